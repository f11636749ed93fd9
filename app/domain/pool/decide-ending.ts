import type { Actor } from '../members/actor.ts'
import { refuseConflicted } from '../members/conflict.ts'
import { can } from '../members/permissions.ts'
import { ok, type Refused, type Result, refuse } from '../result.ts'
import { committed, pledged, promiseSource } from './accounts.ts'
import type { PromiseEndReason } from './act.ts'
import { hasFailed } from './condition.ts'
import { type Contribution, type ContributionState, contributorOf, endedStates, stateOf } from './contribution.ts'
import { contributionEvent } from './contribution-event.ts'
import type { TransferDraft } from './transfer.ts'

/** What ends of a promise: of the pledge before it was firm, of the commitment before it arrived. */
export type PromiseEnd = {
  readonly state: ContributionState
  readonly pledge: bigint
  readonly commitment: bigint
  readonly transfers: readonly TransferDraft[]
}

/** Of a promise, what is not firm, and what is firm and has not arrived; receipts that wait count as arrived. */
export function openParts({ pledged: promised, committed: firm, received, waiting }: Contribution): { readonly unfirm: bigint; readonly firm: bigint } {
  return { unfirm: promised - firm, firm: firm - received - waiting }
}

/**
 * The contributor, or finance, takes back what is promised and not received; what arrived stays. Refuses
 * `not_permitted`, `conflicted` to who works for the contributor and acts for the secretariat,
 * `awaiting_confirmation`, `contribution_ended`, `receipts_wait`, `nothing_to_end`. (domain.md §3.1, §3.3)
 */
export function decideCancellation(actor: Actor, contribution: Contribution): Result<PromiseEnd> {
  if (!can(actor, 'pool.pledge', [contribution.contributorId])) return refuse('not_permitted')
  const aside = actor.body.id === contribution.contributorId ? null : refuseConflicted(actor, [contributorOf(contribution)])
  const refused = aside ?? refuseEnded(contribution)
  if (refused) return refused
  if (contribution.waiting > 0n) return refuse('receipts_wait')
  const { unfirm, firm } = openParts(contribution)
  if (unfirm + firm === 0n) return refuse('nothing_to_end')

  const end = endOf(contribution, { pledge: unfirm, commitment: firm }, 'cancellation')
  const { code, currency } = contribution
  return ok(end, [contributionEvent(contribution, 'contribution.cancelled', { code, amount: (unfirm + firm).toString(), currency })])
}

/**
 * What is not firm goes back when the last day of the pledge, or of its condition, has passed; what is firm stands. Nothing lapses while a
 * second coordinator has still to answer for what was registered. Null when there is nothing to do.
 */
export function decideLapse(contribution: Contribution, today: string): (PromiseEnd & { readonly event: ReturnType<typeof lapsed> }) | null {
  const { awaiting, condition, state, validUntil } = contribution
  const isPast = (validUntil !== null && validUntil < today) || (condition !== null && hasFailed(condition, today))
  if (!isPast || awaiting || endedStates.includes(state)) return null
  const { unfirm } = openParts(contribution)
  if (unfirm === 0n) return null
  return { ...endOf(contribution, { pledge: unfirm, commitment: 0n }, 'lapse'), event: lapsed(contribution, unfirm) }
}

/** Why nothing of this promise can be ended by hand, or null. */
export function refuseEnded({ awaiting, state }: Contribution): Refused | null {
  if (awaiting) return refuse('awaiting_confirmation')
  return endedStates.includes(state) ? refuse('contribution_ended') : null
}

/** How far a promise has come of which the rest ended like this. */
export const stateAfterEnd = { cancellation: 'cancelled', lapse: 'lapsed', write_off: 'written_off' } as const satisfies Record<
  PromiseEndReason,
  ContributionState
>

/** The entries of an end, and how far the promise has come after it: ended once nothing more is to come. */
export function endOf(contribution: Contribution, { pledge, commitment }: Pick<PromiseEnd, 'pledge' | 'commitment'>, reason: PromiseEndReason): PromiseEnd {
  const account = { contributionId: contribution.id, currency: contribution.currency }
  const back = (from: TransferDraft['from'], amount: bigint): readonly TransferDraft[] =>
    amount === 0n ? [] : [{ from, to: promiseSource(account), amount, reason }]
  const transfers = [...back(pledged(account), pledge), ...back(committed(account), commitment)]
  const { unfirm, firm } = openParts(contribution)
  const isOver = unfirm === pledge && firm === commitment && contribution.waiting === 0n
  const left = { committed: contribution.committed - commitment, received: contribution.received }
  // Who keeps the whole of what was firm has kept the promise.
  const isKept = commitment === 0n && left.committed > 0n
  return { state: isOver && !isKept ? stateAfterEnd[reason] : stateOf(left), pledge, commitment, transfers }
}

function lapsed(contribution: Contribution, amount: bigint) {
  const { code, currency } = contribution
  return contributionEvent(contribution, 'contribution.lapsed', { code, amount: amount.toString(), currency })
}
