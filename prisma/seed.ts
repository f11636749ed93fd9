import { randomBytes } from 'node:crypto'
import { createPasswords } from '#server/auth/passwords.ts'
import { createExecute } from '#server/commands/execute.ts'
import type { Database, SqlValue, Tx } from '#server/db/client.ts'
import type { Clock } from '#server/db/clock.ts'
import { contributionActs } from './seeds/contributions.ts'
import { decisionActs } from './seeds/decisions.ts'
import { type Demo, demo as demoAlliance } from './seeds/demo-data.ts'
import { dossierActs } from './seeds/dossiers.ts'
import { laterStateActs } from './seeds/later-states.ts'
import { memberActs } from './seeds/members.ts'
import { moneyActs } from './seeds/money-moves.ts'
import { reservationActs, resourceActs } from './seeds/resources.ts'
import { createStage } from './seeds/stage.ts'
import { createTelling } from './seeds/telling.ts'
import { threadActs } from './seeds/threads.ts'
import { createCalendar, inOrder } from './seeds/timeline.ts'

type Settings = {
  readonly db: Database
  readonly env: { readonly demo: { readonly password?: string | undefined } }
  readonly demo?: Demo
  readonly today?: Date
}

/** Longest time that the whole seed may take, in milliseconds. */
const longest = 180_000

/**
 * Loads the demo alliance into an empty database: what its people did, in the order in which they did it, each
 * act a command run as that person with the clock moved to its instant. One transaction holds it all: after a
 * crash the database is empty, or the alliance complete. Returns the one password of all accounts, and what was
 * written without a command.
 */
export async function seedDemo({ db, env, demo = demoAlliance, today = new Date() }: Settings) {
  const password = env.demo.password ?? randomBytes(9).toString('base64url')
  const passwordHash = await createPasswords().hash(password)
  const calendar = createCalendar(demo.reference_date, today)
  const acts = inOrder([
    ...memberActs(passwordHash),
    ...contributionActs(demo),
    ...dossierActs(demo),
    ...decisionActs(demo),
    ...moneyActs(demo),
    ...laterStateActs(demo),
    ...resourceActs(demo),
    ...reservationActs(demo),
    ...threadActs(demo),
  ])
  const written = await db.prisma.$transaction(
    async (tx) => {
      const clock: Clock = { offset: 0 }
      let now = today
      const inside = databaseInside(db, tx)
      const execute = createExecute({ db: inside, clock, publish: () => {} })
      const stage = createStage({ tx, execute, demo, calendar, now: () => now })
      const tell = createTelling(inside, calendar)
      for (const { at, run } of acts) {
        now = calendar.instant(at)
        clock.offset = now.getTime() - Date.now()
        await run(stage)
        await tell(now)
        await setBack(tx, now)
      }
      return stage.written()
    },
    { timeout: longest, maxWait: 10_000 },
  )
  return { password, written }
}

/** The database whose every transaction is the one that is open. */
function databaseInside(db: Database, tx: Tx): Database {
  const prisma = new Proxy(db.prisma, {
    get: (_, key) => (key === '$transaction' ? (run: (inner: Tx) => unknown) => run(tx) : Reflect.get(tx, key)),
  })
  const sql = <Row>(_name: string, text: string, values: readonly SqlValue[]): Promise<Row[]> => tx.$queryRawUnsafe<Row[]>(text, ...values)
  return { ...db, prisma, sql }
}

/** What the database dated by its own clock happened when the act did. Events count as published: no mail tells of the past. */
async function setBack(tx: Tx, at: Date): Promise<void> {
  await tx.$executeRaw`UPDATE "Event" SET at = ${at}, "publishedAt" = ${at} WHERE "publishedAt" IS NULL`
  await tx.$executeRaw`UPDATE "Thread" SET "createdAt" = ${at}, "lastAt" = ${at} WHERE "createdAt" = now()::timestamptz(3)`
  await tx.$executeRaw`UPDATE "Notice" SET "createdAt" = ${at} WHERE "createdAt" = now()::timestamptz(3)`
}
