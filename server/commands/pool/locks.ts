import type { Tx } from '#server/db/client.ts'

/** Locks accounts in id order, the one order of the ledger (rulings.md 13), and reads their balances under the lock. */
export async function lockAccounts(tx: Tx, keys: readonly string[]): Promise<ReadonlyMap<string, bigint>> {
  const rows = await tx.$queryRaw<{ key: string; balance: bigint }[]>`
    SELECT key, balance FROM "Account" WHERE key = ANY(${[...keys]}::text[]) ORDER BY id FOR UPDATE`
  return new Map(rows.map(({ key, balance }) => [key, balance]))
}

/** Locks dossiers in id order, so that two acts that cross each other wait instead of embracing; taken before contributions and accounts. */
export async function lockProjects(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "Project" WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`
}

/**
 * Locks a contribution: the one lock of every act on its promise and its receipts, taken before accounts. Its key stays
 * free, so that an allocation that holds an account can still open another one of the same contribution.
 */
export async function lockContributionRow(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM "Contribution" WHERE id = ${id}::uuid FOR NO KEY UPDATE`
  return rows.length > 0
}

/** Statements to a contributor are numbered one after the other; taken before its contributions. */
export async function lockContributor(tx: Tx, bodyId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "Body" WHERE id = ${bodyId}::uuid FOR NO KEY UPDATE`
}

/** Waits for every act that looked at the open period, and keeps new ones back until the closing has ended. */
export async function lockPeriods(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(4712, 41)`
}

/** What meets or fails the conditions of pledges is looked at by one act at a time; taken after contributions. */
export async function lockConditions(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(4712, 42)`
}

/** Contributions are numbered gaplessly: the next code is read under a lock that lasts until the transaction ends. */
export async function lockCodes(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(4712, 40)`
}
