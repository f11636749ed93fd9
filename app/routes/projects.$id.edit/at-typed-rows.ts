import type { FieldFault, Result } from '#app/domain/result.ts'

/** Moves the faults of lines to the rows of the form in which they were typed: empty rows were not sent. */
export function atTypedRows<T>(result: Result<T>, rows: readonly number[]): Result<T> {
  if (result.ok || !Array.isArray(result.refusal.params?.faults)) return result
  const faults = (result.refusal.params.faults as readonly FieldFault[]).map(({ path, code }) => ({
    path: path.replace(/^lines\.(\d+)\./, (_, line: string) => `lines.${rows[Number(line)] ?? line}.`),
    code,
  }))
  return { ok: false, refusal: { ...result.refusal, params: { ...result.refusal.params, faults } } }
}
