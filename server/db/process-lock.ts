import pg from 'pg'

/** Another process serves this database and the two could not reach each other's readers. */
export class DatabaseTaken extends Error {}

const lockKey = 7_205_759_403

type Options = {
  readonly url: string
  /** With Redis, processes share their rooms and may be many. */
  readonly shared: boolean
}

/**
 * Holds an advisory lock for as long as this process serves the database: exclusive without Redis, shared
 * with it, so that a second process that nobody could hear is refused (rulings.md 38). Throws DatabaseTaken.
 */
export async function lockDatabase({ url, shared }: Options): Promise<{ release: () => Promise<void> }> {
  const client = new pg.Client({ connectionString: url, keepAlive: true })
  // A database that restarts ends this connection; the pool reports the outage, and the lock went with the server.
  client.on('error', () => {})
  await client.connect()
  const { rows } = await client.query(`SELECT ${shared ? 'pg_try_advisory_lock_shared' : 'pg_try_advisory_lock'}($1) AS held`, [lockKey])
  if (!rows[0]?.held) {
    await client.end()
    throw new DatabaseTaken('DATABASE_URL: another process already serves this database; set REDIS_URL for every process to run several')
  }
  return { release: () => client.end() }
}
