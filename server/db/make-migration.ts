import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openDatabase } from './client.ts'
import { schemaDiff } from './schema-diff.ts'
import { migrationsFolder } from './schema-engine.ts'

// `npm run db:migration -- <name>`: writes the SQL that leads from the existing migrations to the schema.
const [name] = process.argv.slice(2)
if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('usage: npm run db:migration -- <name in lower_snake_case>')
  process.exit(2)
}

const db = await openDatabase({})
const sql = await schemaDiff(db)
await db.close()

const stamp = new Date().toISOString().replace(/[-:T]/g, '').slice(0, 14)
const folder = join(migrationsFolder, `${stamp}_${name}`)
await mkdir(folder, { recursive: true })
await writeFile(join(folder, 'migration.sql'), sql ?? '-- The schema asks for nothing: write the statements by hand.\n')
console.log(`${folder}/migration.sql`)
