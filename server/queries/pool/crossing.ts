import { type Money, money } from '#app/domain/money.ts'
import { type Flow, sumOf } from '#app/domain/pool/figures.ts'
import { groupBy } from '#app/domain/pool/group-by.ts'
import type { ContributionRow, EarmarkView } from './read-contributions.ts'

/** Who funds what, in the base currency: contributions down, dossiers across, what is set aside at each crossing. */
export type Crossing = {
  /** Contributions that the actor reads in detail and of which money arrived. */
  readonly rows: readonly {
    readonly id: string
    readonly code: string
    readonly giver: { readonly nameFr: string; readonly nameEn: string }
    readonly earmark: EarmarkView
    readonly available: Money
  }[]
  readonly cells: readonly { readonly contributionId: string; readonly projectId: string; readonly allocated: Money }[]
}

/** Of contributions that the actor reads in detail, and of all that moved. */
type Woven = { readonly contributions: readonly ContributionRow[]; readonly flows: readonly Flow[]; readonly base: string }

export function crossingOf({ contributions, flows, base }: Woven): Crossing {
  const moved = groupBy(flows, ({ contributionId }) => contributionId)
  const arrived = contributions.filter(({ id }) => sumOf(moved.get(id) ?? [], 'received', base) > 0n)
  return {
    rows: arrived.map(({ id, code, contributor: { nameFr, nameEn }, earmark }) => ({
      id,
      code,
      giver: { nameFr, nameEn },
      earmark,
      available: money(sumOf(moved.get(id) ?? [], 'available', base), base),
    })),
    cells: arrived.flatMap(({ id: contributionId }) =>
      [...groupBy(moved.get(contributionId) ?? [], ({ projectId }) => projectId ?? '')].flatMap(([projectId, own]) => {
        const allocated = projectId ? sumOf(own, 'allocated', base) : 0n
        return allocated > 0n ? [{ contributionId, projectId, allocated: money(allocated, base) }] : []
      }),
    ),
  }
}
