import type { Database } from './client.ts'
import { loadSchemaEngine, migrationList, migrationNames, noFilters, schemaFiles } from './schema-engine.ts'

const nothing = '-- This is an empty migration.'

/** The statements that lead from the migrations to the schema, or null when they already do. */
export async function schemaDiff(db: Database): Promise<string | null> {
  const engine = await loadSchemaEngine(db.factory)
  const from = (await migrationNames()).length === 0 ? ({ tag: 'empty' } as const) : ({ tag: 'migrations', ...(await migrationList()) } as const)
  const to = { tag: 'schemaDatamodel', files: await schemaFiles() } as const
  const { stdout } = await engine.diff({ from, to, script: true, exitCode: null, shadowDatabaseUrl: null, filters: noFilters })
  const sql = stdout?.trim() ?? ''
  return sql === '' || sql === nothing ? null : `${sql}\n`
}
