import pino from 'pino'
import { v7 as newId } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { createKeys } from '#server/auth/keys.ts'
import type { Mail } from '#server/email/transport.ts'
import { createNoticeChoices } from '#server/state/notice-choices.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness } from '#server/test/harness.ts'
import { followThreads } from './follow-threads.ts'
import { createNoticeReader } from './notice-reader.ts'
import { createSendMail } from './send-mail.ts'

describe('news of a discussion that waits for somebody', async () => {
  const { db, clock, ask, execute, published } = await openHarness()
  const keys = createKeys('the secret of an installation under test')
  const log = pino({ level: 'silent' })
  const choices = createNoticeChoices(db, keys)
  const sent: Mail[] = []
  const transport = { send: async (mail: Mail) => void sent.push(mail), close: () => {} }
  const sendMail = createSendMail({ db, keys, transport, publicUrl: 'https://kente.test' })
  let cast: Awaited<ReturnType<typeof castMembers>>
  let as: (name: string) => Actor

  beforeEach(async () => {
    sent.length = 0
    cast = await castMembers(db)
    as = cast.as
  })

  const open = async (more: object = {}) =>
    accepted(await execute('threads.create', as('essi'), { title: 'Octobre', lang: 'fr', level: 'alliance', ...more })).threadId
  async function say(threadId: string, text: string) {
    accepted(await execute('threads.post', as('essi'), { threadId, text, lang: 'fr' }, { commandId: newId() }))
    await createNoticeReader({ db, log }).read(published.splice(0))
  }
  /** What leaves once the morning has come. */
  async function mailsTo(name: string) {
    await db.prisma.notice.updateMany({ where: { channel: 'mail', doneAt: null }, data: { leavesAt: new Date(Date.now() - 1000) } })
    for (const { id } of await db.prisma.notice.findMany({ where: { personId: as(name).personId, channel: 'mail' } })) await sendMail(id)
    return sent.splice(0)
  }
  const inboxOf = async (actor: Actor) => accepted(await ask('notices.inbox', actor)).notices

  /** Lerato was named in one thread, and follows another, and hears of both in the morning. */
  async function gathered() {
    const threadId = await open()
    const reader = as('lerato').personId
    accepted(await choices.choose(reader, { mail: 'daily', follows: 'all' }))
    await say(threadId, '@Lerato, un mot')
    await say(threadId, 'et la suite')
    clock.offset = 3 * 60_000
    await followThreads.run({ db, clock, log })
    clock.offset = 0
    expect(await db.prisma.notice.count({ where: { personId: reader, channel: 'mail' } })).toBe(2)
    return threadId
  }

  it('leaves in the morning while they read it', async () => {
    await gathered()

    expect((await mailsTo('lerato'))[0]?.text).toContain('Octobre')
    expect(await inboxOf(as('lerato'))).toHaveLength(1)
  })

  it.each([
    [
      'was removed from it',
      async (threadId: string) => void accepted(await execute('threads.remove-person', as('koffi'), { threadId, personId: as('lerato').personId })),
    ],
    ['has no live mandate', async () => void accepted(await execute('members.end-mandate', as('thabo'), { mandateId: as('lerato').mandateId }))],
    ['was suspended', async () => void accepted(await execute('members.suspend-person', as('koffi'), { personId: as('lerato').personId, reason: 'Absence' }))],
    [
      'acts for a forum that is suspended',
      async () => void (await db.prisma.forum.update({ where: { id: cast.bodies.SAMA ?? '' }, data: { status: 'suspended' } })),
    ],
  ])('is told to nobody who %s', async (_, lose) => {
    await lose(await gathered())

    expect(await mailsTo('lerato')).toEqual([])
    expect(await db.prisma.notice.count({ where: { channel: 'mail', doneAt: null } })).toBe(0)
  })

  it('is shown to nobody who was removed, and again to whoever is named again', async () => {
    const threadId = await gathered()
    const about = { threadId, personId: as('lerato').personId }
    accepted(await execute('threads.remove-person', as('koffi'), about))
    expect(accepted(await ask('notices.inbox', as('lerato')))).toEqual({ notices: [], unread: 0 })

    accepted(await execute('threads.name-person', as('koffi'), about))

    expect(await inboxOf(as('lerato'))).toMatchObject([{ kind: 'mention', thing: 'Octobre' }])
  })

  it('is shown where one acts for the forum that reads it alone, and its mail goes to the person', async () => {
    const kodjo = as('kodjo')
    const forOther: Actor = { ...kodjo, mandateId: newId(), body: as('thabo').body }
    await db.prisma.mandate.create({
      data: { id: forOther.mandateId, personId: kodjo.personId, bodyId: forOther.body.id, role: 'forum_staff', startsAt: new Date('2020-01-01') },
    })
    await say(await open({ level: 'caucus' }), '@Kodjo, entre nous')

    expect(await inboxOf(kodjo)).toHaveLength(1)
    expect(await inboxOf(forOther)).toEqual([])
    expect(await mailsTo('kodjo')).toHaveLength(1)
  })

  it('keeps a line about no thread in the inbox', async () => {
    const line = { eventId: newId(), channel: 'inbox', kind: 'closing', subjectKind: 'period', subjectId: newId(), params: {} }
    await db.prisma.notice.create({ data: { ...line, id: newId(), personId: as('koffi').personId } })

    expect(await inboxOf(as('koffi'))).toHaveLength(1)
  })
})
