import { currencyExponents } from './currency-exponents.ts'

/** An amount in minor units as text, with its ISO 4217 code: the shape at every edge. */
export type Money = { readonly amount: string; readonly currency: Currency }

export type Currency = keyof typeof currencyExponents
export const currencies = Object.keys(currencyExponents) as readonly Currency[]

export function isCurrency(code: string): code is Currency {
  return Object.hasOwn(currencyExponents, code)
}

/** Largest amount a ledger entry may carry: below 2^62, so that sums stay inside PostgreSQL's bigint. */
export const largestAmount = 4_000_000_000_000_000_000n

export function money(amount: bigint, currency: string): Money {
  if (!isCurrency(currency)) throw new Error(`Unknown currency ${currency}`)
  return { amount: amount.toString(), currency }
}

/**
 * What a person of this language typed, as minor units, or null when it is no amount of this currency. Blanks
 * and apostrophes may stand between groups, in English commas too; a point, in French also a comma, comes
 * before the decimals, of which there are no more than the currency has. "12 300,50" in French and "12,300.50"
 * in English are both 1230050 in EUR.
 */
export function parseAmount(typed: string, currency: Currency, locale: 'fr' | 'en' = 'fr'): bigint | null {
  const exponent = currencyExponents[currency]
  const text = typed.trim().replace(/[\s\u00a0\u202f'’]/g, '')
  const match = locale === 'en' ? /^([0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\.([0-9]+))?$/.exec(text) : /^([0-9]+)(?:[.,]([0-9]+))?$/.exec(text)
  if (!match) return null
  const [, whole = '', decimals = ''] = match
  if (decimals.length > exponent || whole.length > 40) return null
  return BigInt(whole.replaceAll(',', '') + decimals.padEnd(exponent, '0'))
}

/**
 * The same as text for a command: minor units, or what was typed when it is no amount, so that the command
 * refuses it. An unknown currency is left to the command too.
 */
export function typedAmount(typed: unknown, currency: unknown, locale: 'fr' | 'en'): unknown {
  if (typeof typed !== 'string' || typeof currency !== 'string' || !isCurrency(currency)) return typed
  return parseAmount(typed, currency, locale)?.toString() ?? typed
}

/** The amount as a person of this language reads it: « 150 000 € » or "€150,000". Whole units show no decimals. */
export function formatMoney(value: Money, locale: string): string {
  return formatted(value, locale, { style: 'currency', currency: value.currency })
}

/** The same without its currency, for columns that name it in their head: « 150 000 » or "150,000". */
export function formatAmount(value: Money, locale: string): string {
  return formatted(value, locale, { style: 'decimal' })
}

/** The same for programs: digits, and a point before the decimals that the currency has. */
export function plainAmount({ amount, currency }: Money): string {
  return decimalText(BigInt(amount), currencyExponents[currency])
}

/** The amount in thousands of major units, as far as three decimals: « 115,26 ». */
export function formatThousands({ amount, currency }: Money, locale: string): string {
  const text = decimalText(BigInt(amount), currencyExponents[currency] + 3)
  return new Intl.NumberFormat(region(locale), { maximumFractionDigits: 3 }).format(text as Intl.StringNumericLiteral)
}

function formatted({ amount, currency }: Money, locale: string, style: Intl.NumberFormatOptions): string {
  const exponent = currencyExponents[currency]
  const value = BigInt(amount)
  const decimals = value % 10n ** BigInt(exponent) === 0n ? 0 : exponent
  const format = new Intl.NumberFormat(region(locale), { ...style, minimumFractionDigits: decimals, maximumFractionDigits: decimals })
  // Intl formats a decimal string exactly; a Number would lose units beyond 2^53.
  return format.format(decimalText(value, exponent) as Intl.StringNumericLiteral)
}

function region(locale: string): string {
  return locale === 'en' ? 'en-GB' : 'fr-FR'
}

/** A whole number with its point moved `places` to the left. */
function decimalText(value: bigint, places: number): string {
  const sign = value < 0n ? '-' : ''
  const digits = (value < 0n ? -value : value).toString().padStart(places + 1, '0')
  return places === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`
}
