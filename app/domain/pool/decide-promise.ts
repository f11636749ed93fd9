import type { Actor } from '../members/actor.ts'
import { refuseConflicted } from '../members/conflict.ts'
import { can } from '../members/permissions.ts'
import { ok, type Refused, type Result, refuse } from '../result.ts'
import { committed, pledged, promiseSource } from './accounts.ts'
import { hasFailed } from './condition.ts'
import { type Contribution, type ContributionState, contributorOf, endedStates, type PromiseAct, stateOf } from './contribution.ts'
import { contributionEvent } from './contribution-event.ts'
import type { TransferDraft } from './transfer.ts'

type Promise = { readonly amount: bigint; readonly documentRef: string | null }
type Commitment = Promise & { readonly today: string }
type NewContribution = Pick<Contribution, 'id' | 'code' | 'contributorId' | 'currency'>

/** What a promise writes: entries at once, or nothing until a second coordinator confirms (`awaits`). */
export type PromiseOutcome = { readonly state: ContributionState; readonly awaits: PromiseAct | null; readonly transfers: readonly TransferDraft[] }

/**
 * A body promises money. Finance may register the promise of another body, with its signed document; it takes
 * effect when a second coordinator confirms (rulings.md 5). Refuses `not_permitted`, `document_missing`.
 */
export function decidePledge(actor: Actor, contribution: NewContribution, { amount, documentRef }: Promise): Result<PromiseOutcome> {
  const refused = refusePromise(actor, contribution.contributorId, documentRef)
  if (refused) return refused
  if (isForAnother(actor, contribution.contributorId))
    return ok({ state: 'registered', awaits: 'pledge', transfers: [] }, [registered(contribution, 'pledge', amount)])
  return ok({ state: 'pledged', awaits: null, transfers: [pledgeEntry(contribution, amount)] }, [told(contribution, 'contribution.pledged', amount)])
}

/**
 * A promise, or a part of it, becomes firm in writing; never more than was pledged. Refuses `not_permitted`,
 * `document_missing`, `contribution_ended`, `awaiting_confirmation`, `pledge_lapsed`, `condition_open`,
 * `above_pledge`.
 */
export function decideCommitment(actor: Actor, contribution: Contribution, { amount, documentRef, today }: Commitment): Result<PromiseOutcome> {
  const refused = refusePromise(actor, contribution.contributorId, documentRef)
  if (refused) return refused
  if (!documentRef) return documentMissing()
  if (contribution.awaiting) return refuse('awaiting_confirmation')
  if (endedStates.includes(contribution.state)) return refuse('contribution_ended')
  const { condition, validUntil } = contribution
  if ((validUntil !== null && validUntil < today) || (condition && hasFailed(condition, today))) return refuse('pledge_lapsed')
  if (condition?.state === 'open') return refuse('condition_open')
  const limit = contribution.pledged - contribution.committed
  if (amount > limit) return aboveLimit('above_pledge', amount, limit, contribution.currency)

  if (isForAnother(actor, contribution.contributorId)) {
    return ok({ state: contribution.state, awaits: 'commitment', transfers: [] }, [registered(contribution, 'commitment', amount)])
  }
  const state = stateOf({ committed: contribution.committed + amount, received: contribution.received })
  return ok({ state, awaits: null, transfers: [commitmentEntry(contribution, amount)] }, [told(contribution, 'contribution.committed', amount)])
}

/**
 * A second coordinator answers what finance registered: confirmed, it is entered; rejected, it never counted.
 * Refuses `not_permitted`, `conflicted` to who works for the contributor, `nothing_to_confirm`, `four_eyes`.
 */
export function decideRegistration(actor: Actor, contribution: Contribution, answer: 'confirm' | 'reject'): Result<Omit<PromiseOutcome, 'awaits'>> {
  if (!can(actor, 'pool.approve')) return refuse('not_permitted')
  const aside = refuseConflicted(actor, [contributorOf(contribution)])
  if (aside) return aside
  const { awaiting } = contribution
  if (!awaiting) return refuse('nothing_to_confirm')
  if (awaiting.byId === actor.personId) return refuse('four_eyes')

  const { act, amount } = awaiting
  if (answer === 'reject') {
    const state = act === 'pledge' ? 'rejected' : contribution.state
    return ok({ state, transfers: [] }, [contributionEvent(contribution, 'contribution.registration_rejected', { code: contribution.code, act })])
  }
  if (act === 'pledge') return ok({ state: 'pledged', transfers: [pledgeEntry(contribution, amount)] }, [told(contribution, 'contribution.pledged', amount)])
  const state = stateOf({ committed: contribution.committed + amount, received: contribution.received })
  return ok({ state, transfers: [commitmentEntry(contribution, amount)] }, [told(contribution, 'contribution.committed', amount)])
}

type AboveLimit =
  | 'above_pledge'
  | 'above_commitment'
  | 'above_decision'
  | 'above_open'
  | 'above_available'
  | 'above_tranche'
  | 'above_advance'
  | 'above_allocated'

/** An amount above what is left, with both figures for the sentence. */
export function aboveLimit(code: AboveLimit, amount: bigint, limit: bigint, currency: string): Refused {
  return refuse(code, { amount: amount.toString(), limit: limit.toString(), currency, faults: [{ path: 'amount', code }] })
}

function refusePromise(actor: Actor, contributorId: string, documentRef: string | null): Refused | null {
  if (!can(actor, 'pool.pledge', [contributorId])) return refuse('not_permitted')
  return isForAnother(actor, contributorId) && !documentRef ? documentMissing() : null
}

function documentMissing(): Refused {
  return refuse('document_missing', { faults: [{ path: 'documentRef', code: 'required' }] })
}

function isForAnother(actor: Actor, contributorId: string): boolean {
  return actor.body.id !== contributorId
}

function pledgeEntry({ id, currency }: NewContribution, amount: bigint): TransferDraft {
  const account = { contributionId: id, currency }
  return { from: promiseSource(account), to: pledged(account), amount, reason: 'pledge' }
}

function commitmentEntry({ id, currency }: NewContribution, amount: bigint): TransferDraft {
  const account = { contributionId: id, currency }
  return { from: pledged(account), to: committed(account), amount, reason: 'commitment' }
}

function told(contribution: NewContribution, type: 'contribution.pledged' | 'contribution.committed', amount: bigint) {
  return contributionEvent(contribution, type, { code: contribution.code, amount: amount.toString(), currency: contribution.currency })
}

function registered(contribution: NewContribution, act: PromiseAct, amount: bigint) {
  return contributionEvent(contribution, 'contribution.registered', {
    code: contribution.code,
    act,
    amount: amount.toString(),
    currency: contribution.currency,
  })
}
