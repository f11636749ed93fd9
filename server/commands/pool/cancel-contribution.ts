import { decideCancellation } from '#app/domain/pool/decide-ending.ts'
import { cancelInput } from '#app/domain/pool/ending.input.ts'
import { dayIn } from '#app/domain/projects/deadline.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineCommand } from '../command.ts'
import { lockContribution } from './load-contribution.ts'
import { loadTerms } from './load-terms.ts'
import { writePromiseEnd } from './write-promise-end.ts'

/**
 * The contributor, or finance, takes back what is promised and not received; what arrived stays (domain.md §3.1).
 * Refuses `not_permitted`, `conflicted`, `awaiting_confirmation`, `contribution_ended`, `receipts_wait`,
 * `nothing_to_end`.
 */
export const cancelContribution = defineCommand({
  name: 'pool.cancel',
  summary: 'Cancel what is promised and has not arrived, and say why.',
  stepUp: true,
  input: cancelInput,
  async run({ tx, actor, now, newId }, { contributionId, reason }) {
    const contribution = await lockContribution(tx, actor, contributionId)
    if (!contribution) return refuse('not_found')
    const decided = decideCancellation(actor, contribution)
    if (!decided.ok) return decided

    const { timeZone } = await loadTerms(tx)
    await writePromiseEnd(tx, { actor, now, newId, effectiveOn: dayIn(now, timeZone), contributionId, reason }, decided.value)
    return ok({ contributionId, state: decided.value.state }, decided.events)
  },
})
