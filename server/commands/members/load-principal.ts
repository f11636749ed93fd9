import type { Tx } from '#server/db/client.ts'

type Principal = { readonly personId: string; readonly bodyId: string; readonly isOver: boolean; readonly isAlternate: boolean }

/** The mandate for whose holder someone is to stand in, or null. */
export async function loadPrincipal(tx: Tx, mandateId: string, now: Date): Promise<Principal | null> {
  const found = await tx.mandate.findUnique({
    where: { id: mandateId },
    select: { personId: true, bodyId: true, endsAt: true, alternateOfId: true },
  })
  if (!found) return null
  const { personId, bodyId, endsAt, alternateOfId } = found
  return { personId, bodyId, isOver: endsAt !== null && endsAt <= now, isAlternate: alternateOfId !== null }
}
