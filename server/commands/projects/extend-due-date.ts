import { extendDueInput } from '#app/domain/projects/acts.input.ts'
import { deadlineOn } from '#app/domain/projects/deadline.ts'
import { decideExtension } from '#app/domain/projects/decide-check.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineCommand } from '../command.ts'
import { loadActAudience, loadAlliance, lockDossier } from './load-parts.ts'

/** A coordinator gives more time for a revision. Refuses `due_in_past` for a day that is not later. */
export const extendDueDate = defineCommand({
  name: 'projects.extend-due-date',
  summary: 'Give more time for a revision.',
  input: extendDueInput,
  async run({ tx, actor, readClock }, { projectId, dueOn }) {
    const dossier = await lockDossier(tx, actor, projectId)
    if (!dossier) return refuse('not_found')

    const now = await readClock()
    const dueAt = deadlineOn(dueOn, (await loadAlliance(tx)).timeZone)
    const decided = decideExtension(actor, dossier, { dueOn, dueAt, now }, await loadActAudience(tx, dossier))
    if (!decided.ok) return decided

    await tx.project.update({ where: { id: projectId }, data: { dueAt, updatedAt: now } })
    return ok({ dueAt: dueAt.toISOString() }, decided.events)
  },
})
