import { decideFurtherAllocation } from '#app/domain/pool/decide-allocation.ts'
import { allocateInput } from '#app/domain/pool/pool.input.ts'
import { partiesOfDossier } from '#app/domain/projects/dossier.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { loadFunding } from '#server/queries/pool/load-funding.ts'
import { defineCommand } from '../command.ts'
import { lockDossier } from '../projects/load-parts.ts'
import { allocateToProject, loadProjectToFund } from './allocate-to-project.ts'
import { loadTerms } from './load-terms.ts'

/**
 * Sets more money aside for a dossier already approved, up to what was decided (rulings.md 16); approval itself
 * allocates through the same rule. Returns the group of entries and what each contribution gave. Refuses
 * `not_permitted`, `conflicted`, `not_allocable`, `above_decision`, `insufficient_funds`.
 */
export const allocateFurther = defineCommand({
  name: 'pool.allocate',
  summary: 'Set more money aside for an approved dossier, within what was decided.',
  stepUp: true,
  input: allocateInput,
  async run({ tx, actor, now, newId }, { projectId, ...input }) {
    const dossier = await lockDossier(tx, actor, projectId)
    const project = dossier && (await loadProjectToFund(tx, projectId))
    if (!dossier || !project) return refuse('not_found')

    const { base } = await loadTerms(tx)
    const amount = BigInt(input.amount)
    const funded = { state: dossier.state, parties: partiesOfDossier(dossier), ...(await loadFunding(tx, projectId, base)) }
    const decided = decideFurtherAllocation(actor, funded, amount, base)
    if (!decided.ok) return decided

    const allocation = await allocateToProject(tx, { project, amount, actor, now, newId, decisionId: null })
    if (!allocation.ok) return allocation
    const { groupId, lines, events } = allocation.value
    return ok({ groupId, currency: base, lines: lines.map((line) => ({ ...line, amount: line.amount.toString() })) }, events)
  },
})
