import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { runChecks } from '#server/checks/run-checks.ts'
import type { Database } from '#server/db/client.ts'
import { seedDemo } from '../../../prisma/seed.ts'
import { conversations } from '../../../prisma/seeds/conversations.ts'
import { type Demo, demo } from '../../../prisma/seeds/demo-data.ts'
import { rowsWithoutCommand } from '../../../prisma/seeds/rows-without-command.ts'
import { createCalendar } from '../../../prisma/seeds/timeline.ts'
import { emptyTables } from '../empty-tables.ts'
import { openTestDatabase } from '../harness.ts'
import { figuresOfFile, figuresOfLedger } from './demo-figures.ts'
import { expectedOfC02, expectedOfC05, expectedOfFoundation, expectedOfGgps, statementTable, wholeTable } from './demo-statements.ts'

const env = { demo: { password: 'a password of the demo' } }

describe('the demo alliance', async () => {
  const db: Database = await openTestDatabase()
  let written: { readonly [kind: string]: number } = {}

  beforeAll(async () => {
    await emptyTables(db)
    written = (await seedDemo({ db, env })).written
  })
  afterAll(() => db.close())

  it('brings the ledger to the figures of the demo file, to the unit', async () => {
    expect(await figuresOfLedger(db)).toEqual(figuresOfFile(demo))
  })

  it('tells the contributors of C02 and C05 what the demo file says, worked out by hand', async () => {
    const { day } = createCalendar(demo.reference_date, new Date())

    expect(await statementTable(db, 'C02', { from: day('2026-05-01'), to: day('2026-05-31') })).toBe(expectedOfC02)
    expect(await statementTable(db, 'C05', { from: day('2025-07-01'), to: day('2025-12-31') })).toBe(expectedOfC05)
    expect(await wholeTable(db, 'GGPS', { from: day('2026-04-01'), to: day('2026-05-31') })).toBe(expectedOfGgps)
    const { code } = await db.prisma.body.findFirstOrThrow({ where: { contributions: { some: { code: 'C05' } } } })
    expect(await wholeTable(db, code, { from: day('2025-07-01'), to: day('2025-12-31') })).toBe(expectedOfFoundation)
  })

  it('holds every claim about the data', async () => {
    expect(await runChecks(db)).toEqual([])
  })

  it('has everyone and everything of the demo file', async () => {
    const counts = await db.sql<{ counts: object }>(
      '',
      `SELECT json_build_object(
         'forums', (SELECT count(*) FROM "Forum"), 'people', (SELECT count(*) FROM "Person"), 'mandates', (SELECT count(*) FROM "Mandate"),
         'projects', (SELECT count(*) FROM "Project"), 'contributions', (SELECT count(*) FROM "Contribution"),
         'receipts', (SELECT count(*) FROM "Receipt" WHERE state = 'approved'), 'decisions', (SELECT count(*) FROM "Decision" WHERE state = 'adopted'),
         'offers', (SELECT count(*) FROM "Offer"), 'reservations', (SELECT count(*) FROM "Reservation"),
         'threads', (SELECT count(*) FROM "Thread"), 'messages', (SELECT count(*) FROM "Message")) AS counts`,
      [],
    )

    expect(counts[0]?.counts).toEqual({
      forums: 14,
      people: 23,
      mandates: 23,
      projects: 12,
      contributions: 10,
      receipts: demo.contributions.filter(({ received }) => received > 0).length,
      decisions: demo.decisions.length,
      offers: 30,
      reservations: 17,
      // Each dossier has a thread of its own besides.
      threads: 8 + 12,
      messages: demo.threads.flatMap(({ messages }) => messages).length + conversations.length,
    })
  })

  it('leaves dossiers, things and their dates in the states of the demo file', async () => {
    const projects = await db.prisma.project.findMany({ select: { number: true, state: true, round: true } })
    const offers = await db.prisma.offer.findMany({ select: { code: true, title: true, mode: true } })
    const reservations = await db.prisma.reservation.groupBy({ by: ['state'], _count: true })

    expect(new Set(projects)).toEqual(new Set(demo.projects.map(({ number, state, round }) => ({ number, state, round }))))
    expect(new Set(offers)).toEqual(new Set(demo.resources.map(({ id, title, mode }) => ({ code: id, title, mode }))))
    expect(Object.fromEntries(reservations.map(({ state, _count }) => [state, _count]))).toEqual(countBy(demo.reservations, ({ state }) => state))
  })

  it('keeps the Chatham House thread under its rule, and each thread at its level', async () => {
    const threads = await db.prisma.thread.findMany({
      where: { title: { in: demo.threads.map(({ title }) => title) } },
      select: { title: true, level: true, rule: true },
    })

    expect(new Set(threads)).toEqual(new Set(demo.threads.map(({ title, level, rule }) => ({ title, level, rule }))))
  })

  it('writes no more without a command than is listed, here and in ARCHITECTURE.md', async () => {
    const total = Object.values(rowsWithoutCommand).reduce((sum, rows) => sum + rows, 0)

    expect(written).toEqual(rowsWithoutCommand)
    expect(await readFile('ARCHITECTURE.md', 'utf8')).toContain(`${total} rows in all`)
  })

  it('happened before now, and tells nobody of the past', async () => {
    const [events] = await db.sql<{ unpublished: bigint; future: bigint; oldest: Date }>(
      '',
      `SELECT count(*) FILTER (WHERE "publishedAt" IS NULL) AS unpublished, count(*) FILTER (WHERE at > now()) AS future, min(at) AS oldest FROM "Event"`,
      [],
    )

    expect([Number(events?.unpublished), Number(events?.future)]).toEqual([0, 0])
    expect(Date.now() - (events?.oldest.getTime() ?? 0)).toBeGreaterThan(365 * 86_400_000)
    expect(await db.prisma.notice.count({ where: { channel: 'mail' } })).toBe(0)
  })
})

describe('a demo file in which one amount is one more', async () => {
  const db: Database = await openTestDatabase()
  beforeEach(() => emptyTables(db))
  afterAll(() => db.close())

  // Money alone: what is lent, said or not yet decided does not touch the figures.
  const funded = demo.projects.filter(({ key }) => key in demo.expected.allocations)
  const decisions = demo.decisions.filter(({ outcome }) => outcome === 'approved')
  const money: Demo = { ...demo, projects: funded, decisions, resources: [], reservations: [], threads: [] }
  const more = <Row extends object>(rows: readonly Row[], is: (row: Row) => boolean, change: (row: Row) => Row) =>
    rows.map((row) => (is(row) ? change(row) : row))

  const changes: readonly { readonly what: string; readonly changed: Demo }[] = [
    {
      what: 'a pledge',
      changed: {
        ...money,
        contributions: more(
          money.contributions,
          ({ id }) => id === 'C07',
          (row) => ({ ...row, pledged: row.pledged + 1 }),
        ),
      },
    },
    {
      what: 'a receipt, by one franc',
      changed: {
        ...money,
        contributions: more(
          money.contributions,
          ({ id }) => id === 'C02',
          (row) => ({ ...row, received: row.received + 1 }),
        ),
      },
    },
    {
      what: 'an approved request',
      changed: {
        ...money,
        projects: more(
          money.projects,
          ({ key }) => key === 'DEMO-25-004',
          (row) => ({ ...row, pool_request: row.pool_request + 1 }),
        ),
      },
    },
    {
      what: 'a refund',
      changed: {
        ...money,
        spending: more(
          money.spending,
          () => true,
          (row) => ({ ...row, reported_spent: row.reported_spent - 1, refund: row.refund + 1 }),
        ),
      },
    },
  ]

  it.each(changes)('no longer reproduces the figures: $what', async ({ changed }) => {
    await seedDemo({ db, env, demo: changed })

    expect(await figuresOfLedger(db)).not.toEqual(figuresOfFile(demo))
  })
})

describe('a demo that breaks off half-way', async () => {
  const db: Database = await openTestDatabase()
  beforeAll(() => emptyTables(db))
  afterAll(() => db.close())

  it('leaves the database empty, so that the next start begins anew', async () => {
    const broken: Demo = { ...demo, resources: [], reservations: [], threads: [], spending: demo.spending.map((row) => ({ ...row, project: 'DEMO-99-999' })) }

    await expect(seedDemo({ db, env, demo: broken })).rejects.toThrow('DEMO-99-999')

    expect([await db.prisma.alliance.count(), await db.prisma.person.count(), await db.prisma.transfer.count()]).toEqual([0, 0, 0])
  })
})

function countBy<Row>(rows: readonly Row[], key: (row: Row) => string): { readonly [key: string]: number } {
  const counts: Record<string, number> = {}
  for (const row of rows) counts[key(row)] = (counts[key(row)] ?? 0) + 1
  return counts
}
