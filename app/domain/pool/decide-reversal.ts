import type { Actor } from '../members/actor.ts'
import { type Party, refuseConflicted } from '../members/conflict.ts'
import { can } from '../members/permissions.ts'
import { ok, type Refused, type Result, refuse } from '../result.ts'
import { type Act, type ActEntry, actOf, type ReversibleAct } from './act.ts'
import { type AfterReversal, contributionAfter } from './contribution-after.ts'
import { refuseAct } from './refuse-act.ts'
import type { TransferDraft } from './transfer.ts'

export type Proposal = { readonly id: string; readonly state: string; readonly proposedById: string }

/** What stands beside the ledger follows: what was recorded counts no more, and the contribution is as it was before. */
export type Reversed = {
  readonly act: ReversibleAct
  readonly transfers: readonly TransferDraft[]
  readonly receiptId: string | null
  readonly contribution: AfterReversal | null
}

/**
 * Finance asks to take an act back; nothing moves until another coordinator approves (domain.md §3.3, invariants 9
 * and 12). Refuses `not_permitted` and whatever `refuseAct` names.
 */
export function decideReversalProposal(actor: Actor, act: Act): Result<ReversibleAct> {
  if (!can(actor, 'pool.receive')) return refuse('not_permitted')
  return refuseAct(act) ?? ok(kindOf(act))
}

/**
 * Another coordinator lets the act be taken back: its mirror, last entry first, and what follows from it. Refuses
 * `not_permitted`, `conflicted`, `nothing_to_confirm`, `four_eyes`, and whatever the ledger says by now.
 */
export function decideReversal(actor: Actor, proposal: Proposal, act: Act, note: string): Result<Reversed> {
  const refused = refuseReversalAnswer(actor, proposal, act.parties) ?? refuseAct(act)
  if (refused) return refused
  const kind = kindOf(act)
  const transfers = [...act.entries].reverse().map((entry) => mirror(entry, note))
  const receiptId = act.entries.find(({ receiptId }) => receiptId)?.receiptId ?? null
  return ok({ act: kind, transfers, receiptId, contribution: act.contribution && contributionAfter(kind, act.entries, act.contribution, act.today) })
}

/** Why this actor may not answer this proposal, or null: the page shows its buttons by it. */
export function refuseReversalAnswer(actor: Actor, proposal: Omit<Proposal, 'id'>, parties: readonly Party[]): Refused | null {
  if (!can(actor, 'pool.approve')) return refuse('not_permitted')
  const aside = refuseConflicted(actor, parties)
  if (aside) return aside
  if (proposal.state !== 'proposed') return refuse('nothing_to_confirm')
  return proposal.proposedById === actor.personId ? refuse('four_eyes') : null
}

/** Of an act that `refuseAct` let pass. */
function kindOf({ entries }: Act): ReversibleAct {
  return actOf(entries) ?? 'receipt'
}

function mirror({ id, from, to, amount, receiptId }: ActEntry, note: string): TransferDraft {
  return { from: to, to: from, amount, reason: 'reversal', reversesId: id, note, ...(receiptId && { receiptId }) }
}
