import { currencyExponents } from '../currency-exponents.ts'
import { type Currency, type Money, money } from '../money.ts'
import { lengthInDays, type Stay } from './days.ts'
import { isDaily, type Kind, type Mode, type Unit } from './kinds.ts'

/** Parts of a currency's major unit in which values of one unit are declared: words are worth fractions of a cent. */
const parts = 10_000n

type Valued = { readonly kind: Kind; readonly mode: Mode; readonly unit: Unit; readonly unitValue: bigint | null; readonly currency: Currency }

/**
 * The declared value of a stay, shown beside cash and never added to it (domain.md §3.2): units, times days
 * where the unit is a day and the quantity is units on each day. Null when no value is declared.
 */
export function declaredValue(offer: Valued, used: Stay & { readonly quantity: number }): Money | null {
  if (offer.unitValue === null) return null
  const eachDay = isDaily(offer.unit) && offer.kind !== 'expert' && (offer.mode === 'exclusive' || offer.mode === 'capacity')
  const units = BigInt(used.quantity) * (eachDay ? BigInt(lengthInDays(used)) : 1n)
  return inMinorUnits(units * offer.unitValue, offer.currency)
}

/** From 1/10000 of a currency to its minor units, a half to the even one. */
export function inMinorUnits(value: bigint, currency: Currency): Money {
  const divisor = parts / 10n ** BigInt(currencyExponents[currency])
  const whole = value / divisor
  const twice = (value % divisor) * 2n
  const up = twice > divisor || (twice === divisor && whole % 2n === 1n)
  return money(up ? whole + 1n : whole, currency)
}

/** "0.12" or "3 500,5" as 1/10000; null when it is no such figure. */
export function parseUnitValue(typed: string): bigint | null {
  const match = /^([0-9]{1,12})(?:[.,]([0-9]{1,4}))?$/.exec(typed.trim().replace(/[\s\u00a0\u202f'’]/g, ''))
  if (!match) return null
  const [, whole = '', decimals = ''] = match
  return BigInt(whole + decimals.padEnd(4, '0'))
}

/** 1/10000 as a plain decimal: "0.12", "3500". */
export function plainUnitValue(unitValue: string): string {
  const digits = unitValue.padStart(5, '0')
  return `${digits.slice(0, -4)}.${digits.slice(-4)}`.replace(/\.?0+$/, '')
}

/** The value of one unit as a person reads it: « 3 500 € », "€0.12". `unitValue` is in 1/10000. */
export function formatUnitValue(unitValue: string, currency: Currency, locale: string): string {
  const digits = unitValue.padStart(5, '0')
  const text = `${digits.slice(0, -4)}.${digits.slice(-4)}`
  const isWhole = digits.endsWith('0000')
  const format = new Intl.NumberFormat(locale === 'en' ? 'en-GB' : 'fr-FR', {
    style: 'currency',
    currency,
    minimumFractionDigits: isWhole ? 0 : currencyExponents[currency],
    maximumFractionDigits: 4,
  })
  // Intl formats a decimal string exactly.
  return format.format(text as Intl.StringNumericLiteral)
}

/** Sums by currency, in the order in which currencies appear; different currencies are never added. */
export function sumByCurrency(values: readonly Money[]): readonly Money[] {
  const sums = new Map<Currency, bigint>()
  for (const { amount, currency } of values) sums.set(currency, (sums.get(currency) ?? 0n) + BigInt(amount))
  return [...sums].map(([currency, amount]) => money(amount, currency))
}
