import { closePeriodInput } from '#app/domain/pool/books.input.ts'
import { decideClosing } from '#app/domain/pool/period.ts'
import { periodEvent } from '#app/domain/pool/period-event.ts'
import { dayIn } from '#app/domain/projects/deadline.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineCommand } from '../command.ts'
import { loadTerms } from './load-terms.ts'

/**
 * Finance asks to close the register through a day that is over; it is closed when another coordinator confirms
 * (domain.md §3.3, invariant 11). Refuses `not_permitted`, `period_not_over`, `period_closed`, `closing_open`.
 */
export const closePeriod = defineCommand({
  name: 'pool.close-period',
  summary: 'Ask to close the register through a day; another coordinator closes it.',
  stepUp: true,
  input: closePeriodInput,
  async run({ tx, actor, now, newId }, { through, note }) {
    const { timeZone, closedThrough } = await loadTerms(tx)
    const decided = decideClosing(actor, through, { closedThrough, today: dayIn(now, timeZone) })
    if (!decided.ok) return decided
    const open = await tx.periodClosing.findFirst({ where: { state: 'proposed' }, select: { id: true } })
    if (open) return refuse('closing_open')

    const id = newId()
    await tx.periodClosing.create({ data: { id, through: new Date(through), note: note ?? null, proposedById: actor.personId, proposedAt: now } })
    return ok({ closingId: id }, [periodEvent('period.proposed', id, through)])
  },
})
