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
  }
}

/**
 * Entries, newest first, fifty a page: everything for coordinators, a contributor's own for the contributor
 * (rulings.md 6). With a figure, exactly the transfers that make it up, and their sum is the figure. Refuses
 * `not_permitted`, and `not_found` for a contribution that is not the reader's or a dossier they do not see.
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
    const sums = await readSums(context, filter, base)
    const of = await readSubject(context, filter, sums.count)
    if (!of) return refuse('not_found')

    const entries = await readEntries(db, { where: entryConditions(actor, filter, base), sign: signSql(filter, base), before, limit: pageSize + 1 })
    const shown = entries.slice(0, pageSize)
    return ok({
      entries: shown,
      ...sums,
      next: entries.length > pageSize ? (shown.at(-1)?.position ?? null) : null,
      of,
    } satisfies LedgerPage)
  },
})

async function readSums({ db, actor }: QueryContext, filter: LedgerFilter, base: string): Promise<Pick<LedgerPage, 'count' | 'sums'>> {
  const rows = await db.$queryRaw<{ unit: string; count: bigint; sum: bigint }[]>`
    SELECT t.unit, count(*) AS count, coalesce(sum(t.amount * (${signSql(filter, base)})), 0)::bigint AS sum
    FROM ${entryTables} WHERE ${entryConditions(actor, filter, base)} GROUP BY t.unit ORDER BY t.unit`
  const summed = filter.figure !== undefined || filter.accountId !== undefined
  return { count: rows.reduce((total, row) => total + Number(row.count), 0), sums: summed ? rows.map((row) => money(row.sum, row.unit)) : [] }
}

/** A dossier is named to who sees it, and to a contributor whose own money went to it. */
async function readSubject({ db, actor }: QueryContext, { contributionId, projectId }: LedgerFilter, count: number): Promise<LedgerPage['of'] | null> {
  const own = poolReading(actor).detail === 'all' ? {} : { contributorId: actor.body.id }
  const [contribution] = contributionId ? await readContributions(db, { id: contributionId, ...own }) : []
  if (contributionId && !contribution) return null
  const named = projectId && (count > 0 || (await sightOfProject(db, actor, projectId)) !== 'none')
  const project = named ? ((await readProjectRefs(db, [projectId])).get(projectId) ?? null) : null
  if (projectId && !project) return null
  return { contribution: contribution ? { id: contribution.id, code: contribution.code, contributor: contribution.contributor } : null, project }
}
