import { decideReversalProposal } from '#app/domain/pool/decide-reversal.ts'
import { reverseInput } from '#app/domain/pool/reversal.input.ts'
import { reversalEvent } from '#app/domain/pool/reversal-event.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineCommand } from '../command.ts'
import { lockAct } from './load-act.ts'

/**
 * Finance asks, with a reason, to take an act of the ledger back: a promise or its end, a receipt, or money set aside,
 * paid out, reported or given back. Nothing moves until another coordinator approves (domain.md §3.3, invariants 9 and
 * 12). Returns the id of the proposal. Refuses `not_permitted`, `is_reversal`, `already_reversed`, `not_reversible`,
 * `reversal_open`, `reversal_blocked`, `payments_wait`, `receipts_wait`, `end_first`, `condition_failed`,
 * `above_decision`, `dossier_ended`, `awaiting_confirmation`.
 */
export const reverseAct = defineCommand({
  name: 'pool.reverse',
  summary: 'Ask to take an act of the ledger back by its mirror; another coordinator answers.',
  stepUp: true,
  input: reverseInput,
  async run({ tx, actor, now, newId }, { groupId, reason }) {
    const act = await lockAct(tx, actor, groupId, now)
    if (!act) return refuse('not_found')
    const decided = decideReversalProposal(actor, act)
    if (!decided.ok) return decided
    const open = await tx.reversal.findFirst({ where: { groupId, state: 'proposed' }, select: { id: true } })
    if (open) return refuse('reversal_open')

    const id = newId()
    await tx.reversal.create({ data: { id, groupId, act: decided.value, reason, proposedById: actor.personId, proposedAt: now } })
    return ok({ reversalId: id }, [reversalEvent('reversal.proposed', id, { groupId, act: decided.value })])
  },
})
