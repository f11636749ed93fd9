import type { Actor } from '#app/domain/members/actor.ts'
import { type Money, money } from '#app/domain/money.ts'
import { seesPayment } from '#app/domain/pool/decide-payment.ts'
import type { Tx } from '#server/db/client.ts'
import { type ForumRef, loadForumRefs, loadNames } from '../projects/refs.ts'

export type SpendingLine = {
  readonly id: string
  readonly forum: ForumRef | null
  readonly amount: Money
  /** `YYYY-MM-DD`. */
  readonly spentOn: string
  /** UNDG category 1–7; 8 are indirect costs. */
  readonly category: number
  readonly note: string | null
  readonly reportedBy: string
  readonly groupId: string
  /** It was taken back and counts no more. */
  readonly isReversed: boolean
}

/** What the forums of a dossier reported as spent, newest first, as far as the actor reads it. */
export async function readSpending(
  db: Pick<Tx, 'spendingReport' | 'person' | 'forum'>,
  actor: Actor,
  projectId: string,
  base: string,
): Promise<readonly SpendingLine[]> {
  const found = await db.spendingReport.findMany({ where: { projectId }, orderBy: [{ reportedAt: 'desc' }, { id: 'desc' }] })
  const rows = found.filter(({ forumId }) => seesPayment(actor, forumId))
  const forums = await loadForumRefs(
    db,
    rows.map(({ forumId }) => forumId),
  )
  const names = await loadNames(
    db,
    rows.map((row) => row.reportedById),
  )
  return rows.map((row) => ({
    id: row.id,
    forum: forums.get(row.forumId) ?? null,
    amount: money(row.amount, base),
    spentOn: row.spentOn.toISOString().slice(0, 10),
    category: row.category,
    note: row.note,
    reportedBy: names.get(row.reportedById) ?? '',
    groupId: row.groupId,
    isReversed: row.state === 'reversed',
  }))
}
