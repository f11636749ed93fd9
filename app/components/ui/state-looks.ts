import type { IconName } from './icon-shapes.ts'

/** idle: at rest · wait: another acts · turn: someone must act now · go: good · stop: stopped or refused. */
export type Tone = 'idle' | 'wait' | 'turn' | 'go' | 'stop'
export type StateLook = { readonly tone: Tone; readonly icon: IconName }

/** Tone and icon of each state, by kind of thing; the words are `common.states.<kind>.<state>` (domain.md §2.2, §3.1, §3.2, §4). */
export const stateLooks = {
  project: {
    draft: { tone: 'idle', icon: 'pen' },
    submitted: { tone: 'wait', icon: 'up' },
    screening: { tone: 'wait', icon: 'list' },
    revision_requested: { tone: 'turn', icon: 'loop' },
    under_review: { tone: 'wait', icon: 'eye' },
    for_decision: { tone: 'wait', icon: 'scales' },
    approved: { tone: 'go', icon: 'okay' },
    deferred: { tone: 'turn', icon: 'bookmark' },
    rejected: { tone: 'stop', icon: 'refuse' },
    agreement: { tone: 'wait', icon: 'sign' },
    active: { tone: 'go', icon: 'play' },
    suspended: { tone: 'stop', icon: 'pause' },
    completed: { tone: 'go', icon: 'flag' },
    closed: { tone: 'idle', icon: 'lock' },
    withdrawn: { tone: 'idle', icon: 'back' },
    terminated: { tone: 'stop', icon: 'octagon' },
  },
  partner: {
    invited: { tone: 'wait', icon: 'wait' },
    consented: { tone: 'go', icon: 'okay' },
    outdated: { tone: 'turn', icon: 'loop' },
    declined: { tone: 'stop', icon: 'refuse' },
    withdrawn: { tone: 'idle', icon: 'back' },
  },
  point: {
    open: { tone: 'turn', icon: 'pen' },
    answered: { tone: 'wait', icon: 'check' },
    resolved: { tone: 'go', icon: 'okay' },
  },
  contribution: {
    registered: { tone: 'turn', icon: 'pen' },
    pledged: { tone: 'idle', icon: 'flag' },
    committed: { tone: 'wait', icon: 'sign' },
    part_received: { tone: 'wait', icon: 'wait' },
    fulfilled: { tone: 'go', icon: 'okay' },
    lapsed: { tone: 'idle', icon: 'clock' },
    cancelled: { tone: 'idle', icon: 'cross' },
    written_off: { tone: 'stop', icon: 'minus' },
    refunded: { tone: 'idle', icon: 'back' },
    rejected: { tone: 'stop', icon: 'refuse' },
    reversed: { tone: 'stop', icon: 'back' },
  },
  receipt: {
    recorded: { tone: 'wait', icon: 'wait' },
    approved: { tone: 'go', icon: 'okay' },
    rejected: { tone: 'stop', icon: 'refuse' },
    reversed: { tone: 'stop', icon: 'back' },
  },
  proposal: {
    proposed: { tone: 'wait', icon: 'wait' },
    approved: { tone: 'go', icon: 'okay' },
    rejected: { tone: 'stop', icon: 'refuse' },
  },
  instalment: {
    received: { tone: 'go', icon: 'okay' },
    due: { tone: 'wait', icon: 'clock' },
    overdue: { tone: 'turn', icon: 'warn' },
  },
  ending: {
    proposed: { tone: 'wait', icon: 'wait' },
    approved: { tone: 'go', icon: 'okay' },
    rejected: { tone: 'stop', icon: 'refuse' },
    reversed: { tone: 'stop', icon: 'back' },
  },
  tranche: {
    planned: { tone: 'idle', icon: 'clock' },
    payable: { tone: 'turn', icon: 'up' },
    requested: { tone: 'wait', icon: 'wait' },
    paid: { tone: 'go', icon: 'okay' },
    held: { tone: 'stop', icon: 'pause' },
  },
  payment: {
    recorded: { tone: 'wait', icon: 'wait' },
    approved: { tone: 'go', icon: 'okay' },
    rejected: { tone: 'stop', icon: 'refuse' },
    reversed: { tone: 'stop', icon: 'back' },
  },
  offer: {
    draft: { tone: 'idle', icon: 'pen' },
    offered: { tone: 'go', icon: 'okay' },
    paused: { tone: 'stop', icon: 'pause' },
    exhausted: { tone: 'idle', icon: 'box' },
    expired: { tone: 'idle', icon: 'clock' },
    withdrawn: { tone: 'idle', icon: 'back' },
  },
  reservation: {
    requested: { tone: 'wait', icon: 'up' },
    waitlisted: { tone: 'wait', icon: 'clock' },
    tentative: { tone: 'turn', icon: 'wait' },
    confirmed: { tone: 'go', icon: 'okay' },
    in_use: { tone: 'go', icon: 'play' },
    delivered: { tone: 'go', icon: 'flag' },
    released: { tone: 'idle', icon: 'back' },
    expired: { tone: 'idle', icon: 'clock' },
    no_show: { tone: 'stop', icon: 'cross' },
    declined: { tone: 'stop', icon: 'refuse' },
  },
  decision: {
    draft: { tone: 'idle', icon: 'pen' },
    open: { tone: 'turn', icon: 'clock' },
    recorded: { tone: 'wait', icon: 'sign' },
    adopted: { tone: 'go', icon: 'gavel' },
    broken: { tone: 'stop', icon: 'octagon' },
    withdrawn: { tone: 'idle', icon: 'back' },
    superseded: { tone: 'idle', icon: 'swap' },
  },
  outcome: {
    approved: { tone: 'go', icon: 'okay' },
    deferred: { tone: 'turn', icon: 'bookmark' },
    rejected: { tone: 'stop', icon: 'refuse' },
  },
  invitation: {
    open: { tone: 'wait', icon: 'wait' },
    accepted: { tone: 'go', icon: 'okay' },
    expired: { tone: 'idle', icon: 'clock' },
    revoked: { tone: 'idle', icon: 'cross' },
  },
  thread: {
    open: { tone: 'go', icon: 'thread' },
    locked: { tone: 'idle', icon: 'lock' },
    archived: { tone: 'idle', icon: 'box' },
  },
} as const satisfies { readonly [kind: string]: { readonly [state: string]: StateLook } }

export type StateKind = keyof typeof stateLooks

/** The look of a state; a state that is not in the table rests. */
export function stateLook(kind: StateKind, state: string): StateLook {
  const looks: { readonly [state: string]: StateLook } = stateLooks[kind]
  return looks[state] ?? { tone: 'idle', icon: 'info' }
}
