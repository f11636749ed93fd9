import { Writable } from 'node:stream'
import pino from 'pino'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createKeys } from '#server/auth/keys.ts'
import type { StoredEvent } from '#server/commands/append-events.ts'
import type { CommandName } from '#server/commands/registry.ts'
import type { Mail } from '#server/email/transport.ts'
import { followThreads } from '#server/jobs/follow-threads.ts'
import { createNoticeReader } from '#server/jobs/notice-reader.ts'
import { createSendMail } from '#server/jobs/send-mail.ts'
import { type QueryName, queries } from '#server/queries/registry.ts'
import { createNoticeChoices } from '#server/state/notice-choices.ts'
import { accepted } from '../harness.ts'
import { saidWithFile } from '../message-files.ts'
import { everyPlayer, type Player } from './players.ts'
import { queryRows } from './query-rows.ts'
import { openWorld, type Things, type World } from './world.ts'

const levels = ['alliance', 'restricted', 'confidential'] as const

/** How long a walk over every query may take on a busy machine, in milliseconds. */
const walk = 300_000

/** Where participants see each other's names: the thread itself, and reports about it to those who read it (domain.md §4). */
const inside: readonly QueryName[] = ['threads.page', 'threads.after', 'threads.message', 'threads.about', 'threads.mention-choices', 'threads.reports']

/**
 * What a speaker says under the Chatham House Rule leaves no trace of who spoke or for whom on any way out (rulings.md
 * 32): every query for every role, before and after, then events, mails, inboxes and what was logged. The speaker is
 * Thabo of SAMA, who has no part in anything else of the world.
 */
describe.each([
  { rule: 'chatham_house', traces: false },
  { rule: 'attributed', traces: true },
])('a speaker in threads that are $rule', ({ rule, traces }) => {
  let world: World
  let things: Things
  let before: ReadonlyMap<string, number>
  let events: StoredEvent[]
  const mails: Mail[] = []
  const logged: string[] = []

  beforeAll(async () => {
    world = await openWorld()
    things = { ...world.things }
    for (const level of levels) things = { ...things, [level]: await openThread(level) }
    before = await tracesByAnswer()
    await speak()
  }, walk)
  afterAll(() => world?.close())

  async function openThread(level: (typeof levels)[number]): Promise<string> {
    const { stage } = world
    const participantIds = level === 'alliance' ? [] : [stage.as('thabo').personId, stage.as('mamadou').personId]
    const input = { title: 'Calendrier', lang: 'fr', level, rule, participantIds }
    return accepted(await stage.execute('threads.create', stage.as('essi'), input)).threadId
  }

  /** Says something in each thread that names others, and lets everything happen that follows from it. */
  async function speak(): Promise<void> {
    const { stage, clock } = world
    const { db } = stage
    const log = pino({ level: 'trace' }, new Writable({ write: (line, _encoding, done) => done(void logged.push(String(line))) }))
    const keys = createKeys('the secret of an installation under test')
    const last = (await db.prisma.event.findFirst({ orderBy: { id: 'desc' } }))?.id ?? ''
    const choice = { mail: 'at_once', follows: 'all' }
    for (const name of ['essi', 'mamadou']) accepted(await createNoticeChoices(db, keys).choose(stage.as(name).personId, choice))
    for (const level of levels) {
      const input = { threadId: things[level], lang: 'fr', text: '@Essi et @FSMD, un mot' }
      const act = (name: CommandName, given: object) => stage.execute(name, stage.as('thabo'), given, { commandId: newId() })
      const said = accepted(await stage.execute('threads.post', stage.as('thabo'), input, { commandId: newId() }))
      accepted(await act('threads.edit-message', { messageId: said.id, lang: 'fr', text: '@Essi et @FSMD, un autre mot', version: 1 }))
      accepted(await act('threads.translate', { messageId: said.id, lang: 'en', text: 'A word', sourceVersion: 2 }))
      await saidWithFile(stage, stage.as('thabo'), things[level], 'Thabo, SAMA.pdf', { cleaned: true })
      const heard = accepted(await stage.execute('threads.post', stage.as('essi'), { ...input, text: 'Entendu' }, { commandId: newId() }))
      accepted(await act('threads.set-task', { messageId: heard.id, text: 'Un mot à dire', lang: 'fr', ownerId: stage.as('essi').personId }))
      accepted(await act('threads.write-minute', { threadId: things[level], textFr: 'Convenu', messageId: heard.id }))
      accepted(await act('threads.react', { messageId: heard.id, kind: 'agree', on: true }))
      accepted(await act('threads.post', { ...input, text: 'Merci', replyTo: heard.seq }))
      // No coordinator reads the confidential one: there the split and the report are refused.
      await stage.execute(
        'threads.split',
        stage.as('koffi'),
        { threadId: things[level], title: 'Un mot', lang: 'fr', seqs: [said.seq] },
        { commandId: newId() },
      )
      await act('threads.report-message', { messageId: heard.id, reason: 'À revoir' })
    }
    events = (await db.prisma.event.findMany({ where: { id: { gt: last } }, orderBy: { id: 'asc' } })).map(toStored)
    await createNoticeReader({ db, log, now: () => new Date(Date.now() + clock.offset) }).read(events)
    await followThreads.run({ db, clock: { offset: clock.offset + 10 * 60_000 }, log })
    const send = createSendMail({ db, keys, publicUrl: 'https://kente.test', transport: { send: async (mail) => void mails.push(mail), close: () => {} } })
    for (const { id } of await db.prisma.notice.findMany({ where: { channel: 'mail' } })) await send(id)
  }

  /** How often each answer names the speaker or their forum, by any name or id. */
  async function tracesByAnswer(): Promise<ReadonlyMap<string, number>> {
    const found = new Map<string, number>()
    for (const name of Object.keys(queries) as QueryName[]) {
      for (const [at, row] of [queryRows[name]].flat().entries()) {
        const input = row.input?.(things) ?? {}
        for (const player of outsiders) found.set(`${name} ${at} ${player}`, tracesIn(await world.stage.ask(name, world.stage.play(player), input)))
      }
    }
    return found
  }

  function tracesIn(value: unknown): number {
    const speaker = world.stage.as('thabo')
    const words = ['Thabo', 'SAMA', speaker.personId, speaker.mandateId, speaker.body.id]
    const text = typeof value === 'string' ? value : JSON.stringify(value)
    return words.reduce((sum, word) => sum + text.split(word).length - 1, 0)
  }

  it(
    `${traces ? 'is' : 'is not'} named by any answer outside the thread`,
    async () => {
      const after = await tracesByAnswer()

      const more = [...after].filter(([key, count]) => count > (before.get(key) ?? 0)).map(([key]) => key)

      const outside = more.filter((key) => !inside.some((name) => key.startsWith(`${name} `)))
      if (traces) expect(outside).toContain('threads.list 0 admin')
      else expect(outside).toEqual([])
      expect(more, 'inside they are named').toContain('threads.page 2 admin')
    },
    walk,
  )

  it(`${traces ? 'is' : 'is not'} named by events, notices, mails or the log`, async () => {
    const notices = await world.stage.db.prisma.notice.findMany({
      where: { kind: { in: ['mention', 'mention_confidential', 'messages', 'messages_confidential'] } },
    })
    const lines = { events: events.map(({ personId, bodyId, payload, type }) => ({ type, personId, bodyId, payload })), notices, mails, logged }

    const named = Object.entries(lines).filter(([, list]) => tracesIn(list.map((line) => line)) > 0)

    expect(mails.length).toBeGreaterThan(1)
    expect(new Set(events.map(({ type }) => type)).size).toBeGreaterThan(4)
    expect(named.map(([where]) => where)).toEqual(traces ? ['events', 'notices', 'mails'] : [])
  })
})

/** Everybody but the speaker, who may know what they said. */
const outsiders: readonly Player[] = everyPlayer.filter((player) => player !== 'other_admin')

function toStored(row: {
  id: string
  type: string
  subjectKind: string
  subjectId: string
  personId: string | null
  bodyId: string | null
  payload: unknown
  audience: string[]
}): StoredEvent {
  const { subjectKind, subjectId, ...event } = row
  return { ...event, subject: { kind: subjectKind, id: subjectId } } as unknown as StoredEvent
}
