import type { ActContribution, ActEntry, PromiseEndReason, ReversibleAct } from './act.ts'
import { type ContributionState, stateOf } from './contribution.ts'
import { stateAfterEnd } from './decide-ending.ts'

/** What of a contribution follows when an act on it is taken back; sums in minor units of its currency. */
export type AfterReversal = {
  readonly state: ContributionState
  /** No more firm than before the commitment. */
  readonly lessCommitted: bigint
  /** No more ended than before the end. */
  readonly lessPledgeEnded: bigint
  readonly lessCommitmentEnded: bigint
  /** The last day of the promise goes: what lapsed on it would lapse again. */
  readonly clearsDay: boolean
  /** The words of who cancelled go with the cancellation. */
  readonly clearsReason: boolean
}

/** How far the promise has come once the act is taken back (domain.md §3.1). */
export function contributionAfter(act: ReversibleAct, entries: readonly ActEntry[], contribution: ActContribution, today: string): AfterReversal {
  const isEnd = act === 'lapse' || act === 'cancellation' || act === 'write_off'
  const sum = (includes: (entry: ActEntry) => boolean) => entries.reduce((total, entry) => (includes(entry) ? total + entry.amount : total), 0n)
  const lessPledgeEnded = isEnd ? sum(({ from }) => from.kind === 'pledged') : 0n
  const lessCommitmentEnded = isEnd ? sum(({ from }) => from.kind === 'committed') : 0n
  const lessCommitted = act === 'commitment' ? sum(() => true) : 0n
  const committed = contribution.committed - lessCommitted + lessCommitmentEnded
  const received = contribution.received - sum(({ reason }) => reason === 'receipt')
  const firmEnded = contribution.commitmentEnded - lessCommitmentEnded
  const open = contribution.pledged + lessPledgeEnded + lessCommitmentEnded - received - contribution.waiting
  return {
    state: act === 'pledge' ? 'reversed' : stateWith({ committed, received, firmEnded, open }, contribution.otherEnd),
    lessCommitted,
    lessPledgeEnded,
    lessCommitmentEnded,
    clearsDay: act === 'lapse' && contribution.validUntil !== null && contribution.validUntil < today,
    clearsReason: act === 'cancellation',
  }
}

type Left = {
  readonly committed: bigint
  readonly received: bigint
  /** Of what was firm, what ended. */
  readonly firmEnded: bigint
  /** Promised and not arrived. */
  readonly open: bigint
}

/** An end that still stands is the state of the promise only if nothing more is to come of it and all that was firm was not kept. */
function stateWith({ committed, received, firmEnded, open }: Left, otherEnd: PromiseEndReason | null): ContributionState {
  const isKept = firmEnded === 0n && committed > 0n
  return otherEnd && open === 0n && !isKept ? stateAfterEnd[otherEnd] : stateOf({ committed, received })
}
