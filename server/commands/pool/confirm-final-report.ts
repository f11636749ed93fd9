import { decideFinalReport } from '#app/domain/pool/decide-tranches.ts'
import { finalReportInput } from '#app/domain/pool/payment.input.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineCommand } from '../command.ts'
import { loadTerms } from './load-terms.ts'
import { keepPlan, lockPaidDossier } from './lock-paid-dossier.ts'
import { payableEvents } from './payable-events.ts'
import { trancheEvent } from './tranche-event.ts'

/**
 * A coordinator confirms, naming the document, that the final report is in; the last tranche waits for it. Refuses
 * `not_permitted`, `conflicted`, `dossier_ended`, `tranche_unknown`, `tranche_paid`, `already_decided`.
 */
export const confirmFinalReport = defineCommand({
  name: 'pool.confirm-final-report',
  summary: 'Confirm that the final report of a dossier is in, which its last tranche waits for.',
  stepUp: true,
  input: finalReportInput,
  async run({ tx, actor, now }, { projectId, reference }) {
    const { base } = await loadTerms(tx)
    const dossier = await lockPaidDossier(tx, actor, projectId, base)
    if (!dossier) return refuse('not_found')

    const decided = decideFinalReport(actor, dossier)
    if (!decided.ok) return decided

    await keepPlan(tx, projectId)
    const n = dossier.tranches.length
    const data = { reportRef: reference, reportConfirmedById: actor.personId, reportConfirmedAt: now }
    await tx.tranche.update({ where: { projectId_n: { projectId, n } }, data })
    return ok({ projectId, n }, [trancheEvent('tranche.report_confirmed', projectId, n), ...(await payableEvents(tx, { projectId, before: dossier, base }))])
  },
})
