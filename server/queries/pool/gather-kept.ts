import { type KindLine, type LentThing, lentInPeriod } from '#app/domain/pool/kind-statement.ts'
import type { SourcedRate, StatementResult } from '#app/domain/pool/statement.ts'
import { openStates } from '#app/domain/projects/sight.ts'
import { dossierStates } from '#app/domain/projects/states.ts'
import type { Tx } from '#server/db/client.ts'
import { dateToDay, toOffer, toReservation } from '../resources/rows.ts'
import { toRate, word } from './read-contributions.ts'
import { readRateOf } from './read-rates.ts'
import { type Kept, readParts, type Stated, type StatementRange } from './read-statement.ts'

/** Whose statement it is: of one contribution, or of all of its contributor. */
export type StatementOf = { readonly contributorId: string; readonly contributionIds: readonly string[] }

/** What a statement of these days says now besides the ledger: rates, what the contributor lends, and the dossiers. */
export async function gatherKept(db: Tx, { contributorId, contributionIds }: StatementOf, range: StatementRange): Promise<Kept> {
  const { baseCurrency: base } = await db.alliance.findUniqueOrThrow({ where: { id: 1 }, select: { baseCurrency: true } })
  const contributions = await readRates(db, contributionIds, base, range.to)
  const parts = await readParts(db, range, contributions, base)
  const { kind, projectIds } = await readLent(db, contributorId, range)
  const numbers = parts.flatMap(({ dossiers }) => dossiers.map(({ number }) => number))
  return { contributions, kind, results: await readResults(db, numbers, projectIds) }
}

/** What is not received yet is valued at the rate of the contribution, else of its last receipt, else of the table. */
async function readRates(db: Tx, ids: readonly string[], base: string, day: string): Promise<readonly Stated[]> {
  const rows = await db.contribution.findMany({
    where: { id: { in: [...ids] } },
    orderBy: { code: 'asc' },
    include: { receipts: { where: { state: 'approved' }, orderBy: { receivedOn: 'desc' }, take: 1 } },
  })
  const stated: Stated[] = []
  for (const { id, currency, receipts, ...row } of rows) {
    const own = sourced(row) ?? (receipts[0] ? sourced(receipts[0]) : null)
    const rate = currency === base ? null : (own ?? (await readRateOf(db, currency, base, day)))
    stated.push({ contributionId: id, rate: rate && { kind: rate.kind, value: rate.value, source: rate.source } })
  }
  return stated
}

type RateRow = { readonly rateKind: string | null; readonly rateValue: string | null; readonly rateSource: string | null }

function sourced(row: RateRow): SourcedRate | null {
  const rate = toRate(row)
  return rate && { ...rate, source: row.rateSource ?? '' }
}

async function readLent(
  db: Pick<Tx, 'offer'>,
  ownerId: string,
  { from, to }: StatementRange,
): Promise<{ readonly kind: readonly KindLine[]; readonly projectIds: readonly string[] }> {
  const rows = await db.offer.findMany({
    where: { ownerId, state: { not: 'draft' }, availableFrom: { lte: new Date(to) }, availableTo: { gt: new Date(from) } },
    include: { reservations: true },
  })
  const things = rows.map(({ reservations, title, ...row }): LentThing => {
    const { availableFrom, availableTo, ...offer } = toOffer(row)
    return { ...offer, title, available: { from: availableFrom, to: availableTo }, reservations: reservations.map(toReservation) }
  })
  const given = rows
    .flatMap(({ reservations }) => reservations)
    .filter((loan) => loan.state === 'delivered' && dateToDay(loan.fromOn) <= to && dateToDay(loan.toOn) > from)
  return { kind: lentInPeriod(things, { from, to }), projectIds: given.map(({ projectId }) => projectId) }
}

/** Dossiers that all members may read, by number. */
async function readResults(db: Pick<Tx, 'project'>, numbers: readonly string[], ids: readonly string[]): Promise<readonly StatementResult[]> {
  const rows = await db.project.findMany({
    where: { state: { in: [...openStates] }, OR: [{ number: { in: [...numbers] } }, { id: { in: [...ids] } }] },
    orderBy: { number: 'asc' },
    select: { id: true, number: true, titleFr: true, titleEn: true, state: true },
  })
  return rows.map(({ id, number, state, ...titles }) => ({ projectId: id, number: number ?? '', ...titles, state: word(dossierStates, state) }))
}
