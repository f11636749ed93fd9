import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'
import pg from 'pg'

/** A database of one measurement alone, and how a server finds it. */
export type BenchDatabase = {
  readonly name: string
  readonly env: { readonly [name: string]: string }
  readonly dataDir: string
  /** Runs a statement while no server has it open; the first column of the first row. */
  readonly ask: (sql: string) => Promise<string>
  readonly drop: () => Promise<void>
}

const extensions = { btree_gist, unaccent, pg_trgm }

export async function embeddedDatabase(): Promise<BenchDatabase> {
  const dataDir = await mkdtemp(join(tmpdir(), 'kente-bench-'))
  return {
    name: 'embedded',
    env: {},
    dataDir,
    ask: async (sql) => {
      const db = await PGlite.create({ dataDir: join(dataDir, 'db'), extensions })
      const { rows } = await db.query(sql)
      await db.close()
      return firstOf(rows)
    },
    drop: () => rm(dataDir, { recursive: true, force: true }),
  }
}

/** Null where no PostgreSQL answers. */
export async function postgresDatabase(): Promise<BenchDatabase | null> {
  const base = process.env.TEST_DATABASE_URL ?? 'postgres://root@127.0.0.1:5432/test'
  const admin = new pg.Client({ connectionString: base, connectionTimeoutMillis: 3000 })
  const answers = await admin.connect().then(
    () => true,
    () => false,
  )
  if (!answers) return null
  const name = `kente_bench_${randomUUID().slice(0, 8)}`
  await admin.query(`CREATE DATABASE "${name}"`)
  const url = new URL(base)
  url.pathname = `/${name}`
  const dataDir = await mkdtemp(join(tmpdir(), 'kente-bench-'))
  return {
    name: 'PostgreSQL',
    env: { DATABASE_URL: url.toString(), KENTE_DEMO: '1' },
    dataDir,
    ask: async (sql) => {
      const client = new pg.Client({ connectionString: url.toString() })
      await client.connect()
      const { rows } = await client.query(sql)
      await client.end()
      return firstOf(rows)
    },
    drop: async () => {
      await admin.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)
      await admin.end()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

function firstOf(rows: readonly unknown[]): string {
  const [row] = rows
  return typeof row === 'object' && row !== null ? String(Object.values(row)[0]) : ''
}
