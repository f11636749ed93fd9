import { mkdir } from 'node:fs/promises'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { markConstraint } from './constraint.ts'
import { PrismaClient } from './generated/client.ts'
import { inTurn } from './in-turn.ts'
import { inBatches } from './script.ts'

export type SqlValue = string | number | bigint | boolean | null | Date | readonly string[]
/** One prepared statement on its own; `name` keeps the plan on PostgreSQL. */
export type Sql = <Row>(name: string, text: string, values: readonly SqlValue[]) => Promise<Row[]>
/** What a command may touch: the open transaction. */
export type Tx = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends'>

export type Database = {
  readonly kind: 'pglite' | 'postgres'
  readonly prisma: PrismaClient
  readonly sql: Sql
  /** Runs a whole script on one connection: migrations and test resets only. */
  readonly script: (text: string) => Promise<void>
  /** The driver adapter factory for Prisma's schema engine. */
  readonly factory: unknown
  /** For pg-boss, which brings its own statements. */
  readonly execute: (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }>
  readonly close: () => Promise<void>
}

export type DatabaseOptions = {
  readonly url?: string | undefined
  readonly pool?: number
  /** A folder, or nothing for a database in memory. */
  readonly dataDir?: string
  /** A dump of a migrated PGlite database to start from. */
  readonly dump?: Blob
}

/** Opens PostgreSQL when a URL is given, else the embedded database in `dataDir` (design.md §1.6). */
export function openDatabase(options: DatabaseOptions): Promise<Database> {
  return options.url ? openPostgres(options.url, options.pool ?? 10) : openPglite(options)
}

async function openPostgres(url: string, size: number): Promise<Database> {
  const pool = new pg.Pool({ connectionString: url, max: size, connectionTimeoutMillis: 10_000 })
  // An idle connection that the server ends must not end the process; the next query opens another.
  pool.on('error', () => {})
  await pool.query('SELECT 1')
  const adapter = new PrismaPg(pool)
  const factory = inTurn(markConstraint(adapter))
  const prisma = new PrismaClient({ adapter: factory, transactionOptions })
  const sql: Sql = async (name, text, values) => (await pool.query({ name, text, values: [...values] })).rows
  const script = async (text: string) => void (await pool.query(text))
  return {
    kind: 'postgres',
    prisma,
    sql,
    script,
    // adapter-pg's own executeScript splits at every semicolon and spreads the pieces over the pool.
    factory: inBatches(adapter, { script }),
    execute: (text, values) => pool.query(text, values),
    close: async () => {
      await prisma.$disconnect()
      await pool.end()
    },
  }
}

async function openPglite({ dataDir, dump }: DatabaseOptions): Promise<Database> {
  const [{ PGlite }, { PrismaPGlite }, { btree_gist }, { unaccent }, { pg_trgm }] = await Promise.all([
    import('@electric-sql/pglite'),
    import('pglite-prisma-adapter'),
    import('@electric-sql/pglite/contrib/btree_gist'),
    import('@electric-sql/pglite/contrib/unaccent'),
    import('@electric-sql/pglite/contrib/pg_trgm'),
  ])
  if (dataDir) await mkdir(dataDir, { recursive: true })
  const pglite = await PGlite.create({
    ...(dataDir ? { dataDir } : {}),
    ...(dump ? { loadDataDir: dump } : {}),
    extensions: { btree_gist, unaccent, pg_trgm },
  })
  const adapter = new PrismaPGlite(pglite as never)
  const prisma = new PrismaClient({ adapter: markConstraint(adapter as never), transactionOptions })
  const sql: Sql = async <Row>(_name: string, text: string, values: readonly SqlValue[]) => (await pglite.query<Row>(text, [...values])).rows
  const script = async (text: string) => void (await pglite.exec(text))
  // The adapter's own shadow database has none of the extensions that the migrations create (rulings.md 36).
  const shadow = async () => {
    const empty = await openPglite({})
    const connection = await (empty.factory as PGliteFactory).connect()
    return Object.assign(connection, { dispose: empty.close })
  }
  return {
    kind: 'pglite',
    prisma,
    sql,
    script,
    // The adapter's own executeScript is not awaited: a broken migration would be recorded as applied (rulings.md 36).
    factory: inBatches(adapter, { script, shadow }),
    execute: async (text, values) => (values?.length ? pglite.query(text, values) : ((await pglite.exec(text)).at(-1) ?? { rows: [] })),
    close: async () => {
      await prisma.$disconnect()
      await pglite.close()
    },
  }
}

type PGliteFactory = { connect: () => Promise<object> }

// Prisma's defaults lost 336 of 1,000 simultaneous transactions on one row (rulings.md 25).
const transactionOptions = { maxWait: 10_000, timeout: 15_000, isolationLevel: 'ReadCommitted' } as const
