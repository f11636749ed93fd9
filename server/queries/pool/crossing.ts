import { type Money, money } from '#app/domain/money.ts'
import { type Flow, sumOf } from '#app/domain/pool/figures.ts'
import { groupBy } from '#app/domain/pool/group-by.ts'
import type { Tx } from '#server/db/client.ts'
import { type ContributionRow, type ProjectRef, readProjectRefs } from './read-contributions.ts'

/** Who funds what, in the base currency: dossiers across, contributions down, an allocation at each crossing. */
export type Crossing = {
  readonly projects: readonly (ProjectRef & { readonly allocated: Money; readonly disbursed: Money })[]
  /** Only of contributions that the actor reads in detail. */
  readonly cells: readonly { readonly contributionId: string; readonly projectId: string; readonly allocated: Money }[]
}

type Woven = {
  /** Contributions that count in the sums, and those of them that the actor reads in detail. */
  readonly counted: readonly ContributionRow[]
  readonly shown: readonly ContributionRow[]
  readonly flows: readonly Flow[]
  readonly base: string
}

export async function readCrossing(db: Pick<Tx, 'project'>, { counted, shown, flows, base }: Woven): Promise<Crossing> {
  const ids = new Set(counted.map((row) => row.id))
  const ofDossiers = flows.filter((flow) => flow.projectId !== null && ids.has(flow.contributionId))
  const byProject = groupBy(ofDossiers, (flow) => flow.projectId ?? '')
  const refs = await readProjectRefs(db, [...byProject.keys()])
  const projects = [...byProject]
    .flatMap(([id, own]) => {
      const ref = refs.get(id)
      return ref ? [{ ...ref, allocated: money(sumOf(own, 'allocated', base), base), disbursed: money(sumOf(own, 'disbursed', base), base) }] : []
    })
    .sort((a, b) => ((a.number ?? '') < (b.number ?? '') ? -1 : 1))
  const byCrossing = groupBy(ofDossiers, (flow) => `${flow.contributionId} ${flow.projectId}`)
  const cells = shown.flatMap(({ id: contributionId }) =>
    projects.flatMap(({ id: projectId }) => {
      const allocated = sumOf(byCrossing.get(`${contributionId} ${projectId}`) ?? [], 'allocated', base)
      return allocated > 0n ? [{ contributionId, projectId, allocated: money(allocated, base) }] : []
    }),
  )
  return { projects, cells }
}
