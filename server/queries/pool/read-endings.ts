import type { Actor } from '#app/domain/members/actor.ts'
import { type Money, money } from '#app/domain/money.ts'
import { type EndingKind, endingKinds, refuseEndingAnswer } from '#app/domain/pool/decide-proposed-ending.ts'
import type { Tx } from '#server/db/client.ts'
import type { Prisma } from '#server/db/generated/client.ts'
import { loadNames } from '../projects/refs.ts'
import { word } from './read-contributions.ts'

const endingStates = ['proposed', 'approved', 'rejected', 'reversed'] as const
export type EndingState = (typeof endingStates)[number]

type Signed = { readonly name: string; readonly at: string }

/** A write-off or a refund to the contributor, as it was proposed and answered. */
export type EndingLine = {
  readonly id: string
  readonly contributionId: string
  readonly kind: EndingKind
  readonly amount: Money
  readonly reason: string
  readonly state: EndingState
  readonly proposedBy: Signed
  readonly decidedBy: Signed | null
  /** Why it was not approved. */
  readonly answer: string | null
  /** The act that entered it. */
  readonly groupId: string | null
  /** Why the actor may not answer it (a refusal code), or null. */
  readonly mayNotAnswer: string | null
}

/** Endings, newest first. The caller has made sure that the actor may read them. */
export async function readEndings(db: Pick<Tx, 'ending' | 'person'>, actor: Actor, where: Prisma.EndingWhereInput): Promise<readonly EndingLine[]> {
  const rows = await db.ending.findMany({
    where,
    orderBy: { proposedAt: 'desc' },
    include: { contribution: { select: { contributor: { select: { id: true, code: true } } } } },
  })
  const names = await loadNames(
    db,
    rows.flatMap((row) => [row.proposedById, row.decidedById]),
  )
  const signed = (id: string, at: Date): Signed => ({ name: names.get(id) ?? '', at: at.toISOString() })
  return rows.map((row) => ({
    id: row.id,
    contributionId: row.contributionId,
    kind: word(endingKinds, row.kind),
    amount: money(row.amount, row.currency),
    reason: row.reason,
    state: word(endingStates, row.state),
    proposedBy: signed(row.proposedById, row.proposedAt),
    decidedBy: row.decidedById && row.decidedAt ? signed(row.decidedById, row.decidedAt) : null,
    answer: row.answer,
    groupId: row.groupId,
    mayNotAnswer: refuseEndingAnswer(actor, row, row.contribution.contributor)?.refusal.code ?? null,
  }))
}
