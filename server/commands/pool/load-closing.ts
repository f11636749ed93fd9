import type { Actor } from '#app/domain/members/actor.ts'
import type { Closing } from '#app/domain/pool/period.ts'
import { poolReading } from '#app/domain/pool/reading.ts'
import type { Tx } from '#server/db/client.ts'

type Row = { readonly through: string; readonly state: string; readonly proposedById: string }

/** Locks the closing of a period and returns it; null when there is none, or the actor does not keep the register. */
export async function lockClosing(tx: Tx, actor: Actor, closingId: string): Promise<Closing | null> {
  if (poolReading(actor).detail !== 'all') return null
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT through::text, state, "proposedById" FROM "PeriodClosing" WHERE id = ${closingId}::uuid FOR UPDATE`
  return row ?? null
}
