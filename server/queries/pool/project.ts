import { conflictsOf } from '#app/domain/members/conflict.ts'
import { can } from '#app/domain/members/permissions.ts'
import { type Money, money } from '#app/domain/money.ts'
import { allocableStates } from '#app/domain/pool/decide-allocation.ts'
import { type Figure, sumOf } from '#app/domain/pool/figures.ts'
import { groupBy } from '#app/domain/pool/group-by.ts'
import { eligiblePurses } from '#app/domain/pool/plan-allocation.ts'
import { poolReading } from '#app/domain/pool/reading.ts'
import { onProject } from '#app/domain/projects/acts.input.ts'
import { partiesOfDossier } from '#app/domain/projects/dossier.ts'
import { isDossierState } from '#app/domain/projects/states.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { loadDossier } from '../projects/load-dossier.ts'
import { mayReadProject } from '../projects/visible.ts'
import { defineQuery } from '../query.ts'
import { loadFunding } from './load-funding.ts'
import { loadProjectToFund, readAllPurses } from './load-purses.ts'
import { readContributions, readProjectRefs } from './read-contributions.ts'
import { readFlows } from './read-flows.ts'

/** The money of one dossier, in the base currency. */
export type ProjectMoney = {
  readonly project: NonNullable<Awaited<ReturnType<typeof readProjectRefs>> extends ReadonlyMap<string, infer Ref> ? Ref : never>
  readonly decided: Money
  readonly allocated: Money
  readonly disbursed: Money
  readonly spent: Money
  readonly refunded: Money
  /** From which contributions; empty for who reads totals alone. */
  readonly givers: readonly {
    readonly contributionId: string
    readonly code: string
    readonly contributorFr: string
    readonly contributorEn: string
    readonly allocated: Money
  }[]
  /** Codes of the parties for whose sake a coordinator stands aside. */
  readonly aside: readonly string[]
  /** For who may allocate: what is left of the sum decided, and what is available to this dossier. */
  readonly next: { readonly left: Money; readonly available: Money } | null
}

/** What was decided, set aside, disbursed and spent for a dossier that the actor may read. Refuses `not_found`. */
export const poolProject = defineQuery({
  name: 'pool.project',
  summary: 'The money of one dossier: decided, allocated and from whom, disbursed, spent.',
  input: onProject,
  snapshot: true,
  async run({ db, actor }, { projectId }) {
    if (!(await mayReadProject(db, actor, projectId))) return refuse('not_found')
    const row = await db.project.findUnique({
      where: { id: projectId },
      select: { state: true, leadId: true, partners: { where: { state: { not: 'withdrawn' } }, select: { forumId: true } } },
    })
    const project = (await readProjectRefs(db, [projectId])).get(projectId)
    const toFund = await loadProjectToFund(db, projectId)
    if (!row || !project || !toFund || !isDossierState(row.state)) return refuse('not_found')

    const { baseCurrency: base } = await db.alliance.findUniqueOrThrow({ where: { id: 1 }, select: { baseCurrency: true } })
    const flows = await readFlows(db, { projectId })
    const figure = (name: Figure) => money(sumOf(flows, name, base), base)
    const { decided, allocated } = await loadFunding(db, projectId, base)
    const byGiver = groupBy(flows, (flow) => flow.contributionId)
    const givers = poolReading(actor).detail === 'all' ? await readContributions(db, { id: { in: [...byGiver.keys()] } }) : []
    const aside = actor.role === 'coordinator' ? conflictsOf(actor, partiesOfDossier(await loadDossier(db, projectId))) : []
    const mayAllocate = can(actor, 'pool.allocate') && aside.length === 0 && allocableStates.includes(row.state)
    const available = mayAllocate ? eligiblePurses(await readAllPurses(db, base), toFund).reduce((sum, purse) => sum + purse.balance, 0n) : 0n
    return ok({
      project,
      decided: money(decided, base),
      allocated: figure('allocated'),
      disbursed: figure('disbursed'),
      spent: figure('spent'),
      refunded: figure('refunded'),
      givers: givers.map(({ id, code, contributor }) => ({
        contributionId: id,
        code,
        contributorFr: contributor.nameFr,
        contributorEn: contributor.nameEn,
        allocated: money(sumOf(byGiver.get(id) ?? [], 'allocated', base), base),
      })),
      aside,
      next: mayAllocate ? { left: money(decided > allocated ? decided - allocated : 0n, base), available: money(available, base) } : null,
    } satisfies ProjectMoney)
  },
})
