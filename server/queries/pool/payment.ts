import { seesPayment } from '#app/domain/pool/decide-payment.ts'
import { onPayment } from '#app/domain/pool/payment.input.ts'
import { partiesOfDossier } from '#app/domain/projects/dossier.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { loadDossier } from '../projects/load-dossier.ts'
import { mayReadProject } from '../projects/visible.ts'
import { defineQuery } from '../query.ts'
import { readProjectRefs } from './read-contributions.ts'
import { readPayments } from './read-payments.ts'

/** One payment to or from a forum, for that forum and the secretariat. Refuses `not_found`. */
export const poolPayment = defineQuery({
  name: 'pool.payment',
  summary: 'One payment to or from a forum: what was recorded, and who answered it.',
  input: onPayment,
  snapshot: true,
  async run({ db, actor }, { paymentId }) {
    const row = await db.payment.findUnique({ where: { id: paymentId }, select: { projectId: true, forumId: true } })
    if (!row || !seesPayment(actor, row.forumId) || !(await mayReadProject(db, actor, row.projectId))) return refuse('not_found')
    const { baseCurrency: base } = await db.alliance.findUniqueOrThrow({ where: { id: 1 }, select: { baseCurrency: true } })
    const parties = partiesOfDossier(await loadDossier(db, row.projectId))
    const [payment] = await readPayments(db, actor, { id: paymentId }, { base, parties })
    const project = (await readProjectRefs(db, [row.projectId])).get(row.projectId)
    return payment && project ? ok({ payment, project }) : refuse('not_found')
  },
})
