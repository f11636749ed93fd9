import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import pino from 'pino'
import { v7 as newId } from 'uuid'
import { afterEach, describe, expect, it } from 'vitest'
import { createKeys } from '#server/auth/keys.ts'
import { createLetters } from '#server/auth/letters.ts'
import type { StoredEvent } from '#server/commands/append-events.ts'
import { createDiskStore } from '#server/storage/disk.ts'
import { castMembers } from '#server/test/builders.ts'
import { checkedDossier, consentedDossier, draftDossier } from '#server/test/dossiers.ts'
import { accepted, openHarness, scratch } from '#server/test/harness.ts'
import type { Job } from './job.ts'
import type { NoticeReader } from './notice-reader.ts'
import { openBoss } from './open-boss.ts'
import { startJobs } from './start-jobs.ts'

const http = { host: '127.0.0.1', port: 3000, publicUrl: 'https://kente.test', https: true, trustProxy: false, onLoopback: true }

describe('notices and the mails that go with them', async () => {
  const hands = await openHarness()
  const { db, clock, execute, published } = hands
  const dataDir = scratch()
  const outbox = join(dataDir, 'outbox')
  const keys = createKeys('the secret of an installation under test')
  const stops: (() => Promise<void>)[] = []

  afterEach(async () => {
    for (const stop of stops.splice(0)) await stop()
    await rm(dataDir, { recursive: true, force: true })
  })

  /** The jobs of one process: `read` is what the relay hands events to. */
  async function start(mail: { smtpUrl?: string } = {}) {
    const readers: NoticeReader['read'][] = []
    const broadcast = { addReader: (reader: NoticeReader['read']) => void readers.push(reader) }
    const letters = createLetters({ db })
    const log = pino({ level: 'silent' })
    const jobs = startJobs({
      db,
      clock,
      log,
      keys,
      letters,
      broadcast,
      store: createDiskStore(join(dataDir, 'files')),
      env: { http, dataDir, mail: { smtpUrl: mail.smtpUrl, from: 'Kente <kente@kente.test>' } },
    })
    stops.push(jobs.stop)
    const boss = await jobs.ready
    if (!boss) throw new Error('jobs did not start')
    const read = async (events: readonly StoredEvent[]) => {
      for (const reader of readers) await reader(events)
    }
    return { read, letters, boss, stop: jobs.stop }
  }

  const mails = async () => (await readdir(outbox).catch(() => [])).filter((name) => name.endsWith('.eml')).sort()
  const left = () => db.prisma.notice.count({ where: { channel: 'mail', doneAt: { not: null } } })
  const until = async (holds: () => Promise<boolean>) => {
    while (!(await holds())) await new Promise((wake) => setTimeout(wake, 50))
  }

  it('writes one line and one mail to each person concerned, in their language, and to nobody else', async () => {
    const people = await castMembers(db)
    const { read } = await start()
    const projectId = await draftDossier(hands, people)
    accepted(await execute('projects.propose-version', people.as('kodjo'), { projectId }))

    await read(published.filter(({ type }) => type === 'project.version_proposed'))
    await until(async () => (await left()) === 1)

    const notices = await db.prisma.notice.findMany({ orderBy: { channel: 'asc' } })
    expect(notices.map(({ personId, channel, kind }) => ({ personId, channel, kind }))).toEqual([
      { personId: people.as('mamadou').personId, channel: 'inbox', kind: 'consent' },
      { personId: people.as('mamadou').personId, channel: 'mail', kind: 'consent' },
    ])
    const [file] = await mails()
    const mail = (await readFile(join(outbox, file ?? ''), 'utf8')).replace(/=\n/g, '')
    expect(mail).toContain('To: Mamadou <mamadou@test.example>')
    expect(mail).toContain('Content-Language: fr')
    expect(mail).toContain(`https://kente.test/projects/${projectId}`)
  })

  it('tells the same event twice to nobody, even after a crash between mail and mark', async () => {
    const people = await castMembers(db)
    const first = await start()
    await consentedDossier(hands, people)
    await first.read(published)
    await until(async () => (await left()) === 3)
    await first.stop()
    const before = await mails()
    await db.prisma.notice.updateMany({ where: { channel: 'mail' }, data: { doneAt: null } })
    await db.execute(`UPDATE pgboss.job SET state = 'active', started_on = now() - interval '2 minutes' WHERE name = 'mail'`)

    const second = await start()
    await second.read(published)
    await until(async () => (await left()) === 3)

    expect(await mails()).toEqual(before)
    expect(await db.prisma.notice.count({ where: { channel: 'mail' } })).toBe(3)
  })

  it('sends after a restart what a crash left behind', async () => {
    const people = await castMembers(db)
    const first = await start()
    const projectId = await checkedDossier(hands, people)
    await first.stop()
    accepted(await execute('projects.recommend', people.as('helen'), { projectId, recommendation: 'Sound.', lang: 'en' }))
    await first.read(published.filter(({ type }) => type === 'project.recommended'))
    expect(await mails()).toEqual([])

    await start()
    await until(async () => (await left()) === 2)

    expect(await mails()).toHaveLength(2)
  })

  it('sends letters as they are written, and after a restart those that a crash left behind', async () => {
    const people = await castMembers(db)
    const letter = (name: string) => ({ kind: 'password_changed', subjectId: newId(), personId: people.as(name).personId }) as const
    const sent = () => db.prisma.letter.count({ where: { sentAt: { not: null } } })
    const first = await start()
    await first.letters.write([letter('essi')])
    await until(async () => (await sent()) === 1)
    await first.stop()
    await createLetters({ db }).write([letter('awa')])

    await start()
    await until(async () => (await sent()) === 2)

    expect(await mails()).toHaveLength(2)
  })

  it('keeps a mail that cannot leave and says so in no other', async () => {
    const people = await castMembers(db)
    const { read } = await start({ smtpUrl: 'smtp://127.0.0.1:9' })
    await consentedDossier(hands, people)

    await read(published)
    await until(async () => {
      const rows = await db.execute(`SELECT 1 FROM pgboss.job WHERE name = 'mail' AND state = 'retry'`)
      return rows.rows.length > 0
    })

    expect(await left()).toBe(0)
    expect(await mails()).toEqual([])
  })

  it('runs scheduled work when its time has come', async () => {
    const people = await castMembers(db)
    const { boss } = await start()
    const session = { personId: people.as('awa').personId, createdAt: new Date('2026-01-01'), authenticatedAt: new Date('2026-01-01') }
    const until2026 = { expiresAt: new Date('2026-01-02'), absoluteEndsAt: new Date('2026-01-03') }
    const until2100 = { expiresAt: new Date('2100-01-02'), absoluteEndsAt: new Date('2100-01-03') }
    await db.prisma.session.create({ data: { id: '0'.repeat(64), ...session, ...until2026 } })
    await db.prisma.session.create({ data: { id: '1'.repeat(64), ...session, ...until2100 } })

    await boss.runNow('tidy')
    await until(async () => (await db.prisma.session.count()) === 1)

    expect((await db.prisma.session.findMany()).map(({ id }) => id)).toEqual(['1'.repeat(64)])
  })

  it('deletes letters, links and changes of address that have served their time', async () => {
    const people = await castMembers(db)
    const { boss } = await start()
    const { personId } = people.as('awa')
    const [old, next] = [new Date('2026-01-01'), new Date('2100-01-01')]
    for (const at of [old, next]) {
      await db.prisma.letter.create({ data: { id: newId(), kind: 'password_changed', subjectId: newId(), personId, createdAt: at, sentAt: at } })
      await db.prisma.passwordReset.create({ data: { id: newId(), personId, expiresAt: at } })
      await db.prisma.emailChange.create({ data: { id: newId(), personId, email: 'awa@new.example', expiresAt: at, settledAt: at } })
    }

    await boss.runNow('tidy')
    await until(async () => (await db.prisma.letter.count()) === 1)

    expect([await db.prisma.passwordReset.count(), await db.prisma.emailChange.count()]).toEqual([1, 1])
  })

  it('ticks by itself', async () => {
    let ticks = 0
    const tick: Job = {
      name: 'tick',
      cron: '* * * * *',
      run: async () => {
        ticks++
      },
    }
    const log = pino({ level: 'silent' })
    const boss = await openBoss({ db, log, sendMail: async () => {}, jobs: [tick], context: { db, clock, log }, pace: { work: 1, schedule: 1 } })
    stops.push(boss.close)

    await until(async () => ticks > 0)

    expect(ticks).toBe(1)
  })
})
