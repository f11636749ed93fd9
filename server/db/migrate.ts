import type { Database } from './client.ts'
import { loadSchemaEngine, migrationList, migrationNames, migrationsFolder, noFilters } from './schema-engine.ts'

/** A migration that could not be applied; the message is one line that names it. */
export class MigrationFault extends Error {}

/**
 * Applies the migrations that the database lacks and returns their names. Throws MigrationFault when one
 * fails: it is then not recorded as applied. The engine is loaded only when something is pending, because
 * it costs start-up time.
 */
export async function migrate(db: Database, folder = migrationsFolder): Promise<string[]> {
  const done = new Set(await appliedNames(db))
  const pending = (await migrationNames(folder)).filter((name) => !done.has(name))
  if (pending.length === 0) return []
  const engine = await loadSchemaEngine(db.factory)
  try {
    await engine.applyMigrations({ migrationsList: await migrationList(folder), filters: noFilters })
  } catch (cause) {
    const applied = new Set(await appliedNames(db))
    const broken = pending.find((name) => !applied.has(name))
    const said = cause instanceof Error ? cause.message : String(cause)
    throw new MigrationFault(`migration ${broken} failed: ${said.split('\n').filter(Boolean).join(' ')}`, { cause })
  }
  return pending
}

async function appliedNames(db: Database): Promise<string[]> {
  const [table] = await db.sql<{ found: boolean }>('', `SELECT to_regclass('"_prisma_migrations"') IS NOT NULL AS found`, [])
  if (!table?.found) return []
  const rows = await db.sql<{ name: string }>(
    '',
    'SELECT migration_name AS name FROM "_prisma_migrations" WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
    [],
  )
  return rows.map((row) => row.name)
}
