import type { Actor } from '#app/domain/members/actor.ts'
import { type Money, money } from '#app/domain/money.ts'
import { poolReading } from '#app/domain/pool/reading.ts'
import type { Tx } from '#server/db/client.ts'
import { type BodyRef, type EarmarkView, readContributions } from './read-contributions.ts'

/** What one contribution gives a dossier, and why it was chosen: its earmark, then its oldest receipt. */
export type GiverLine = {
  readonly contributionId: string
  readonly code: string
  readonly contributor: BodyRef
  readonly earmark: EarmarkView
  /** The day of its first approved receipt. */
  readonly firstReceivedOn: string | null
  /** Set aside, net of releases. */
  readonly allocated: Money
}

type Row = { contributionId: string; allocated: bigint; firstReceivedOn: string | null; first: bigint }

/** From which contributions the money of a dossier comes, in the order in which they were taken; empty for who reads totals alone. */
export async function readGivers(
  db: Pick<Tx, '$queryRaw' | 'contribution' | 'project'>,
  actor: Actor,
  projectId: string,
  base: string,
): Promise<readonly GiverLine[]> {
  if (poolReading(actor).detail !== 'all') return []
  const rows = await db.$queryRaw<Row[]>`
    SELECT own."contributionId", sum(CASE WHEN t."creditId" = own.id THEN t.amount ELSE -t.amount END)::bigint AS allocated, min(t.position) AS first,
      (SELECT min(r."receivedOn")::text FROM "Receipt" r WHERE r."contributionId" = own."contributionId" AND r.state = 'approved') AS "firstReceivedOn"
    FROM "Account" own JOIN "Transfer" t ON own.id IN (t."debitId", t."creditId")
      JOIN "Account" other ON other.id IN (t."debitId", t."creditId") AND other.kind = 'available'
    WHERE own."projectId" = ${projectId}::uuid AND own.kind = 'allocated'
    GROUP BY own."contributionId" ORDER BY first`
  const known = new Map((await readContributions(db, { id: { in: rows.map(({ contributionId }) => contributionId) } })).map((row) => [row.id, row]))
  return rows.flatMap(({ contributionId, allocated, firstReceivedOn }) => {
    const giver = known.get(contributionId)
    if (!giver) return []
    const { code, contributor, earmark } = giver
    return [{ contributionId, code, contributor, earmark, firstReceivedOn, allocated: money(allocated, base) }]
  })
}
