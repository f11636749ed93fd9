import { decideLift } from '#app/domain/pool/decide-tranches.ts'
import { onTranche } from '#app/domain/pool/payment.input.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineCommand } from '../command.ts'
import { loadTerms } from './load-terms.ts'
import { lockPaidDossier } from './lock-paid-dossier.ts'
import { payableEvents } from './payable-events.ts'
import { trancheEvent } from './tranche-event.ts'

/** A coordinator ends the hold of a tranche. Refuses `not_permitted`, `conflicted`, `dossier_ended`, `tranche_unknown`, `tranche_not_held`. */
export const liftHold = defineCommand({
  name: 'pool.lift-hold',
  summary: 'End the hold of a tranche of a dossier.',
  stepUp: true,
  input: onTranche,
  async run({ tx, actor }, { projectId, n }) {
    const { base } = await loadTerms(tx)
    const dossier = await lockPaidDossier(tx, actor, projectId, base)
    if (!dossier) return refuse('not_found')

    const decided = decideLift(actor, dossier, n)
    if (!decided.ok) return decided

    await tx.tranche.update({ where: { projectId_n: { projectId, n } }, data: { heldReason: null, heldById: null, heldAt: null } })
    return ok({ projectId, n }, [trancheEvent('tranche.lifted', projectId, n), ...(await payableEvents(tx, { projectId, before: dossier, base }))])
  },
})
