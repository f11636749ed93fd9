import type { Tx } from '#server/db/client.ts'

/** The person's request that nobody has answered yet, locked, or null. */
export async function lockErasureRequest(tx: Tx, personId: string): Promise<string | null> {
  const [open] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "ErasureRequest" WHERE "personId" = ${personId}::uuid AND outcome IS NULL FOR UPDATE`
  return open?.id ?? null
}
