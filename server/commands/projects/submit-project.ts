import { onProject } from '#app/domain/projects/acts.input.ts'
import { partiesAndSecretariat } from '#app/domain/projects/audience.ts'
import { dayIn } from '#app/domain/projects/deadline.ts'
import { decideSubmission, nextProjectNumber, projectNumberStem, submitted } from '#app/domain/projects/decide-submission.ts'
import { ok, refuse } from '#app/domain/result.ts'
import type { Tx } from '#server/db/client.ts'
import { defineCommand } from '../command.ts'
import { loadAlliance, lockDossier, secretariatId } from './load-parts.ts'
import { lockNumbers } from './locks.ts'

/**
 * The lead's administrator hands the version that all partners consented to over to the secretariat; on the
 * first submission the dossier gets its number. Refuses `dossier_incomplete` with everything that is missing,
 * `revision_overdue` after the grace of a revision (domain.md §2.2, rulings.md 8).
 */
export const submitProject = defineCommand({
  name: 'projects.submit',
  summary: 'Submit the consented version to the secretariat.',
  input: onProject,
  async run({ tx, actor, readClock }, { projectId }) {
    const dossier = await lockDossier(tx, actor, projectId)
    if (!dossier) return refuse('not_found')

    const alliance = await loadAlliance(tx)
    const now = await readClock()
    const decided = decideSubmission(actor, dossier, { now, timeZone: alliance.timeZone })
    if (!decided.ok) return decided

    const { n, round } = decided.value
    const number = dossier.number ?? (await takeNumber(tx, alliance.numberPrefix, Number(dayIn(now, alliance.timeZone).slice(0, 4))))
    await tx.projectVersion.updateMany({ where: { projectId, n, submittedAt: null }, data: { submittedAt: now } })
    await tx.project.update({
      where: { id: projectId },
      data: {
        state: 'submitted',
        number,
        seed: number,
        round,
        version: { increment: 1 },
        submittedAt: now,
        stateSince: now,
        updatedAt: now,
        dueAt: null,
        officerId: null,
      },
    })
    return ok({ number, n, round }, [submitted(dossier, decided.value, number, partiesAndSecretariat(dossier, await secretariatId(tx)))])
  },
})

async function takeNumber(tx: Tx, prefix: string, year: number): Promise<string> {
  await lockNumbers(tx)
  const stem = projectNumberStem(prefix, year)
  const [row] = await tx.$queryRaw<{ highest: number }[]>`
    SELECT coalesce(max(substr(number, ${stem.length + 1}::int)::int), 0) AS highest FROM "Project" WHERE starts_with(number, ${stem})`
  return nextProjectNumber(prefix, year, row?.highest ?? 0)
}
