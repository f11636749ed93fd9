import type { Proposal } from '#app/domain/projects/content.ts'
import { decideCreation } from '#app/domain/projects/decide-drafting.ts'
import { projectEvent } from '#app/domain/projects/project-event.ts'
import { createProjectInput } from '#app/domain/projects/proposal.input.ts'
import { ok } from '#app/domain/result.ts'
import { defineCommand } from '../command.ts'
import { openDossierThread } from '../threads/open-dossier-thread.ts'
import { loadAlliance } from './load-parts.ts'
import { proposalColumns, writeLines } from './write-proposal.ts'

/**
 * Opens a draft that the actor's forum leads, with its thread; only the lead and the partners it invites see
 * it. Returns its id. Refuses `not_permitted`, `forum_may_not_lead` (domain.md §2.2, §6.1).
 */
export const createProject = defineCommand({
  name: 'projects.create',
  summary: 'Open a draft that your forum leads.',
  input: createProjectInput,
  async run({ tx, actor, now, newId }, input) {
    const decided = decideCreation(actor)
    if (!decided.ok) return decided

    const alliance = await loadAlliance(tx)
    const proposal: Proposal = { ...blank, language: actor.locale, ...input }
    const projectId = newId()
    await tx.project.create({
      data: {
        id: projectId,
        seed: projectId,
        leadId: actor.body.id,
        currency: alliance.baseCurrency,
        createdById: actor.personId,
        createdAt: now,
        updatedAt: now,
        stateSince: now,
        ...proposalColumns(proposal),
      },
    })
    await writeLines(tx, projectId, proposal.lines, newId)
    const { language } = proposal
    await openDossierThread(tx, { projectId, lang: language, actor, newId })
    return ok({ projectId, version: 1 }, [projectEvent(projectId, 'project.created', { language }, [`dossier:${projectId}`, `body:${actor.body.id}`])])
  },
})

const blank: Omit<Proposal, 'language'> = {
  titleFr: '',
  titleEn: '',
  area: null,
  summaryFr: '',
  summaryEn: '',
  countries: [],
  startsOn: null,
  endsOn: null,
  indirect: '0',
  poolRequest: '0',
  lines: [],
}
