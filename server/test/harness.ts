import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { afterAll, beforeEach, expect } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import type { Refusal, Result } from '#app/domain/result.ts'
import { runChecks } from '#server/checks/run-checks.ts'
import type { StoredEvent } from '#server/commands/append-events.ts'
import { createExecute } from '#server/commands/execute.ts'
import { type Database, openDatabase } from '#server/db/client.ts'
import type { Clock } from '#server/db/clock.ts'
import { createAsk } from '#server/queries/ask.ts'
import { emptyTables } from './empty-tables.ts'
import { dumpPath } from './pglite-dump.ts'
import { postgresForWorker } from './postgres-for-worker.ts'

/**
 * The real database, empty before each test, with the real `execute` and `ask`. Runs on PGlite or PostgreSQL
 * as the vitest project says. After each test the claims of `server/checks` must hold.
 */
export async function openHarness() {
  const db = await openTestDatabase()
  const clock: Clock = { offset: 0 }
  const published: StoredEvent[] = []
  const execute = createExecute({ db, clock, publish: (events) => void published.push(...events) })
  const ask = createAsk({ db, clock })

  beforeEach(async () => {
    clock.offset = 0
    published.length = 0
    await emptyTables(db)
  })
  afterAll(() => db.close())

  return {
    db,
    clock,
    execute,
    ask,
    /** Events published since the test began. */
    published,
    /** Fails when a claim of `server/checks` does not hold on what the test left behind. */
    claimsHold: async () => expect(await runChecks(db)).toEqual([]),
    /** Moves the clock so that the database's now reads as the given instant. */
    setClock: (iso: string) => {
      clock.offset = new Date(iso).getTime() - Date.now()
    },
  }
}

/** A migrated database, PGlite or PostgreSQL as the vitest project says. */
export async function openTestDatabase(): Promise<Database> {
  return process.env.KENTE_TEST_DATABASE === 'postgres'
    ? openDatabase({ url: await postgresForWorker(), pool: 20 })
    : openDatabase({ dump: new Blob([new Uint8Array(await readFile(await dumpPath()))]) })
}

export type Harness = Awaited<ReturnType<typeof openHarness>>

/** The value of a result that must be a success. */
export function accepted<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`)
  return result.value
}

/** The refusal of a result that must be one. */
export function refused(result: Result<unknown>): Refusal {
  if (result.ok) throw new Error(`accepted: ${JSON.stringify(result.value)}`)
  return result.refusal
}

/** A folder for one test run's files. */
export const scratch = () => join(tmpdir(), `kente-${newId()}`)

export type { Actor }
