import pino from 'pino'
import { v7 as newId } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { createKeys } from '#server/auth/keys.ts'
import type { Mail } from '#server/email/transport.ts'
import { createNoticeChoices } from '#server/state/notice-choices.ts'
import { createReadPositions } from '#server/state/read-positions.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness } from '#server/test/harness.ts'
import { followThreads } from './follow-threads.ts'
import { insertNotices } from './insert-notices.ts'
import { createNoticeReader } from './notice-reader.ts'
import { createSendMail } from './send-mail.ts'

const minute = 60_000

describe('mails about discussions', async () => {
  const { db, clock, execute, published, setClock } = await openHarness()
  const keys = createKeys('the secret of an installation under test')
  const choices = createNoticeChoices(db, keys)
  const sent: Mail[] = []
  const transport = { send: async (mail: Mail) => void sent.push(mail), close: () => {} }
  const sendMail = createSendMail({ db, keys, transport, publicUrl: 'https://kente.test' })
  let as: (name: string) => Actor
  let threadId: string

  beforeEach(async () => {
    sent.length = 0
    ;({ as } = await castMembers(db))
    await db.prisma.person.update({ where: { id: as('thabo').personId }, data: { locale: 'fr' } })
    threadId = await open('Octobre')
  })

  async function open(title: string, more: object = {}) {
    return accepted(await execute('threads.create', as('essi'), { title, lang: 'fr', level: 'alliance', ...more })).threadId
  }
  async function say(text: string, where = threadId) {
    accepted(await execute('threads.post', as('essi'), { threadId: where, text, lang: 'fr' }, { commandId: newId() }))
    const reader = createNoticeReader({ db, log: pino({ level: 'silent' }), now: () => new Date(Date.now() + clock.offset) })
    await reader.read(published.splice(0))
  }
  const choose = async (name: string, choice: object) => accepted(await choices.choose(as(name).personId, { mail: 'at_once', follows: 'mentions', ...choice }))
  const written = (name: string) => db.prisma.notice.findMany({ where: { personId: as(name).personId, channel: 'mail' }, orderBy: { createdAt: 'asc' } })
  const follow = () => followThreads.run({ db, clock, log: pino({ level: 'silent' }) })
  async function leave(name: string) {
    for (const { id } of await written(name)) await sendMail(id)
    return sent.splice(0)
  }

  it('leave at once where nothing was chosen, and those that follow soon leave together', async () => {
    await say('@Thabo, un mot')
    expect((await leave('thabo')).map(({ subject }) => subject)).toEqual(['Essi vous mentionne'])
    await say('@Thabo, encore')
    await say('@Thabo, et encore')

    const [, second, third] = await written('thabo')
    expect(second?.leavesAt).toEqual(third?.leavesAt)
    expect((second?.leavesAt.getTime() ?? 0) - Date.now()).toBeGreaterThan(8 * minute)
    await db.prisma.notice.updateMany({ where: { doneAt: null }, data: { leavesAt: new Date(Date.now() - 1000) } })
    const mails = await leave('thabo')
    expect(mails).toHaveLength(1)
    expect(mails[0]?.subject).toContain('2 nouvelles pour vous')
    expect(await leave('thabo')).toEqual([])
  })

  it('are gathered for the morning of whoever chose so, without what was read meanwhile', async () => {
    await choose('thabo', { mail: 'daily' })
    await say('@Thabo, un')
    await say('@Thabo, deux')

    const waiting = await written('thabo')
    expect(waiting.every(({ leavesAt }) => leavesAt.getTime() > Date.now())).toBe(true)
    await db.prisma.notice.updateMany({ where: { channel: 'inbox', eventId: waiting[0]?.eventId ?? '' }, data: { doneAt: new Date() } })
    await db.prisma.notice.updateMany({ where: { channel: 'mail' }, data: { leavesAt: new Date(Date.now() - 1000) } })

    expect((await leave('thabo')).map(({ subject }) => subject)).toEqual(['Essi vous mentionne'])
  })

  it('are none for whoever wants none, of this discussion or of any; the inbox has its line', async () => {
    await choose('thabo', { mail: 'none' })
    await choices.follow(as('mamadou'), threadId, { choice: 'none', mail: null })
    await say('@Thabo et @Mamadou, un mot')

    for (const name of ['thabo', 'mamadou']) {
      expect(await written(name)).toEqual([])
      expect(await db.prisma.notice.count({ where: { personId: as(name).personId, channel: 'inbox' } })).toBe(1)
    }
  })

  it('of one discussion leave as was chosen for it, in quiet hours never, and for whoever wants none at no time', async () => {
    setClock('2026-03-27T12:30:00Z')
    const other = await open('Novembre')
    const times = async (name: string) => (await written(name)).map(({ leavesAt }) => leavesAt.toISOString().slice(0, 16))
    await choose('mamadou', { mail: 'weekly', isQuiet: 'on', quietFrom: '12:00', quietTo: '14:00' })
    await choose('awa', { mail: 'none' })
    await choices.follow(as('thabo'), threadId, { choice: null, mail: 'daily' })
    for (const name of ['mamadou', 'awa']) await choices.follow(as(name), threadId, { choice: null, mail: 'at_once' })
    await say('@Thabo, @Mamadou et @Awa, un mot')
    await say('@Thabo et @Mamadou, ailleurs', other)

    expect(await times('thabo')).toEqual(['2026-03-28T07:00', '2026-03-27T12:30'])
    expect(await times('mamadou')).toEqual(['2026-03-27T14:00', '2026-03-30T07:00'])
    expect(await times('awa')).toEqual([])
    await choices.follow(as('thabo'), threadId, { choice: null, mail: null })
    await say('@Thabo, encore')
    expect((await times('thabo')).at(-1)).toBe('2026-03-27T12:30')
  })

  it('do not leave any more once their person wants none', async () => {
    await choose('thabo', { mail: 'weekly' })
    await say('@Thabo, un mot')
    expect(await choices.unsubscribe(keys.linkToken('unsubscribe', as('thabo').personId))).toBe(true)

    expect(await leave('thabo')).toEqual([])
  })

  it('carry the way to end them, which no other link opens', async () => {
    await say('@Thabo, un mot')
    const [mail] = await leave('thabo')
    const token = mail?.unsubscribe?.split('/').at(-1) ?? ''

    expect(await choices.mayUnsubscribe(token)).toBe(true)
    for (const other of [keys.linkToken('invitation', as('thabo').personId), `${as('essi').personId}${token.slice(36)}`, 'none']) {
      expect(await choices.unsubscribe(other)).toBe(false)
    }
    expect(await db.prisma.noticeChoice.count()).toBe(0)
  })

  it('tell whoever follows a discussion of all that was said, once, two minutes after', async () => {
    await say('avant')
    await choices.follow(as('thabo'), threadId, { choice: 'all', mail: null })
    await say('un')
    await say('deux')
    await follow()
    expect(await written('thabo')).toEqual([])

    clock.offset = 3 * minute
    await follow()
    await follow()

    const mails = await leave('thabo')
    expect(mails.map(({ subject }) => subject)).toEqual(['2 nouveaux messages'])
    expect(mails[0]?.text).toContain('«\u00a0Octobre\u00a0»')
    expect(mails[0]?.text).not.toContain('deux')
    expect(await written('essi')).toEqual([])
  })

  it('tell whoever follows everything of what is said from then on, and not of what was read', async () => {
    await say('avant')
    await choose('thabo', { follows: 'all' })
    await choose('mamadou', { follows: 'all' })
    await say('un')
    await createReadPositions(db).mark(as('mamadou'), threadId, 2)
    clock.offset = 3 * minute
    await follow()

    expect((await written('thabo')).map(({ params }) => params)).toEqual([expect.objectContaining({ count: 1, seq: 2 })])
    expect(await written('mamadou')).toEqual([])
  })

  it('say nothing of a confidential discussion but that there is something, and reach nobody who may not read it', async () => {
    const where = await open('Négociation secrète', { level: 'confidential', participantIds: [as('thabo').personId] })
    for (const name of ['thabo', 'mamadou', 'koffi']) await choose(name, { follows: 'all' })
    await say('le texte', where)
    clock.offset = 3 * minute
    await follow()

    const [mail] = await leave('thabo')
    expect(`${mail?.subject} ${mail?.text} ${mail?.html}`).not.toMatch(/secrète|Essi|GGPS|le texte/)
    for (const name of ['mamadou', 'koffi']) expect(await written(name)).toEqual([])
  })

  it('forget the title of a discussion that has become confidential since', async () => {
    await choose('thabo', { mail: 'daily' })
    await say('@Thabo, un mot')
    await db.prisma.thread.update({ where: { id: threadId }, data: { level: 'confidential', participants: { create: { personId: as('thabo').personId } } } })
    await db.prisma.notice.updateMany({ where: { channel: 'mail' }, data: { leavesAt: new Date(Date.now() - 1000) } })

    const [mail] = await leave('thabo')
    expect(mail?.subject).toBe('On vous mentionne dans une discussion confidentielle')
    expect(`${mail?.text} ${mail?.html}`).not.toMatch(/Octobre|Essi|GGPS/)
  })

  it('of a reminder leave although the message was read, and the discussion is muted', async () => {
    await say('un mot')
    await createReadPositions(db).mark(as('thabo'), threadId, 1)
    await choices.follow(as('thabo'), threadId, { choice: 'none', mail: null })
    const about = { eventId: newId(), subject: { kind: 'thread', id: threadId }, kind: 'message_reminder', facts: { threadId, seq: 1 } } as const
    await insertNotices({ db, channels: ['mail'], now: new Date() }, about, [as('thabo').personId])

    expect(await leave('thabo')).toHaveLength(1)
  })

  it('wait in the quiet hours of their person’s zone', async () => {
    setClock('2026-03-27T22:30:00Z')
    await choose('thabo', { isQuiet: 'on', quietFrom: '22:00', quietTo: '06:00' })
    await say('@Thabo, un mot')

    expect((await written('thabo'))[0]?.leavesAt.toISOString().slice(0, 16)).toBe('2026-03-28T06:00')
  })
})
