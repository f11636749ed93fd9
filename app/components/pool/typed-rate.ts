/**
 * The rate of a posted form as a command takes it: the decimal comma becomes a point, blanks go, and a rate
 * without a value is none at all.
 */
export function typedRate(rate: unknown): unknown {
  if (typeof rate !== 'object' || rate === null || !('value' in rate) || typeof rate.value !== 'string') return undefined
  return { ...rate, value: rate.value.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.') }
}
