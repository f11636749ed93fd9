import pg from 'pg'
import { openDatabase } from '#server/db/client.ts'
import { migrate } from '#server/db/migrate.ts'
import { migrationsHash } from './pglite-dump.ts'

/**
 * A PostgreSQL database of this worker's own, cloned from a migrated template. Throws when
 * TEST_DATABASE_URL does not answer: the tests then fail, they are not skipped.
 */
export async function postgresForWorker(): Promise<string> {
  const base = process.env.TEST_DATABASE_URL
  if (!base) throw new Error('TEST_DATABASE_URL is not set')
  const admin = new pg.Client({ connectionString: base })
  await admin.connect()
  const template = `kente_template_${await migrationsHash()}`
  const name = `kente_test_${process.env.VITEST_POOL_ID ?? '0'}_${process.pid}`
  try {
    await admin.query('SELECT pg_advisory_lock(4711)')
    await makeTemplate(admin, base, template)
    await dropAbandoned(admin)
    await admin.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)
    await admin.query(`CREATE DATABASE "${name}" TEMPLATE "${template}"`)
    // A test's data need not survive a power cut.
    await admin.query(`ALTER DATABASE "${name}" SET synchronous_commit TO off`)
  } finally {
    await admin.end()
  }
  return withDatabase(base, name)
}

async function makeTemplate(admin: pg.Client, base: string, template: string): Promise<void> {
  const { rowCount } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [template])
  if (rowCount) return
  const making = `${template}_making`
  await admin.query(`DROP DATABASE IF EXISTS "${making}" WITH (FORCE)`)
  await admin.query(`CREATE DATABASE "${making}"`)
  const db = await openDatabase({ url: withDatabase(base, making), pool: 2 })
  await migrate(db)
  await db.close()
  await admin.query(`ALTER DATABASE "${making}" RENAME TO "${template}"`)
}

/** Databases of workers that are gone: their names end in a process id that no longer lives. */
async function dropAbandoned(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ datname: string }>(`SELECT datname FROM pg_database WHERE datname LIKE 'kente\\_test\\_%'`)
  for (const { datname } of rows) {
    const pid = Number(datname.split('_').at(-1))
    if (!isAlive(pid)) await admin.query(`DROP DATABASE IF EXISTS "${datname}" WITH (FORCE)`)
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

export function withDatabase(base: string, name: string): string {
  const url = new URL(base)
  url.pathname = `/${name}`
  return url.toString()
}
