import type { Party } from '../members/conflict.ts'
import type { DossierState } from '../projects/states.ts'
import type { AccountRef } from './accounts.ts'
import type { Contribution } from './contribution.ts'

/** Acts that a reversal takes back (domain.md §3.3, invariant 9); a reversal itself is not among them. */
export const reversibleActs = [
  'pledge',
  'commitment',
  'receipt',
  'allocation',
  'release',
  'reallocation',
  'disbursement',
  'spending',
  'refund',
  'lapse',
  'cancellation',
  'write_off',
  'giving_back',
] as const
export type ReversibleAct = (typeof reversibleActs)[number]

/** One entry of the act, with its two accounts. */
export type ActEntry = {
  readonly id: string
  readonly reason: string
  readonly from: AccountRef
  readonly to: AccountRef
  readonly amount: bigint
  readonly receiptId: string | null
  readonly isReversed: boolean
}

/** The money of a dossier that the act touched, in minor units of the base currency. */
export type ActDossier = {
  readonly id: string
  readonly state: DossierState
  /** Of the sum decided, what is not set aside. */
  readonly room: bigint
  /** Set aside and not paid out, less payments that wait. */
  readonly free: bigint
  /** By forum: what it holds, less refunds that wait. */
  readonly advances: ReadonlyMap<string, bigint>
}

export const promiseEnds = ['lapse', 'cancellation', 'write_off'] as const
export type PromiseEndReason = (typeof promiseEnds)[number]

/** A contribution, what of its commitment ended, and the latest end of it that stands beside the act. */
export type ActContribution = Contribution & { readonly commitmentEnded: bigint; readonly otherEnd: PromiseEndReason | null }

/** An act of the ledger as the rules see it, under its locks. */
export type Act = {
  readonly groupId: string
  /** In the order in which they were recorded. */
  readonly entries: readonly ActEntry[]
  /** Of every account that it touched, by key. */
  readonly balances: ReadonlyMap<string, bigint>
  /** Whose money, and whose dossiers. */
  readonly parties: readonly Party[]
  readonly dossiers: readonly ActDossier[]
  /** The contribution of an act on a promise; null for acts on a dossier. */
  readonly contribution: ActContribution | null
  /** In the alliance's zone, `YYYY-MM-DD`. */
  readonly today: string
}

/** The kind of act that entries make up, or null when it is not one that a reversal takes back. */
export function actOf(entries: readonly Pick<ActEntry, 'reason' | 'from'>[]): ReversibleAct | null {
  const reasons = new Set(entries.map(({ reason }) => reason))
  if (reasons.has('receipt')) return [...reasons].every((reason) => ['honour', 'receipt', 'conversion', 'fee'].includes(reason)) ? 'receipt' : null
  if (reasons.size === 2 && reasons.has('release') && reasons.has('allocation')) return 'reallocation'
  if (reasons.size !== 1) return null
  if (reasons.has('refund')) return entries.every(({ from }) => from.kind === 'advance') ? 'refund' : 'giving_back'
  return reversibleActs.find((act) => reasons.has(act)) ?? null
}

const onPromise: readonly ReversibleAct[] = ['pledge', 'commitment', 'receipt', 'giving_back', ...promiseEnds]

/** Whether the act is one on a promise, whose contribution is locked and follows. */
export function isOnPromise(act: ReversibleAct | null): boolean {
  return act !== null && onPromise.includes(act)
}
