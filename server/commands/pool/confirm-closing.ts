import { onClosing } from '#app/domain/pool/books.input.ts'
import { decideClosingApproval } from '#app/domain/pool/period.ts'
import { periodEvent } from '#app/domain/pool/period-event.ts'
import { dayIn } from '#app/domain/projects/deadline.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineCommand } from '../command.ts'
import { lockClosing } from './load-closing.ts'
import { loadTerms } from './load-terms.ts'
import { lockPeriods } from './locks.ts'

/**
 * Another coordinator closes the register through the day that finance named, for good: nothing takes effect there any
 * more, and what comes late takes effect on the first open day (domain.md §3.3, invariant 11). Refuses `not_permitted`,
 * `nothing_to_confirm`, `four_eyes`, `period_closed`.
 */
export const confirmClosing = defineCommand({
  name: 'pool.confirm-closing',
  summary: 'Close the register through the day that another named, for good.',
  stepUp: true,
  input: onClosing,
  async run({ tx, actor, now }, { closingId }) {
    const closing = await lockClosing(tx, actor, closingId)
    if (!closing) return refuse('not_found')
    await lockPeriods(tx)
    const { timeZone, closedThrough } = await loadTerms(tx)
    const decided = decideClosingApproval(actor, closing, { closedThrough, today: dayIn(now, timeZone) })
    if (!decided.ok) return decided

    const { through } = closing
    await tx.periodClosing.update({ where: { id: closingId }, data: { state: 'approved', decidedById: actor.personId, decidedAt: now } })
    await tx.alliance.update({ where: { id: 1 }, data: { closedThrough: new Date(through) } })
    return ok({ closedThrough: through }, [periodEvent('period.closed', closingId, through)])
  },
})
