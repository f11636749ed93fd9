import type { Actor } from '#app/domain/members/actor.ts'
import { can } from '#app/domain/members/permissions.ts'
import { type Money, money } from '#app/domain/money.ts'
import type { Tx } from '#server/db/client.ts'
import { Prisma } from '#server/db/generated/client.ts'
import { word } from './read-contributions.ts'

const kinds = ['receipt', 'pledge', 'commitment', 'write_off', 'give_back', 'disbursement', 'refund', 'reversal', 'closing'] as const

/** An act of money that one person proposed and a second has to answer. */
export type WaitingAct = {
  readonly kind: (typeof kinds)[number]
  /** Of the contribution for a pledge and a commitment, else of the act itself. */
  readonly id: string
  /** The contribution's code or the dossier's number; null for a reversal and a closing. */
  readonly of: string | null
  readonly amount: Money | null
  /** Of a receipt the day on which it arrived, of a closing the last day that it closes. */
  readonly on: string | null
  readonly by: string
  /** The actor proposed it, so another has to answer. */
  readonly mine: boolean
  /** The actor works, or lately worked, for a body that it concerns, so another has to answer. */
  readonly aside: boolean
}

type Row = {
  kind: string
  id: string
  of: string | null
  amount: bigint | null
  currency: string | null
  on: string | null
  by: string
  mine: boolean
  aside: boolean
}

/** What waits for a second coordinator, the oldest first; nothing for who may not answer (domain.md §2.4). */
export async function readWaiting(db: Pick<Tx, '$queryRaw'>, actor: Actor, base: string): Promise<readonly WaitingAct[]> {
  if (!can(actor, 'pool.approve')) return []
  const rows = await db.$queryRaw<Row[]>`
    SELECT w.kind, w.id, w."of", w.amount, w.currency, w."on", coalesce(p.name, '') AS by, w."byId" = ${actor.personId}::uuid AS mine, w.aside
      FROM (${waiting([...actor.interests], base)}) w LEFT JOIN "Person" p ON p.id = w."byId" ORDER BY w.since, w.id`
  return rows.map(({ amount, currency, kind, ...row }) => ({
    ...row,
    kind: word(kinds, kind),
    amount: amount !== null && currency ? money(amount, currency) : null,
  }))
}

function waiting(interests: readonly string[], base: string): Prisma.Sql {
  const own = Prisma.sql`ANY(${interests}::uuid[])`
  return Prisma.sql`
    SELECT 'receipt' AS kind, r.id, c.code AS "of", r.amount, c.currency, r."receivedOn"::text AS "on", r."recordedById" AS "byId",
           r."recordedAt" AS since, c."contributorId" = ${own} AS aside
      FROM "Receipt" r JOIN "Contribution" c ON c.id = r."contributionId" WHERE r.state = 'recorded'
    UNION ALL
    SELECT c.awaiting, c.id, c.code, c."awaitingAmount", c.currency, NULL, c."awaitingById", c."awaitingAt", c."contributorId" = ${own}
      FROM "Contribution" c WHERE c.awaiting IS NOT NULL
    UNION ALL
    SELECT CASE WHEN e.kind = 'refund' THEN 'give_back' ELSE e.kind END, e.id, c.code, e.amount, e.currency, NULL, e."proposedById", e."proposedAt", c."contributorId" = ${own}
      FROM "Ending" e JOIN "Contribution" c ON c.id = e."contributionId" WHERE e.state = 'proposed'
    UNION ALL
    SELECT y.kind, y.id, p.number, y.amount, ${base}::text, NULL, y."recordedById", y."recordedAt",
           p."leadId" = ${own} OR EXISTS (SELECT 1 FROM "ProjectPartner" q WHERE q."projectId" = p.id AND q.state <> 'withdrawn' AND q."forumId" = ${own})
      FROM "Payment" y JOIN "Project" p ON p.id = y."projectId" WHERE y.state = 'recorded'
    UNION ALL
    SELECT 'reversal', v.id, NULL, NULL, NULL, NULL, v."proposedById", v."proposedAt",
           EXISTS (SELECT 1 FROM kente_parties_of_act(v."groupId") AS party WHERE party = ${own})
      FROM "Reversal" v WHERE v.state = 'proposed'
    UNION ALL
    SELECT 'closing', z.id, NULL, NULL, NULL, z.through::text, z."proposedById", z."proposedAt", false
      FROM "PeriodClosing" z WHERE z.state = 'proposed'`
}
