import type { Actor } from '../members/actor.ts'
import { type Party, refuseConflicted } from '../members/conflict.ts'
import { can } from '../members/permissions.ts'
import { ok, type Refused, type Result, refuse } from '../result.ts'
import { available, givenBack } from './accounts.ts'
import { type Contribution, contributorOf } from './contribution.ts'
import { contributionEvent } from './contribution-event.ts'
import { endOf, openParts, type PromiseEnd, refuseEnded } from './decide-ending.ts'
import { aboveLimit } from './decide-promise.ts'

export const endingKinds = ['write_off', 'refund'] as const
export type EndingKind = (typeof endingKinds)[number]

/** Minor units: of the contribution's currency for a write-off, of the base currency for a refund. */
export type Ending = { readonly id: string; readonly kind: EndingKind; readonly amount: bigint; readonly state: string; readonly proposedById: string }

/** Where the money of a contribution is, in the base currency. */
export type Purse = { readonly base: string; readonly available: bigint /** Allocated, advanced or spent. */; readonly placed: bigint }

/**
 * Finance proposes to write off what is committed and will not come, or to give back what is available; another
 * coordinator approves. Refuses `not_permitted`, `conflicted`, and what the approval refuses. (domain.md §3.1)
 */
export function decideProposal(actor: Actor, contribution: Contribution, ending: Pick<Ending, 'id' | 'kind' | 'amount'>, purse: Purse): Result<null> {
  if (!can(actor, 'pool.receive')) return refuse('not_permitted')
  const refused = refuseConflicted(actor, [contributorOf(contribution)]) ?? refuseAmount(contribution, ending, purse)
  return refused ?? ok(null, [told('contribution.ending_proposed', contribution, ending, purse)])
}

/**
 * Another coordinator approves: the commitment goes back to where it came from, or the money to its contributor.
 * Refuses `not_permitted`, `conflicted`, `already_decided`, `four_eyes`, `awaiting_confirmation`,
 * `contribution_ended`, `nothing_to_end`, `above_open`, `above_available` (`amount`, `limit`, `currency`).
 */
export function decideEndingApproval(actor: Actor, contribution: Contribution, ending: Ending, purse: Purse): Result<PromiseEnd> {
  const refused = refuseEndingAnswer(actor, ending, contributorOf(contribution)) ?? refuseAmount(contribution, ending, purse)
  if (refused) return refused
  const events = [told('contribution.ending_approved', contribution, ending, purse)]
  if (ending.kind === 'write_off') return ok(endOf(contribution, { pledge: 0n, commitment: ending.amount }, 'write_off'), events)

  const account = { contributionId: contribution.id, base: purse.base }
  const transfers = [{ from: available(account), to: givenBack(account), amount: ending.amount, reason: 'refund' }]
  const { unfirm, firm } = openParts(contribution)
  const isAll = purse.available === ending.amount && purse.placed === 0n && unfirm + firm + contribution.waiting === 0n
  return ok({ state: isAll ? 'refunded' : contribution.state, pledge: 0n, commitment: 0n, transfers }, events)
}

/** Another coordinator does not approve, and says why; nothing moves. */
export function decideEndingRejection(actor: Actor, contribution: Contribution, ending: Ending, purse: Purse): Result<null> {
  const refused = refuseEndingAnswer(actor, ending, contributorOf(contribution))
  return refused ?? ok(null, [told('contribution.ending_rejected', contribution, ending, purse)])
}

/** Why this actor may not answer this proposal, or null: the page shows its buttons by it. */
export function refuseEndingAnswer(actor: Actor, ending: Pick<Ending, 'state' | 'proposedById'>, contributor: Party): Refused | null {
  if (!can(actor, 'pool.approve')) return refuse('not_permitted')
  const aside = refuseConflicted(actor, [contributor])
  if (aside) return aside
  if (ending.state !== 'proposed') return refuse('already_decided')
  return ending.proposedById === actor.personId ? refuse('four_eyes') : null
}

function refuseAmount(contribution: Contribution, { kind, amount }: Pick<Ending, 'kind' | 'amount'>, purse: Purse): Refused | null {
  if (kind === 'refund') {
    if (purse.available === 0n) return refuse('nothing_to_end')
    return amount > purse.available ? aboveLimit('above_available', amount, purse.available, purse.base) : null
  }
  const ended = refuseEnded(contribution)
  if (ended) return ended
  const { firm } = openParts(contribution)
  if (firm === 0n) return refuse('nothing_to_end')
  return amount > firm ? aboveLimit('above_open', amount, firm, contribution.currency) : null
}

type Told = 'contribution.ending_proposed' | 'contribution.ending_approved' | 'contribution.ending_rejected'

function told(type: Told, contribution: Contribution, { id, kind, amount }: Pick<Ending, 'id' | 'kind' | 'amount'>, { base }: Purse) {
  const currency = kind === 'refund' ? base : contribution.currency
  return contributionEvent(contribution, type, { code: contribution.code, endingId: id, kind, amount: amount.toString(), currency })
}
