import type { Tx } from '#server/db/client.ts'

/** Which of these short names a body has already. */
export async function takenCodes(tx: Pick<Tx, '$queryRaw'>, codes: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.$queryRaw<{ code: string }[]>`SELECT code FROM "Body" WHERE code = ANY(${codes}::text[])`
  return new Set(rows.map(({ code }) => code))
}
