import type { Locale } from '#app/i18n/catalog.ts'

/** A fee in hundredths of a per cent as a person of this language writes the per cent: 150 is « 1,5 » or "1.5". */
export function feePercent(basisPoints: number, locale: Locale): string {
  return new Intl.NumberFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { maximumFractionDigits: 2 }).format(basisPoints / 100)
}

/** What was typed, as hundredths of a per cent; as it is when it is no percentage, so that the command refuses it. */
export function typedFee(fee: unknown): unknown {
  if (typeof fee !== 'string') return fee
  const match = /^([0-9]{1,3})(?:[.,]([0-9]{1,2}))?$/.exec(fee.trim())
  if (!match) return 'malformed'
  const [, whole = '', decimals = ''] = match
  return Number(whole + decimals.padEnd(2, '0'))
}
