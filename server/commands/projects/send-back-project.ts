import { sendBackInput } from '#app/domain/projects/acts.input.ts'
import { deadlineOn } from '#app/domain/projects/deadline.ts'
import { decideSendBack } from '#app/domain/projects/decide-check.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineCommand } from '../command.ts'
import { loadActAudience, loadAlliance, lockDossier } from './load-parts.ts'
import { askedSources } from './source-message.ts'

/**
 * A coordinator sends the dossier back with points to answer by 17:00, alliance time, of a day. Refuses
 * `due_in_past`, `rounds_used_up`, `conflicted`, `wrong_state` (domain.md §2.2).
 */
export const sendBackProject = defineCommand({
  name: 'projects.send-back',
  summary: 'Send a dossier back with points to answer.',
  input: sendBackInput,
  async run({ tx, actor, readClock, newId }, { projectId, dueOn, lang, points }) {
    const dossier = await lockDossier(tx, actor, projectId)
    if (!dossier) return refuse('not_found')

    const now = await readClock()
    const dueAt = deadlineOn(dueOn, (await loadAlliance(tx)).timeZone)
    const decided = decideSendBack(actor, dossier, { points: points.length, dueOn, dueAt, now }, await loadActAudience(tx, dossier))
    if (!decided.ok) return decided

    const sources = await askedSources(
      tx,
      actor,
      projectId,
      points.map(({ messageId }) => messageId),
    )
    if (!sources.ok) return sources

    const { round } = decided.value
    await tx.revisionPoint.createMany({
      data: points.map((point, at) => ({ ...point, messageId: point.messageId ?? null, id: newId(), projectId, round, position: at + 1, lang })),
    })
    await tx.project.update({
      where: { id: projectId },
      data: { state: 'revision_requested', stateSince: now, dueAt, officerId: actor.personId, version: { increment: 1 } },
    })
    return ok({ round, points: points.length }, decided.events)
  },
})
