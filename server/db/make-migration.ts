import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openDatabase } from './client.ts'
import { loadSchemaEngine, migrationList, migrationNames, migrationsFolder, noFilters, schemaFiles } from './schema-engine.ts'

// `npm run db:migration -- <name>`: writes the SQL that leads from the existing migrations to the schema.
const [name] = process.argv.slice(2)
if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('usage: npm run db:migration -- <name in lower_snake_case>')
  process.exit(2)
}

const db = await openDatabase({})
const engine = await loadSchemaEngine(db.factory)
const from = (await migrationNames()).length === 0 ? ({ tag: 'empty' } as const) : ({ tag: 'migrations', ...(await migrationList()) } as const)
const { stdout } = await engine.diff({
  from,
  to: { tag: 'schemaDatamodel', files: await schemaFiles() },
  script: true,
  exitCode: null,
  shadowDatabaseUrl: null,
  filters: noFilters,
})
await db.close()

const stamp = new Date().toISOString().replace(/[-:T]/g, '').slice(0, 14)
const folder = join(migrationsFolder, `${stamp}_${name}`)
await mkdir(folder, { recursive: true })
await writeFile(join(folder, 'migration.sql'), stdout ?? '-- Nothing differs from the schema; write the statements by hand.\n')
console.log(`${folder}/migration.sql`)
