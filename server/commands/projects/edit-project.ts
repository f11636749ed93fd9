import { decideEdit } from '#app/domain/projects/decide-drafting.ts'
import { projectEvent } from '#app/domain/projects/project-event.ts'
import { editProjectInput } from '#app/domain/projects/proposal.input.ts'
import { ok, refuse } from '#app/domain/result.ts'
import type { Tx } from '#server/db/client.ts'
import { defineCommand } from '../command.ts'
import { loadAudience, lockDossier } from './load-parts.ts'
import { proposalColumns, writeLines } from './write-proposal.ts'

/**
 * Saves what the lead wrote, whole or in part, over the version it saw; the form calls it while one types.
 * Refuses `stale` with both texts when someone else saved the same field meanwhile, `wrong_state` once it is submitted.
 * A version already proposed stays as it was: the next one is proposed anew (rulings.md 8).
 */
export const editProject = defineCommand({
  name: 'projects.edit',
  summary: 'Save the text, dates and budget of a draft.',
  input: editProjectInput,
  async run({ tx, actor, now, newId }, { projectId, version: seenVersion, ...sent }) {
    const dossier = await lockDossier(tx, actor, projectId)
    if (!dossier) return refuse('not_found')

    const seen = { version: seenVersion, changedSince: await loadChangedSince(tx, projectId, seenVersion) }
    const decided = decideEdit(actor, dossier, seen, sent)
    if (!decided.ok) return decided
    const { proposal, fields } = decided.value
    if (fields.length === 0) return ok({ version: dossier.version, savedAt: now.toISOString() })

    const version = dossier.version + 1
    await tx.project.update({ where: { id: projectId }, data: { ...proposalColumns(proposal), version, updatedAt: now } })
    if (fields.includes('lines')) await writeLines(tx, projectId, proposal.lines, newId)
    return ok({ version, savedAt: now.toISOString() }, [projectEvent(projectId, 'project.edited', { version, fields }, await loadAudience(tx, dossier))])
  },
})

/** The fields saved after a version, as the dossier's events tell. */
async function loadChangedSince(tx: Tx, projectId: string, version: number): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ field: string }[]>`
    SELECT DISTINCT jsonb_array_elements_text(payload->'fields') AS field FROM "Event"
    WHERE "projectId" = ${projectId}::uuid AND type = 'project.edited' AND (payload->>'version')::int > ${version}::int`
  return rows.map(({ field }) => field)
}
