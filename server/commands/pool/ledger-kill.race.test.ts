import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { v7 as newId } from 'uuid'
import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import type { Result } from '#app/domain/result.ts'
import { type Database, openDatabase } from '#server/db/client.ts'
import { migrate } from '#server/db/migrate.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted } from '#server/test/harness.ts'
import { openLedgerScene } from '#server/test/ledger-scene.ts'
import { type OwnPostgres, startOwnPostgres } from '#server/test/own-postgres.ts'
import { createExecute } from '../execute.ts'

const kills = Math.max(2, Math.round(50 * Number(process.env.SCALE ?? 1)))
const longest = 3_600_000
const own = await startOwnPostgres()

describe.skipIf(!own)('what is killed in the middle of allocations', () => {
  afterAll(() => own?.stop())

  it(
    'leaves every movement whole or absent when it is the process of the server',
    async () => {
      const { db, url, coordinator, dossiers, execute } = await open('server_killed')
      for (let round = 0; round < kills; round++) {
        const told = await killedProcess({ url, actor: coordinator, dossiers })
        expect(told.answered.length).toBeGreaterThan(0)
        await expectWhole(db, told.answered)
        await sendAgain(db, told.asked, (commandId, projectId) => execute('pool.allocate', coordinator, { projectId, amount: '3' }, { commandId }))
      }
    },
    longest,
  )

  it(
    'leaves every movement whole or absent when it is PostgreSQL, and loses nothing that was answered',
    async () => {
      const { db, coordinator, dossiers, execute, postgres } = await open('postgres_killed')
      const allocate = (commandId: string, projectId: string) => execute('pool.allocate', coordinator, { projectId, amount: '3' }, { commandId })
      for (let round = 0; round < kills; round++) {
        const asked = new Map<string, string>()
        const answered: string[] = []
        async function client(n: number): Promise<void> {
          for (;;) {
            const [commandId, projectId] = [newId(), dossiers[n % dossiers.length] ?? '']
            asked.set(commandId, projectId)
            const done = await allocate(commandId, projectId).catch(() => null)
            if (!done?.ok) return
            answered.push(commandId)
          }
        }
        const clients = Array.from({ length: 8 }, (_, n) => client(n))
        await setTimeout(200 + ((round * 97) % 400))
        await postgres.kill()
        await Promise.all(clients)

        expect(answered.length).toBeGreaterThan(0)
        await expectWhole(db, answered)
        await sendAgain(db, asked, allocate)
      }
    },
    longest,
  )
})

/** A migrated database on the PostgreSQL that may be killed, with contributions and dossiers. */
async function open(name: string) {
  if (!own) throw new Error('no PostgreSQL of its own')
  const postgres: OwnPostgres = own
  const first = await openDatabase({ url: postgres.url, pool: 1 })
  await first.script(`CREATE DATABASE ${name}`)
  await first.close()
  const url = postgres.url.replace(/postgres$/, name)
  const db = await openDatabase({ url, pool: 8 })
  onTestFinished(() => db.close())
  await migrate(db)
  const execute = createExecute({ db, clock: { offset: 0 }, publish: () => {} })
  const cast = await castMembers(db)
  const coordinator = cast.as('koffi')
  const scene = await openLedgerScene({ db, execute }, { coordinator, finance: cast.as('yawa'), leadId: cast.bodies.GGPS ?? '' }, { purses: 6, dossiers: 4 })
  // Small purses beside a large one: an allocation often takes from two.
  for (const [purse, amount] of [100n, 200n, 301n, 500n, 1000n, 1_000_000_000n].entries()) await scene.run({ kind: 'receive', purse, amount })
  return { db, url, coordinator, dossiers: scene.dossiers, execute, postgres }
}

/** Lets a process allocate for a moment and kills it: what it asked for, and what it was answered before it died. */
async function killedProcess(given: { readonly url: string; readonly actor: Actor; readonly dossiers: readonly string[] }) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/test/allocating-process.ts'], {
    env: { ...process.env, KENTE_ALLOCATING: JSON.stringify(given) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (chunk) => {
    said += chunk
    if (said.split('answered').length > 20) child.kill('SIGKILL')
  })
  await once(child, 'close')
  const lines = said
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split(' '))
  return {
    asked: new Map(lines.flatMap(([word, id = '', project = '']) => (word === 'asked' ? [[id, project] as const] : []))),
    answered: lines.flatMap(([word, id = '']) => (word === 'answered' ? [id] : [])),
  }
}

/** Each command that stands has its event and transfers of its whole sum, and each that was answered stands. */
async function expectWhole(db: Database, answered: readonly string[]): Promise<void> {
  const torn = `
    SELECT coalesce(r.id, e.id, t.id) AS torn
      FROM (SELECT result->>'groupId' AS id FROM "CommandRun" WHERE name = 'pool.allocate') r
      FULL JOIN (SELECT payload->>'groupId' AS id, (payload->>'amount')::bigint AS amount FROM "Event" WHERE type = 'pool.allocated') e ON e.id = r.id
      FULL JOIN (SELECT "groupId"::text AS id, sum(amount) AS amount FROM "Transfer" WHERE reason = 'allocation' GROUP BY 1) t ON t.id = e.id
     WHERE r.id IS NULL OR e.id IS NULL OR t.id IS NULL OR e.amount <> t.amount`
  const unequal = `
    SELECT a.key FROM "Account" a LEFT JOIN "Transfer" t ON a.id IN (t."creditId", t."debitId")
     GROUP BY a.id HAVING a.balance <> coalesce(sum(CASE WHEN t."creditId" = a.id THEN t.amount ELSE -t.amount END), 0)`
  expect(await db.sql('', torn, [])).toEqual([])
  expect(await db.sql('', unequal, [])).toEqual([])
  const stored = await db.sql<{ id: string }>('', `SELECT "commandId" AS id FROM "CommandRun" WHERE "commandId" = ANY($1::uuid[])`, [answered])
  expect(stored).toHaveLength(answered.length)
}

type Send = (commandId: string, projectId: string) => Promise<Result<unknown>>

/** Whoever sends again what was last asked for, answered or not, has each of it once. */
async function sendAgain(db: Database, asked: ReadonlyMap<string, string>, send: Send): Promise<void> {
  const last = [...asked].slice(-30)
  const answers = await Promise.all(last.map(([commandId, projectId]) => send(commandId, projectId)))
  for (const answer of answers) accepted(answer)
  await expectWhole(
    db,
    last.map(([commandId]) => commandId),
  )
}
