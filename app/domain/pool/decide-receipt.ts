import type { Actor } from '../members/actor.ts'
import { type Party, refuseConflicted } from '../members/conflict.ts'
import { can } from '../members/permissions.ts'
import { largestAmount } from '../money.ts'
import { ok, type Refused, type Result, refuse } from '../result.ts'
import { arrived, available, cashSource, committed, exchange, fee, honoured } from './accounts.ts'
import { type Contribution, type ContributionState, contributorOf, endedStates, stateOf } from './contribution.ts'
import { receiptEvent } from './contribution-event.ts'
import { aboveLimit } from './decide-promise.ts'
import { convert, par, type Rate, shareOf } from './rate.ts'
import type { TransferDraft } from './transfer.ts'

/** Money on the bank statement, as finance reads it there. */
export type Arrival = {
  readonly receiptId: string
  readonly amount: bigint
  /** `YYYY-MM-DD`. */
  readonly receivedOn: string
  readonly rate: Rate | null
}

export type Receipt = {
  readonly id: string
  readonly amount: bigint
  readonly state: string
  readonly recordedById: string
  readonly rate: Rate
}

type Terms = { readonly base: string; readonly feeBasisPoints: number }

/**
 * Finance records what arrived; it counts once another coordinator approves. Never more than was committed,
 * receipts that wait included (domain.md §3.3, invariant 4). The base currency needs no rate. Refuses
 * `not_permitted`, `contribution_ended`, `date_in_future`, `above_commitment`, `rate_missing`,
 * `amount_too_small`, `amount_too_large`.
 */
export function decideArrival(
  actor: Actor,
  contribution: Contribution,
  arrival: Arrival,
  terms: Terms & { readonly today: string },
): Result<{ readonly rate: Rate }> {
  if (!can(actor, 'pool.receive')) return refuse('not_permitted')
  if (endedStates.includes(contribution.state)) return refuse('contribution_ended')
  if (arrival.receivedOn > terms.today) return refuse('date_in_future', { faults: [{ path: 'receivedOn', code: 'date_in_future' }] })
  const limit = contribution.committed - contribution.received - contribution.waiting
  if (arrival.amount > limit) return aboveLimit('above_commitment', arrival.amount, limit, contribution.currency)
  const rate = contribution.currency === terms.base ? par : arrival.rate
  if (!rate) return refuse('rate_missing', { faults: [{ path: 'rate.value', code: 'required' }] })
  const worth = worthInBase(contribution, { amount: arrival.amount, rate }, terms.base)
  if (!worth.ok) return worth

  const payload = { contributionId: contribution.id, amount: arrival.amount.toString(), currency: contribution.currency }
  return ok({ rate }, [receiptEvent(contribution, arrival.receiptId, 'receipt.recorded', payload)])
}

export type Approval = {
  readonly baseAmount: bigint
  readonly baseFee: bigint
  readonly contributionState: ContributionState
  readonly transfers: readonly TransferDraft[]
}

/**
 * Another coordinator lets a receipt count: the promise is honoured, the money enters in its own currency, is
 * converted into the base currency by two linked transfers at the exact rate of the receipt, and the fee is
 * taken from it (rulings.md 15). Refuses `not_permitted`, `conflicted`, `already_decided`, `four_eyes`,
 * `above_commitment`, `amount_too_large`.
 */
export function decideApproval(actor: Actor, contribution: Contribution, receipt: Receipt, terms: Terms): Result<Approval> {
  const refused = refuseAnswer(actor, receipt, contributorOf(contribution))
  if (refused) return refused
  const limit = contribution.committed - contribution.received
  if (receipt.amount > limit) return aboveLimit('above_commitment', receipt.amount, limit, contribution.currency)

  const worth = worthInBase(contribution, receipt, terms.base)
  if (!worth.ok) return worth
  const baseAmount = worth.value
  const baseFee = shareOf(baseAmount, terms.feeBasisPoints)
  const contributionState = stateOf({ committed: contribution.committed, received: contribution.received + receipt.amount })
  const payload = { contributionId: contribution.id, baseAmount: baseAmount.toString(), baseFee: baseFee.toString(), currency: terms.base }
  return ok({ baseAmount, baseFee, contributionState, transfers: entries(contribution, receipt, terms.base, { baseAmount, baseFee }) }, [
    receiptEvent(contribution, receipt.id, 'receipt.approved', payload),
  ])
}

/** Another coordinator says that the receipt is wrong; the reason stands with it, and nothing was entered. */
export function decideRejection(actor: Actor, contribution: Contribution, receipt: Receipt): Result<null> {
  const refused = refuseAnswer(actor, receipt, contributorOf(contribution))
  return refused ?? ok(null, [receiptEvent(contribution, receipt.id, 'receipt.rejected', { contributionId: contribution.id })])
}

/** Why this actor may not answer this receipt, or null: the page shows its buttons by it. */
export function refuseAnswer(actor: Actor, receipt: Pick<Receipt, 'state' | 'recordedById'>, contributor: Party): Refused | null {
  if (!can(actor, 'pool.approve')) return refuse('not_permitted')
  const aside = refuseConflicted(actor, [contributor])
  if (aside) return aside
  if (receipt.state !== 'recorded') return refuse('already_decided')
  return receipt.recordedById === actor.personId ? refuse('four_eyes') : null
}

function entries({ id, currency }: Contribution, receipt: Receipt, base: string, sums: { baseAmount: bigint; baseFee: bigint }): readonly TransferDraft[] {
  const promise = { contributionId: id, currency }
  const inBase = { contributionId: id, base }
  const common = { receiptId: receipt.id }
  const honour: TransferDraft = { ...common, from: committed(promise), to: honoured(promise), amount: receipt.amount, reason: 'honour' }
  const arrival = { ...common, from: cashSource(promise), amount: receipt.amount, reason: 'receipt' }
  const kept: readonly TransferDraft[] =
    sums.baseFee === 0n ? [] : [{ ...common, from: available(inBase), to: fee(inBase), amount: sums.baseFee, reason: 'fee' }]
  if (currency === base) return [honour, { ...arrival, to: available(inBase) }, ...kept]

  const conversion = { ...common, reason: 'conversion', rate: receipt.rate }
  return [
    honour,
    { ...arrival, to: arrived(promise) },
    { ...conversion, from: arrived(promise), to: exchange(promise), amount: receipt.amount },
    { ...conversion, from: exchange({ contributionId: id, currency: base }), to: available(inBase), amount: sums.baseAmount },
    ...kept,
  ]
}

/** An amount at its rate in the base currency; a typing error in the rate makes it nothing, or more than the ledger holds. */
function worthInBase({ currency }: Contribution, { amount, rate }: Pick<Receipt, 'amount' | 'rate'>, base: string): Result<bigint> {
  const worth = convert({ amount, currency, base, rate })
  if (worth === 0n) return refuse('amount_too_small', { faults: [{ path: 'amount', code: 'amount_too_small' }] })
  if (worth > largestAmount) return refuse('amount_too_large', { faults: [{ path: 'rate.value', code: 'amount_too_large' }] })
  return ok(worth)
}
