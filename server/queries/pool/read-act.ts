import type { Party } from '#app/domain/members/conflict.ts'
import type { AccountRef } from '#app/domain/pool/accounts.ts'
import { type Act, type ActContribution, type ActDossier, type ActEntry, actOf, isOnPromise, promiseEnds } from '#app/domain/pool/act.ts'
import { dayIn } from '#app/domain/projects/deadline.ts'
import { dossierStates } from '#app/domain/projects/states.ts'
import type { Tx } from '#server/db/client.ts'
import { freeAdvance, loadDossierSums } from './load-dossier-sums.ts'
import { loadFunding } from './load-funding.ts'
import { readContribution } from './read-contribution.ts'
import { word } from './read-contributions.ts'

type Account = { [Name in keyof AccountRef]: AccountRef[Name] | null }
type Row = Omit<ActEntry, 'from' | 'to'> & { readonly from: Account; readonly to: Account }

/** The entries of an act of promises or money, in the order in which they were recorded; none when there is no such act. */
export async function readEntriesOf(db: Pick<Tx, '$queryRaw'>, groupId: string): Promise<readonly ActEntry[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT t.id, t.reason, t.amount, t."receiptId", EXISTS (SELECT 1 FROM "Transfer" m WHERE m."reversesId" = t.id) AS "isReversed",
      to_jsonb(debit) - 'id' - 'balance' AS "from", to_jsonb(credit) - 'id' - 'balance' AS "to"
    FROM "Transfer" t JOIN "Account" debit ON debit.id = t."debitId" JOIN "Account" credit ON credit.id = t."creditId"
    WHERE t."groupId" = ${groupId}::uuid AND t.ledger IN ('obligation', 'cash') ORDER BY t.position`
  return rows.map((row) => ({ ...row, from: named(row.from), to: named(row.to) }))
}

/** Dossiers whose accounts entries touch, in the order in which they are locked. */
export function projectsOf(entries: readonly ActEntry[]): readonly string[] {
  return [...new Set(entries.flatMap(({ from, to }) => [from.projectId, to.projectId]))].filter((id) => id !== undefined).sort()
}

/** The contribution of an act on a promise, or null. */
export function contributionOf(entries: readonly ActEntry[]): string | null {
  return isOnPromise(actOf(entries)) ? (entries[0]?.from.contributionId ?? null) : null
}

/** An act as the rules see it, or null when there is none. A command calls it under the locks of all that it touches. */
export async function readAct(db: Tx, groupId: string, now: Date): Promise<Act | null> {
  const entries = await readEntriesOf(db, groupId)
  if (entries.length === 0) return null
  const { baseCurrency: base, timeZone } = await db.alliance.findUniqueOrThrow({ where: { id: 1 }, select: { baseCurrency: true, timeZone: true } })
  const contributionId = contributionOf(entries)
  const dossiers: ActDossier[] = []
  for (const id of projectsOf(entries)) dossiers.push(await readDossier(db, id, base))
  return {
    groupId,
    entries,
    balances: await readBalances(
      db,
      entries.flatMap(({ from, to }) => [from.key, to.key]),
    ),
    parties: await readParties(db, groupId),
    dossiers,
    contribution: contributionId === null ? null : await readWithEnd(db, contributionId, groupId),
    today: dayIn(now, timeZone),
  }
}

/** Whose money it was, and the parties of the dossiers that it reached. */
export async function readParties(db: Pick<Tx, '$queryRaw'>, groupId: string): Promise<readonly Party[]> {
  return db.$queryRaw<Party[]>`SELECT id, code FROM "Body" WHERE id IN (SELECT kente_parties_of_act(${groupId}::uuid)) ORDER BY code`
}

async function readBalances(db: Pick<Tx, 'account'>, keys: readonly string[]): Promise<ReadonlyMap<string, bigint>> {
  const rows = await db.account.findMany({ where: { key: { in: [...keys] } }, select: { key: true, balance: true } })
  return new Map(rows.map(({ key, balance }) => [key, balance]))
}

async function readDossier(db: Tx, id: string, base: string): Promise<ActDossier> {
  const { state } = await db.project.findUniqueOrThrow({ where: { id }, select: { state: true } })
  const ledger = await loadDossierSums(db, id, base)
  const { decided } = await loadFunding(db, id, base)
  const { sums, advances } = ledger
  return {
    id,
    state: word(dossierStates, state),
    room: decided - sums.allocated,
    free: sums.allocated - sums.disbursed - sums.waiting,
    advances: new Map([...advances.keys()].map((forumId) => [forumId, freeAdvance(ledger, forumId)])),
  }
}

async function readWithEnd(db: Tx, contributionId: string, groupId: string): Promise<ActContribution> {
  const [end] = await db.$queryRaw<{ reason: string }[]>`
    SELECT t.reason FROM "Transfer" t JOIN "Account" a ON a.id = t."debitId"
     WHERE a."contributionId" = ${contributionId}::uuid AND t.reason = ANY(${[...promiseEnds]}::text[]) AND t."groupId" <> ${groupId}::uuid
       AND NOT EXISTS (SELECT 1 FROM "Transfer" m WHERE m."reversesId" = t.id)
     ORDER BY t.position DESC LIMIT 1`
  return { ...(await readContribution(db, contributionId)), otherEnd: end ? word(promiseEnds, end.reason) : null }
}

/** Without the names that are empty. */
function named(account: Account): AccountRef {
  return Object.fromEntries(Object.entries(account).filter(([, value]) => value !== null)) as AccountRef
}
