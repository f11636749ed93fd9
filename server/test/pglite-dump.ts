import { createHash } from 'node:crypto'
import { access, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { openDatabase } from '#server/db/client.ts'
import { migrate } from '#server/db/migrate.ts'
import { migrationsFolder, schemaFiles } from '#server/db/schema-engine.ts'

const folder = 'node_modules/.cache/kente'

/** A migrated PGlite, dumped once for each state of the migrations: loading it takes a second less than migrating. */
export async function dumpPath(): Promise<string> {
  const path = join(folder, `pglite-${await migrationsHash()}.tar`)
  const known = await access(path).then(
    () => true,
    () => false,
  )
  if (known) return path
  await mkdir(folder, { recursive: true })
  const dataDir = join(folder, `making-${process.pid}`)
  const db = await openDatabase({ dataDir })
  await migrate(db)
  await db.close()
  const pglite = await PGlite.create({ dataDir, extensions: await extensions() })
  const dump = await pglite.dumpDataDir('none')
  await pglite.close()
  await writeFile(`${path}.${process.pid}`, Buffer.from(await dump.arrayBuffer()))
  await rename(`${path}.${process.pid}`, path)
  return path
}

/** Changes whenever a migration or the schema changes. */
export async function migrationsHash(): Promise<string> {
  const hash = createHash('sha256')
  for (const name of (await readdir(migrationsFolder)).sort()) {
    if (name.endsWith('.toml')) continue
    hash.update(name).update(await readFile(join(migrationsFolder, name, 'migration.sql')))
  }
  for (const file of await schemaFiles()) hash.update(file.content)
  return hash.digest('hex').slice(0, 16)
}

async function extensions() {
  const [{ btree_gist }, { unaccent }, { pg_trgm }] = await Promise.all([
    import('@electric-sql/pglite/contrib/btree_gist'),
    import('@electric-sql/pglite/contrib/unaccent'),
    import('@electric-sql/pglite/contrib/pg_trgm'),
  ])
  return { btree_gist, unaccent, pg_trgm }
}
