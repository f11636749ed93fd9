import type { Actor } from '../members/actor.ts'
import { type Party, refuseConflicted } from '../members/conflict.ts'
import { can } from '../members/permissions.ts'
import { ok, type Refused, type Result, refuse } from '../result.ts'
import type { AccountRef } from './accounts.ts'
import { type Contribution, type ContributionState, endedStates, stateOf } from './contribution.ts'
import type { TransferDraft } from './transfer.ts'

/** Acts that a reversal takes back; a pledge is cancelled, and what a forum was paid is given back, by acts of their own. */
export const reversibleActs = ['receipt', 'commitment', 'allocation'] as const
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

/** An act of the ledger as the rules see it, under its locks. */
export type Act = {
  readonly groupId: string
  /** In the order in which they were recorded. */
  readonly entries: readonly ActEntry[]
  /** Of every account that it touched, by key. */
  readonly balances: ReadonlyMap<string, bigint>
  /** Whose money, and whose dossiers. */
  readonly parties: readonly Party[]
  /** The contribution of a receipt or a commitment; null for other acts. */
  readonly contribution: Contribution | null
}

export type Proposal = { readonly id: string; readonly state: string; readonly proposedById: string }

/** What stands beside the ledger follows: the receipt that counts no more, and the contribution as it was before. */
export type Reversed = {
  readonly transfers: readonly TransferDraft[]
  readonly receiptId: string | null
  readonly contribution: { readonly committed: bigint; readonly state: ContributionState } | null
}

/** The kind of act that entries make up, or null when it is not one that a reversal takes back. */
export function actOf(entries: readonly Pick<ActEntry, 'reason'>[]): ReversibleAct | null {
  const reasons = new Set(entries.map(({ reason }) => reason))
  if (reasons.has('receipt') && [...reasons].every((reason) => ['honour', 'receipt', 'conversion', 'fee'].includes(reason))) return 'receipt'
  if (reasons.size !== 1) return null
  return reversibleActs.find((act) => reasons.has(act)) ?? null
}

/**
 * Finance asks to take an act back; nothing moves until another coordinator approves (domain.md §3.3, invariants 9
 * and 12). Refuses `not_permitted`, `is_reversal`, `already_reversed`, `not_reversible`, `contribution_ended`, and
 * `reversal_blocked` when a later act rests on it.
 */
export function decideReversalProposal(actor: Actor, act: Act): Result<ReversibleAct> {
  if (!can(actor, 'pool.receive')) return refuse('not_permitted')
  return refuseAct(act) ?? ok(actOf(act.entries) ?? 'receipt')
}

/**
 * Another coordinator lets the act be taken back: its mirror, last entry first, and what follows from it. Refuses
 * `not_permitted`, `conflicted`, `nothing_to_confirm`, `four_eyes`, and whatever the ledger says by now.
 */
export function decideReversal(actor: Actor, proposal: Proposal, act: Act, note: string): Result<Reversed> {
  const refused = refuseReversalAnswer(actor, proposal, act.parties) ?? refuseAct(act)
  if (refused) return refused
  const transfers = [...act.entries].reverse().map((entry) => mirror(entry, note))
  return ok({ transfers, receiptId: act.entries.find(({ receiptId }) => receiptId)?.receiptId ?? null, contribution: contributionAfter(act) })
}

/** Why this actor may not answer this proposal, or null: the page shows its buttons by it. */
export function refuseReversalAnswer(actor: Actor, proposal: Omit<Proposal, 'id'>, parties: readonly Party[]): Refused | null {
  if (!can(actor, 'pool.approve')) return refuse('not_permitted')
  const aside = refuseConflicted(actor, parties)
  if (aside) return aside
  if (proposal.state !== 'proposed') return refuse('nothing_to_confirm')
  return proposal.proposedById === actor.personId ? refuse('four_eyes') : null
}

/** Why the act cannot be taken back as the ledger stands, or null. */
export function refuseAct({ entries, balances, contribution }: Pick<Act, 'entries' | 'balances' | 'contribution'>): Refused | null {
  if (entries.some(({ reason }) => reason === 'reversal')) return refuse('is_reversal')
  if (entries.some(({ isReversed }) => isReversed)) return refuse('already_reversed')
  if (!actOf(entries)) return refuse('not_reversible')
  if (contribution && endedStates.includes(contribution.state)) return refuse('contribution_ended')
  if (contribution?.awaiting) return refuse('awaiting_confirmation')
  return refuseShort(entries, balances)
}

/** Whatever left an account since has to come back first: no account falls below zero (invariant 3). */
function refuseShort(entries: readonly ActEntry[], balances: Act['balances']): Refused | null {
  const left = new Map(balances)
  for (const { from, to, amount } of entries) {
    left.set(to.key, (left.get(to.key) ?? 0n) - amount)
    left.set(from.key, (left.get(from.key) ?? 0n) + amount)
  }
  const short = entries.map(({ to }) => to).find(({ key, kind }) => kind !== 'world' && kind !== 'fx' && (left.get(key) ?? 0n) < 0n)
  if (!short) return null
  const available = balances.get(short.key) ?? 0n
  return refuse('reversal_blocked', { asked: (available - (left.get(short.key) ?? 0n)).toString(), available: available.toString(), currency: short.unit })
}

function mirror({ id, from, to, amount, receiptId }: ActEntry, note: string): TransferDraft {
  return { from: to, to: from, amount, reason: 'reversal', reversesId: id, note, ...(receiptId && { receiptId }) }
}

function contributionAfter({ entries, contribution }: Act): Reversed['contribution'] {
  if (!contribution) return null
  const sum = (reason: string) => entries.reduce((total, entry) => (entry.reason === reason ? total + entry.amount : total), 0n)
  const committed = contribution.committed - sum('commitment')
  return { committed, state: stateOf({ committed, received: contribution.received - sum('receipt') }) }
}
