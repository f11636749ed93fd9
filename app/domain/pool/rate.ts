import { currencyExponents } from '#app/domain/currency-exponents.ts'
import { isCurrency } from '#app/domain/money.ts'

/** An exact rate, read with the base currency in EUR's place: a decimal string, never a float (rulings.md 15). */
export type Rate = { readonly kind: RateKind; readonly value: string }

export const rateKinds = ['units_per_eur', 'eur_per_unit'] as const
export type RateKind = (typeof rateKinds)[number]

const decimal = /^([0-9]{1,12})(?:\.([0-9]{1,12}))?$/

/** Whether a text is a rate: decimal digits with a point, above zero. */
export function isRateValue(value: string): boolean {
  return decimal.test(value) && /[1-9]/.test(value)
}

/** The rate of the base currency to itself. */
export const par: Rate = { kind: 'eur_per_unit', value: '1' }

/**
 * Minor units of `currency` in minor units of `base`: exact rational arithmetic, rounded half to even once at
 * the end (domain.md §3.4).
 */
export function convert(conversion: { readonly amount: bigint; readonly currency: string; readonly base: string; readonly rate: Rate }): bigint {
  const { amount, currency, base, rate } = conversion
  const [, whole = '', decimals = ''] = decimal.exec(rate.value) ?? []
  const digits = BigInt(whole + decimals)
  const scale = 10n ** BigInt(decimals.length)
  const [up, down] = rate.kind === 'eur_per_unit' ? [digits, scale] : [scale, digits]
  return divideHalfEven(amount * up * minorUnits(base), down * minorUnits(currency))
}

/** `basisPoints` hundredths of a per cent of an amount, rounded half to even. */
export function shareOf(amount: bigint, basisPoints: number): bigint {
  return divideHalfEven(amount * BigInt(basisPoints), 10_000n)
}

/** Of two whole numbers not below zero, the nearest whole quotient; a tie goes to the even one. */
export function divideHalfEven(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor
  const twice = (dividend % divisor) * 2n
  const up = twice > divisor || (twice === divisor && quotient % 2n === 1n)
  return up ? quotient + 1n : quotient
}

function minorUnits(currency: string): bigint {
  if (!isCurrency(currency)) throw new Error(`Unknown currency ${currency}`)
  return 10n ** BigInt(currencyExponents[currency])
}
