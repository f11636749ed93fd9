import { decideEndingApproval } from '#app/domain/pool/decide-proposed-ending.ts'
import { onEnding } from '#app/domain/pool/ending.input.ts'
import { dayIn } from '#app/domain/projects/deadline.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineCommand } from '../command.ts'
import { lockEnding, lockPurse } from './load-ending.ts'
import { loadTerms } from './load-terms.ts'
import { writePromiseEnd } from './write-promise-end.ts'

/**
 * Another coordinator approves a write-off or a refund to the contributor; it is entered now (domain.md §3.3,
 * invariant 12). Refuses `not_permitted`, `conflicted`, `already_decided`, `four_eyes`, `awaiting_confirmation`,
 * `contribution_ended`, `nothing_to_end`, `above_open`, `above_available`.
 */
export const approveEnding = defineCommand({
  name: 'pool.approve-ending',
  summary: 'Approve a write-off or a refund to a contributor that another proposed.',
  stepUp: true,
  input: onEnding,
  async run({ tx, actor, now, newId }, { endingId }) {
    const locked = await lockEnding(tx, actor, endingId)
    if (!locked) return refuse('not_found')
    const { contribution, ending } = locked
    const { base, timeZone } = await loadTerms(tx)
    const decided = decideEndingApproval(actor, contribution, ending, await lockPurse(tx, contribution.id, base))
    if (!decided.ok) return decided

    const act = { actor, now, newId, effectiveOn: dayIn(now, timeZone), contributionId: contribution.id }
    const { groupId } = await writePromiseEnd(tx, act, decided.value)
    await tx.ending.update({ where: { id: endingId }, data: { state: 'approved', decidedById: actor.personId, decidedAt: now, groupId } })
    return ok({ endingId, contributionId: contribution.id, state: decided.value.state, groupId }, decided.events)
  },
})
