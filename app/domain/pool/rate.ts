/** An exact rate, read with the base currency in EUR's place: a decimal string, never a float (rulings.md 15). */
export type Rate = { readonly kind: RateKind; readonly value: string }

export const rateKinds = ['units_per_eur', 'eur_per_unit'] as const
export type RateKind = (typeof rateKinds)[number]
