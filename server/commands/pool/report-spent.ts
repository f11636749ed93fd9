import { decideSpending } from '#app/domain/pool/decide-payment.ts'
import { spendingInput } from '#app/domain/pool/payment.input.ts'
import { dayIn } from '#app/domain/projects/deadline.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { freeAdvance } from '#server/queries/pool/load-dossier-sums.ts'
import { defineCommand } from '../command.ts'
import { loadTerms } from './load-terms.ts'
import { lockPaidDossier } from './lock-paid-dossier.ts'
import { payableEvents } from './payable-events.ts'
import { reportSpending } from './report-spending.ts'

/**
 * A forum's administrator reports what the forum spent of its advance for a dossier, by UNDG category; it counts at
 * once. Returns the report's id. Refuses `not_permitted`, `not_a_party`, `dossier_ended`, `date_in_future`,
 * `above_advance`.
 */
export const reportSpent = defineCommand({
  name: 'pool.report-spending',
  summary: 'Report what my forum spent of its advance for a dossier.',
  stepUp: true,
  input: spendingInput,
  async run({ tx, actor, now, newId }, { projectId, spentOn, category, note, ...input }) {
    const { base, timeZone } = await loadTerms(tx)
    const dossier = await lockPaidDossier(tx, actor, projectId, base)
    if (!dossier) return refuse('not_found')

    const forumId = actor.body.id
    const amount = BigInt(input.amount)
    const spending = { amount, currency: base, spentOn, today: dayIn(now, timeZone), advance: freeAdvance(dossier.ledger, forumId) }
    const decided = decideSpending(actor, dossier, spending)
    if (!decided.ok) return decided
    const moved = await reportSpending(tx, { projectId, forumId, amount, actor, now, newId })
    if (!moved.ok) return moved

    const { groupId, events } = moved.value
    const reportId = newId()
    const written = { spentOn: new Date(spentOn), category, note: note ?? null, reportedById: actor.personId, reportedAt: now }
    await tx.spendingReport.create({ data: { id: reportId, projectId, forumId, amount, ...written, groupId } })
    return ok({ reportId, groupId }, [...events, ...(await payableEvents(tx, { projectId, before: dossier, base }))])
  },
})
