import type { Actor } from '#app/domain/members/actor.ts'
import type { Flow } from '#app/domain/pool/figures.ts'
import { poolReading } from '#app/domain/pool/reading.ts'
import type { Tx } from '#server/db/client.ts'
import { type ContributionRow, readContributions } from './read-contributions.ts'
import { readFlows } from './read-flows.ts'

export type FundRef = { readonly id: string; readonly code: string; readonly nameFr: string; readonly nameEn: string }

/** A body as the flows name it. */
export type FlowGiver = { readonly id: string; readonly code: string; readonly nameFr: string; readonly nameEn: string }

/** What moved of one contribution: into which fund it was given, and by whom; null where the reader is not to know. */
export type FundFlow = Flow & { readonly fundId: string; readonly giver: FlowGiver | null }

type FundFlows = {
  readonly flows: readonly FundFlow[]
  readonly funds: readonly FundRef[]
  /** Those that the actor reads in detail. */
  readonly contributions: readonly ContributionRow[]
}

/** What moved of the contributions that count for the actor: all for who reads totals, else their own (rulings.md 6). */
export async function readFundFlows(db: Pick<Tx, '$queryRaw' | 'contribution' | 'fund' | 'project'>, actor: Actor): Promise<FundFlows> {
  const { detail, totals } = poolReading(actor)
  const counted = await readContributions(db, totals ? {} : { contributorId: actor.body.id })
  const contributions = counted.filter((row) => detail === 'all' || (detail === 'own' && row.contributor.id === actor.body.id))
  const placed = await db.contribution.findMany({ where: { id: { in: counted.map(({ id }) => id) } }, select: { id: true, fundId: true } })
  const fundOf = new Map(placed.map(({ id, fundId }) => [id, fundId]))
  const giverOf = new Map(contributions.map(({ id, contributor: { id: bodyId, code, nameFr, nameEn } }) => [id, { id: bodyId, code, nameFr, nameEn }]))
  const moved = await readFlows(db)
  return {
    flows: moved.flatMap((flow) => {
      const fundId = fundOf.get(flow.contributionId)
      return fundId ? [{ ...flow, fundId, giver: giverOf.get(flow.contributionId) ?? null }] : []
    }),
    funds: await db.fund.findMany({
      where: { id: { in: [...new Set(fundOf.values())] } },
      orderBy: { code: 'asc' },
      select: { id: true, code: true, nameFr: true, nameEn: true },
    }),
    contributions,
  }
}
