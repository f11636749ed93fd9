import { type Money, money } from '#app/domain/money.ts'
import { ledgerInput } from '#app/domain/pool/ledger.input.ts'
import { poolReading } from '#app/domain/pool/reading.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { sightOfProject } from '../projects/visible.ts'
import { defineQuery, type QueryContext } from '../query.ts'
import { entryConditions, entryTables, type LedgerFilter, signSql } from './ledger-filter.ts'
import { type BodyRef, type ProjectRef, readContributions, readProjectRefs } from './read-contributions.ts'
import { type LedgerEntry, readEntries } from './read-entries.ts'

const pageSize = 50

type Named = { readonly nameFr: string; readonly nameEn: string }

export type LedgerPage = {
  readonly entries: readonly LedgerEntry[]
  readonly count: number
  /** With a figure or an account: the signed sum over all entries of the filter, one for each currency. */
  readonly sums: readonly Money[]
  /** The position to ask before for the next page, or null on the last. */
  readonly next: string | null
  readonly of: {
    readonly contribution: { readonly id: string; readonly code: string; readonly contributor: BodyRef } | null
    readonly project: ProjectRef | null
    readonly contributor: Named | null
    readonly fund: Named | null
  }
}

/**
 * Entries, newest first, fifty a page: everything for coordinators, a contributor's own for the contributor
 * (rulings.md 6). With a figure, exactly the transfers that make it up, and their sum is the figure. Refuses
 * `not_permitted`, and `not_found` for a contribution or a giver that is not the reader's, for a fund with nothing of the
 * reader's, and for a dossier that the reader
 * does not see and into which none of the reader's money went.
 */
export const poolLedger = defineQuery({
  name: 'pool.ledger',
  summary: 'The entries of the ledger, of a figure, a contribution, a dossier or an act, with their sum.',
  input: ledgerInput,
  snapshot: true,
  async run(context, { before, ...filter }) {
    const { db, actor } = context
    const { detail } = poolReading(actor)
    if (detail === 'none') return refuse('not_permitted')
    const { baseCurrency: base } = await db.alliance.findUniqueOrThrow({ where: { id: 1 }, select: { baseCurrency: true } })
    const of = await readSubject(context, base, filter)
    if (!of) return refuse('not_found')

    const entries = await readEntries(db, { where: entryConditions(actor, filter, base), sign: signSql(filter, base), before, limit: pageSize + 1 })
    const shown = entries.slice(0, pageSize)
    return ok({
      entries: shown,
      ...(await readSums(context, filter, base)),
      next: entries.length > pageSize ? (shown.at(-1)?.position ?? null) : null,
      of,
    } satisfies LedgerPage)
  },
})

async function readSums({ db, actor }: QueryContext, filter: LedgerFilter, base: string): Promise<Pick<LedgerPage, 'count' | 'sums'>> {
  const rows = await db.$queryRaw<{ unit: string; count: bigint; sum: string }[]>`
    SELECT t.unit, count(*) AS count, coalesce(sum(t.amount * (${signSql(filter, base)})), 0)::text AS sum
    FROM ${entryTables} WHERE ${entryConditions(actor, filter, base)} GROUP BY t.unit ORDER BY t.unit`
  const summed = filter.figure !== undefined || filter.accountId !== undefined
  return { count: rows.reduce((total, row) => total + Number(row.count), 0), sums: summed ? rows.map((row) => money(BigInt(row.sum), row.unit)) : [] }
}

async function readSubject(context: QueryContext, base: string, filter: LedgerFilter): Promise<LedgerPage['of'] | null> {
  const { db, actor } = context
  const { contributionId, projectId, contributorId, fundId } = filter
  const own = poolReading(actor).detail === 'all' ? {} : { contributorId: actor.body.id }
  const [contribution] = contributionId ? await readContributions(db, { id: contributionId, ...own }) : []
  if (contributionId && !contribution) return null
  const project = projectId && (await showsProject(context, base, projectId)) ? ((await readProjectRefs(db, [projectId])).get(projectId) ?? null) : null
  if (projectId && !project) return null
  const contributor = contributorId ? await readGiver(context, contributorId) : null
  if (contributorId && !contributor) return null
  const fund = fundId ? await db.fund.findFirst({ where: { id: fundId, contributions: { some: own } }, select: named }) : null
  if (fundId && !fund) return null
  return {
    contribution: contribution ? { id: contribution.id, code: contribution.code, contributor: contribution.contributor } : null,
    project,
    contributor,
    fund,
  }
}

const named = { nameFr: true, nameEn: true } as const

/** A body that gave, or promised to; only itself for who reads its own alone. */
async function readGiver({ db, actor }: QueryContext, contributorId: string): Promise<Named | null> {
  if (poolReading(actor).detail !== 'all' && contributorId !== actor.body.id) return null
  return db.body.findFirst({ where: { id: contributorId, contributions: { some: {} } }, select: named })
}

/** Whoever gave sees what the money went into, even a guest. */
async function showsProject({ db, actor }: QueryContext, base: string, projectId: string): Promise<boolean> {
  if ((await sightOfProject(db, actor, projectId)) !== 'none') return true
  const [entry] = await db.$queryRaw<object[]>`SELECT 1 FROM ${entryTables} WHERE ${entryConditions(actor, { projectId }, base)} LIMIT 1`
  return entry !== undefined
}
