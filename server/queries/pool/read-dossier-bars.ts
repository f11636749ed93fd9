import type { Actor } from '#app/domain/members/actor.ts'
import { type Money, money } from '#app/domain/money.ts'
import { type Figure, type Flow, sumOf } from '#app/domain/pool/figures.ts'
import { groupBy } from '#app/domain/pool/group-by.ts'
import { poolReading } from '#app/domain/pool/reading.ts'
import { openStates } from '#app/domain/projects/sight.ts'
import type { Tx } from '#server/db/client.ts'
import { readableProjects } from '../projects/visible.ts'
import { type ProjectRef, readProjectRefs } from './read-contributions.ts'

/** A dossier from the decision to the spending, in the base currency; `decided` is null for who reads no totals. */
export type DossierBar = ProjectRef & { readonly decided: Money | null } & { readonly [name in 'allocated' | 'disbursed' | 'spent']: Money }

type Moved = { readonly flows: readonly Flow[]; readonly base: string }

/** Dossiers for which money was decided or moved, by number. */
export async function readDossierBars(db: Pick<Tx, 'decision' | 'project'>, actor: Actor, { flows, base }: Moved): Promise<readonly DossierBar[]> {
  const decided = await readDecided(db, actor, base)
  const moved = groupBy(
    flows.filter(({ projectId }) => projectId !== null),
    ({ projectId }) => projectId ?? '',
  )
  const refs = await readProjectRefs(db, [...moved.keys(), ...(decided?.keys() ?? [])])
  return [...refs.values()]
    .map((ref) => {
      const sum = (figure: Figure) => money(sumOf(moved.get(ref.id) ?? [], figure, base), base)
      return {
        ...ref,
        decided: decided && money(decided.get(ref.id) ?? 0n, base),
        allocated: sum('allocated'),
        disbursed: sum('disbursed'),
        spent: sum('spent'),
      }
    })
    .sort((a, b) => ((a.number ?? '') < (b.number ?? '') ? -1 : 1))
}

/** Sums decided for dossiers that the actor reads; null for who reads no totals. */
async function readDecided(db: Pick<Tx, 'decision'>, actor: Actor, base: string): Promise<ReadonlyMap<string, bigint> | null> {
  if (!poolReading(actor).totals) return null
  const rows = await db.decision.groupBy({
    by: ['projectId'],
    where: { state: 'adopted', outcome: 'approved', currency: base, project: { AND: [readableProjects(actor), { state: { in: [...openStates] } }] } },
    _sum: { amount: true },
  })
  return new Map(rows.map(({ projectId, _sum }) => [projectId, _sum.amount ?? 0n]))
}
