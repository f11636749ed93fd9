import { enterRateInput } from '#app/domain/pool/books.input.ts'
import { decideRate } from '#app/domain/pool/rate-table.ts'
import { dayIn } from '#app/domain/projects/deadline.ts'
import { ok } from '#app/domain/result.ts'
import { defineCommand } from '../command.ts'
import { loadTerms } from './load-terms.ts'

/**
 * Finance enters a rate of exchange with its day and source; a mistake is corrected by entering the day again, and what
 * was received at the earlier rate keeps it (domain.md §3.4). Refuses `not_permitted`, `rate_of_base`, `date_in_future`.
 */
export const enterRate = defineCommand({
  name: 'pool.enter-rate',
  summary: 'Enter a rate of exchange into the base currency, with its day and where it was read.',
  stepUp: true,
  input: enterRateInput,
  async run({ tx, actor, now, newId }, { currency, validOn, rate }) {
    const { base, timeZone } = await loadTerms(tx)
    const decided = decideRate(actor, { currency, base, validOn, today: dayIn(now, timeZone) })
    if (!decided.ok) return decided

    const id = newId()
    const { kind: rateKind, value: rateValue, source } = rate
    await tx.exchangeRate.create({
      data: { id, currency, base, validOn: new Date(validOn), rateKind, rateValue, source, enteredById: actor.personId, enteredAt: now },
    })
    return ok({ rateId: id })
  },
})
