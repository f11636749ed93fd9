import type { Actor } from '#app/domain/members/actor.ts'
import type { Party } from '#app/domain/members/conflict.ts'
import { type Money, money } from '#app/domain/money.ts'
import { type PaymentKind, paymentKinds, refusePaymentAnswer, seesPayment } from '#app/domain/pool/decide-payment.ts'
import type { Tx } from '#server/db/client.ts'
import type { Prisma } from '#server/db/generated/client.ts'
import { type ForumRef, loadForumRefs, loadNames } from '../projects/refs.ts'
import { word } from './read-contributions.ts'

const paymentStates = ['recorded', 'approved', 'rejected', 'reversed'] as const
type PaymentState = (typeof paymentStates)[number]

type Hand = { readonly name: string; readonly at: string }

export type PaymentLine = {
  readonly id: string
  readonly kind: PaymentKind
  readonly projectId: string
  readonly forum: ForumRef | null
  readonly trancheN: number | null
  readonly amount: Money
  readonly note: string | null
  readonly state: PaymentState
  readonly recordedBy: Hand
  readonly decidedBy: Hand | null
  readonly reason: string | null
  /** The act that entered it. */
  readonly groupId: string | null
  /** Why the actor may not answer it (a refusal code), or null. */
  readonly mayNotAnswer: string | null
}

type Reader = Pick<Tx, 'payment' | 'person' | 'forum'>
type Of = { readonly base: string; readonly parties: readonly Party[] }

/** Payments to and from the forums of one dossier that the actor reads, newest first. */
export async function readPayments(db: Reader, actor: Actor, where: Prisma.PaymentWhereInput, { base, parties }: Of): Promise<readonly PaymentLine[]> {
  const found = await db.payment.findMany({ where, orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }] })
  const rows = found.filter(({ forumId }) => seesPayment(actor, forumId))
  const forums = await loadForumRefs(
    db,
    rows.map(({ forumId }) => forumId),
  )
  const names = await loadNames(
    db,
    rows.flatMap((row) => [row.recordedById, row.decidedById]),
  )
  const hand = (id: string | null, at: Date): Hand => ({ name: (id && names.get(id)) || '', at: at.toISOString() })
  return rows.map((row) => ({
    id: row.id,
    kind: word(paymentKinds, row.kind),
    projectId: row.projectId,
    forum: forums.get(row.forumId) ?? null,
    trancheN: row.trancheN,
    amount: money(row.amount, base),
    note: row.note,
    state: word(paymentStates, row.state),
    recordedBy: hand(row.recordedById, row.recordedAt),
    decidedBy: row.decidedAt ? hand(row.decidedById, row.decidedAt) : null,
    reason: row.reason,
    groupId: row.groupId,
    mayNotAnswer: refusePaymentAnswer(actor, row, parties)?.refusal.code ?? null,
  }))
}
