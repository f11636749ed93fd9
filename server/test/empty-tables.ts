import type { Database } from '#server/db/client.ts'

/** Empties every table of ours at once, guards and foreign keys aside: for tests only. */
export async function emptyTables(db: Database): Promise<void> {
  const rows = await db.sql<{ tablename: string }>('', `SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`, [])
  const names = rows.map((row) => `"${row.tablename}"`).join(', ')
  // The guards refuse TRUNCATE for the owner too, so they are disabled around it rather than by role.
  await db.script(`BEGIN; SET LOCAL session_replication_role = replica; TRUNCATE ${names} RESTART IDENTITY; COMMIT;`)
}
