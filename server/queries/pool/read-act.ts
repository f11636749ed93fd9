import type { Party } from '#app/domain/members/conflict.ts'
import type { AccountRef } from '#app/domain/pool/accounts.ts'
import type { ActEntry } from '#app/domain/pool/decide-reversal.ts'
import type { Tx } from '#server/db/client.ts'

type Account = { [Name in keyof AccountRef]: AccountRef[Name] | null }
type Row = Omit<ActEntry, 'from' | 'to'> & { readonly from: Account; readonly to: Account }

/** The entries of an act of promises or money, in the order in which they were recorded; none when there is no such act. */
export async function readAct(db: Pick<Tx, '$queryRaw'>, groupId: string): Promise<readonly ActEntry[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT t.id, t.reason, t.amount, t."receiptId", EXISTS (SELECT 1 FROM "Transfer" m WHERE m."reversesId" = t.id) AS "isReversed",
      to_jsonb(debit) - 'id' - 'balance' AS "from", to_jsonb(credit) - 'id' - 'balance' AS "to"
    FROM "Transfer" t JOIN "Account" debit ON debit.id = t."debitId" JOIN "Account" credit ON credit.id = t."creditId"
    WHERE t."groupId" = ${groupId}::uuid AND t.ledger IN ('obligation', 'cash') ORDER BY t.position`
  return rows.map((row) => ({ ...row, from: named(row.from), to: named(row.to) }))
}

/** Balances of accounts by their keys, without a lock: to show. */
export async function readBalances(db: Pick<Tx, 'account'>, keys: readonly string[]): Promise<ReadonlyMap<string, bigint>> {
  const rows = await db.account.findMany({ where: { key: { in: [...keys] } }, select: { key: true, balance: true } })
  return new Map(rows.map(({ key, balance }) => [key, balance]))
}

/** Whose money it was, and the parties of the dossiers that it reached. */
export async function readParties(db: Pick<Tx, '$queryRaw'>, groupId: string): Promise<readonly Party[]> {
  return db.$queryRaw<Party[]>`SELECT id, code FROM "Body" WHERE id IN (SELECT kente_parties_of_act(${groupId}::uuid)) ORDER BY code`
}

/** Without the names that are empty. */
function named(account: Account): AccountRef {
  return Object.fromEntries(Object.entries(account).filter(([, value]) => value !== null)) as AccountRef
}
