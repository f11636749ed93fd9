import type { DomainEvent } from '../events.ts'
import type { Actor } from '../members/actor.ts'
import { type Party, refuseConflicted } from '../members/conflict.ts'
import { can } from '../members/permissions.ts'
import { openStates } from '../projects/sight.ts'
import { ok, type Refused, type Result, refuse } from '../result.ts'
import { aboveLimit } from './decide-promise.ts'
import type { PaidDossier } from './decide-tranches.ts'
import { payableTranche } from './tranches.ts'

export const paymentKinds = ['disbursement', 'refund'] as const
/** disbursement: from the pool to a forum of the dossier · refund: from the forum back to the contributions. */
export type PaymentKind = (typeof paymentKinds)[number]

/** Money on its way between the pool and a forum, once asked for by one and let go by another. */
export type Payment = {
  readonly id: string
  readonly kind: PaymentKind
  readonly projectId: string
  readonly forumId: string
  /** Minor units of the base currency. */
  readonly amount: bigint
  /** recorded | approved | rejected */
  readonly state: string
  readonly recordedById: string
}

type Sum = { readonly amount: bigint; readonly currency: string }

/**
 * Finance asks that money of the payable tranche be placed at the disposal of a forum of the dossier. Returns the
 * tranche. Refuses `not_permitted`, `conflicted`, `not_a_party`, `tranche_not_payable` (params `lacks`),
 * `above_tranche` (domain.md §3.3, invariants 7 and 12).
 */
export function decideDisbursement(actor: Actor, dossier: PaidDossier, forumId: string, { amount, currency }: Sum): Result<{ readonly trancheN: number }> {
  const refused = refuseDisbursing(actor, dossier)
  if (refused) return refused
  if (!dossier.parties.some(({ id }) => id === forumId)) return refuse('not_a_party', { faults: [{ path: 'forumId', code: 'not_a_party' }] })
  const tranche = payableTranche(dossier.tranches)
  if (!tranche) return refuse('tranche_not_payable', { lacks: dossier.tranches.find(({ lacks }) => lacks !== null)?.lacks ?? 'money' })
  if (amount > tranche.open) return aboveLimit('above_tranche', amount, tranche.open, currency)
  return ok({ trancheN: tranche.n })
}

/** Why this actor asks for no payment here, or null. */
export function refuseDisbursing(actor: Actor, { parties }: Pick<PaidDossier, 'parties'>): Refused | null {
  return can(actor, 'pool.disburse') ? refuseConflicted(actor, parties) : refuse('not_permitted')
}

/**
 * The forum's administrator, or finance, records what the forum gives back of its advance; refunds that wait count
 * already. Refuses `not_permitted`, `conflicted`, `not_a_party`, `above_advance`.
 */
export function decideRefund(actor: Actor, dossier: Pick<PaidDossier, 'parties'>, forumId: string, asked: Sum & { readonly advance: bigint }): Result<null> {
  if (!dossier.parties.some(({ id }) => id === forumId)) return refuse('not_a_party', { faults: [{ path: 'forumId', code: 'not_a_party' }] })
  const refused = refuseRefunding(actor, dossier, forumId)
  if (refused) return refused
  if (asked.amount > asked.advance) return aboveLimit('above_advance', asked.amount, asked.advance, asked.currency)
  return ok(null)
}

/** Why this actor records no refund of this forum, or null. */
export function refuseRefunding(actor: Actor, { parties }: Pick<PaidDossier, 'parties'>, forumId: string): Refused | null {
  if (!can(actor, 'pool.refund', [forumId])) return refuse('not_permitted')
  return actor.role === 'coordinator' ? refuseConflicted(actor, parties) : null
}

/**
 * Why this actor may not answer this payment, or null: another coordinator does, who works for no party of the
 * dossier (domain.md §2.4, §3.3 invariant 12).
 */
export function refusePaymentAnswer(actor: Actor, payment: Pick<Payment, 'state' | 'recordedById'>, parties: readonly Party[]): Refused | null {
  if (!can(actor, 'pool.approve')) return refuse('not_permitted')
  const aside = refuseConflicted(actor, parties)
  if (aside) return aside
  if (payment.state !== 'recorded') return refuse('already_decided')
  return payment.recordedById === actor.personId ? refuse('four_eyes') : null
}

/**
 * Another coordinator lets a payment go. What holds a tranche since it was asked for holds the payment too.
 * Refuses `not_permitted`, `conflicted`, `already_decided`, `four_eyes`, `tranche_not_payable`, `above_allocated`.
 */
export function decidePaymentApproval(actor: Actor, payment: Payment, dossier: PaidDossier, currency: string): Result<null> {
  const refused = refusePaymentAnswer(actor, payment, dossier.parties)
  if (refused) return refused
  if (payment.kind === 'refund') return ok(null)
  const asked = dossier.tranches.reduce((sum, { requested }) => sum + requested, 0n)
  if (payment.amount > asked) return aboveLimit('above_allocated', payment.amount, asked, currency)
  const lacks = dossier.tranches.find(({ requested }) => requested > 0n)?.lacks ?? null
  return lacks === null ? ok(null) : refuse('tranche_not_payable', { lacks })
}

/**
 * A forum's administrator reports what the forum spent of its advance; it counts at once. Refunds that wait are
 * kept apart from what can be spent. Refuses `not_permitted`, `not_a_party`, `dossier_ended`, `date_in_future`,
 * `above_advance` (domain.md §3.3, invariant 8).
 */
export function decideSpending(
  actor: Actor,
  dossier: Pick<PaidDossier, 'state' | 'parties'>,
  spending: Sum & { readonly spentOn: string; readonly today: string; readonly advance: bigint },
): Result<null> {
  const refused = refuseReporting(actor, dossier)
  if (refused) return refused
  if (spending.spentOn > spending.today) return refuse('date_in_future', { faults: [{ path: 'spentOn', code: 'date_in_future' }] })
  if (spending.amount > spending.advance) return aboveLimit('above_advance', spending.amount, spending.advance, spending.currency)
  return ok(null)
}

/** Why this actor reports no spending here, or null. */
export function refuseReporting(actor: Actor, { state, parties }: Pick<PaidDossier, 'state' | 'parties'>): Refused | null {
  if (!can(actor, 'pool.report')) return refuse('not_permitted')
  if (!parties.some(({ id }) => id === actor.body.id)) return refuse('not_a_party')
  return openStates.includes(state) && state !== 'closed' ? null : refuse('dossier_ended', { state })
}

type PaymentEventType = 'payment.recorded' | 'payment.rejected'

/** What happened to a payment, told to its dossier, its forum and the pages of the pool. */
export function paymentEvent({ id, kind, projectId, forumId, amount }: Payment, type: PaymentEventType, currency: string): DomainEvent {
  const payload = { kind, forumId, amount: amount.toString(), currency }
  return { type, subject: { kind: 'payment', id }, projectId, payload, audience: ['pool', `dossier:${projectId}`, `body:${forumId}`] }
}

/** Payments in detail are for the forum concerned and the secretariat. */
export function seesPayment(actor: Actor, forumId: string): boolean {
  return actor.role === 'coordinator' || actor.body.id === forumId
}
