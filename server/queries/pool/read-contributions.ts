import type { Actor } from '#app/domain/members/actor.ts'
import { type Contribution, type ContributionState, contributionStates, type PromiseAct } from '#app/domain/pool/contribution.ts'
import { type EarmarkKind, earmarkKinds } from '#app/domain/pool/earmark.ts'
import { type Rate, rateKinds } from '#app/domain/pool/rate.ts'
import { poolReading } from '#app/domain/pool/reading.ts'
import type { Tx } from '#server/db/client.ts'
import type { Prisma } from '#server/db/generated/client.ts'

export type BodyRef = { readonly id: string; readonly code: string; readonly nameFr: string; readonly nameEn: string; readonly kind: string }
export type ProjectRef = { readonly id: string; readonly number: string | null; readonly seed: string; readonly titleFr: string; readonly titleEn: string }

/** What a contribution is tied to, with the dossier when it is one. */
export type EarmarkView = { readonly kind: EarmarkKind; readonly value: string | null; readonly project: ProjectRef | null }

/** A contribution as it stands, before its figures. */
export type ContributionRow = Pick<Contribution, 'id' | 'code' | 'currency'> & {
  readonly contributor: BodyRef
  readonly earmark: EarmarkView
  readonly state: ContributionState
  readonly awaiting: { readonly act: PromiseAct; readonly amount: bigint } | null
  readonly rate: Rate | null
}

/** Contributions that the actor reads in detail; an empty list for who reads totals alone. */
export function readableContributions(actor: Actor): Prisma.ContributionWhereInput {
  const { detail } = poolReading(actor)
  if (detail === 'all') return {}
  return detail === 'own' ? { contributorId: actor.body.id } : { id: { in: [] } }
}

type Reader = Pick<Tx, 'contribution' | 'project'>

/** Contributions by their codes, with the last known rate of what has not arrived. */
export async function readContributions(db: Reader, where: Prisma.ContributionWhereInput = {}): Promise<readonly ContributionRow[]> {
  const rows = await db.contribution.findMany({
    where,
    orderBy: { code: 'asc' },
    include: {
      contributor: { select: { id: true, code: true, nameFr: true, nameEn: true, kind: true } },
      receipts: { where: { state: 'approved' }, orderBy: { receivedOn: 'desc' }, take: 1, select: { rateKind: true, rateValue: true } },
    },
  })
  const projects = await readProjectRefs(
    db,
    rows.flatMap((row) => (row.earmarkKind === 'project' && row.earmarkValue ? [row.earmarkValue] : [])),
  )
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    currency: row.currency,
    contributor: row.contributor,
    earmark: {
      kind: word(earmarkKinds, row.earmarkKind),
      value: row.earmarkValue,
      project: row.earmarkKind === 'project' && row.earmarkValue ? (projects.get(row.earmarkValue) ?? null) : null,
    },
    state: word(contributionStates, row.state),
    awaiting: row.awaiting && row.awaitingAmount ? { act: word(['pledge', 'commitment'], row.awaiting), amount: row.awaitingAmount } : null,
    rate: toRate(row.rateKind ? row : (row.receipts[0] ?? row)),
  }))
}

export async function readProjectRefs(db: Pick<Tx, 'project'>, ids: readonly string[]): Promise<ReadonlyMap<string, ProjectRef>> {
  const select = { id: true, number: true, seed: true, titleFr: true, titleEn: true } as const
  const rows = await db.project.findMany({ where: { id: { in: [...new Set(ids)] } }, select })
  return new Map(rows.map((row) => [row.id, row]))
}

/** A word of the database that must be one of ours. */
export function word<Word extends string>(words: readonly Word[], text: string): Word {
  const found = words.find((one) => one === text)
  if (!found) throw new Error(`Unknown word ${text}`)
  return found
}

/** The rate of a row that may have none. */
export function toRate({ rateKind, rateValue }: { readonly rateKind: string | null; readonly rateValue: string | null }): Rate | null {
  return rateKind && rateValue ? { kind: word(rateKinds, rateKind), value: rateValue } : null
}
