import { answerPointInput } from '#app/domain/projects/acts.input.ts'
import { decideAnswer } from '#app/domain/projects/decide-check.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineCommand } from '../command.ts'
import { loadAudience, lockDossier } from './load-parts.ts'

/** The lead answers a point of the open round; the secretariat reads the answer with the next submission. */
export const answerPoint = defineCommand({
  name: 'projects.answer-point',
  summary: 'Answer a point of a requested revision.',
  input: answerPointInput,
  async run({ tx, actor, now }, { projectId, position, answer }) {
    const dossier = await lockDossier(tx, actor, projectId)
    if (!dossier) return refuse('not_found')

    const decided = decideAnswer(actor, dossier, position, await loadAudience(tx, dossier))
    if (!decided.ok) return decided

    await tx.revisionPoint.update({
      where: { projectId_round_position: { projectId, round: dossier.round, position } },
      data: { answer, answeredAt: now, answeredById: actor.personId },
    })
    return ok({ position }, decided.events)
  },
})
