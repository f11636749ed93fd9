import pino from 'pino'
import { v7 as newId } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { noticeCallsFor } from '#app/domain/notices/notice-calls.ts'
import { remindOfMessages } from '#server/jobs/remind-of-messages.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'
import { createMessageMarks } from './message-marks.ts'
import { createReadPositions } from './read-positions.ts'

describe('marks for oneself', async () => {
  const { db, clock, execute, ask, setClock } = await openHarness()
  const marks = createMessageMarks(db)
  let as: (name: string) => Actor
  let threadId: string

  beforeEach(async () => {
    setClock('2026-06-01T10:00:00Z')
    ;({ as } = await castMembers(db))
    const named = { level: 'confidential', participantIds: [as('thabo').personId] }
    threadId = accepted(await execute('threads.create', as('essi'), { title: 'À deux', lang: 'fr', ...named })).threadId
    for (const text of ['un', 'deux', 'trois']) accepted(await execute('threads.post', as('essi'), { threadId, text, lang: 'fr' }, { commandId: newId() }))
  })

  const kept = async (name: string) => accepted(await ask('threads.bookmarks', as(name))).messages
  const second = () => ({ threadId, seq: 2 })

  it('keep a message for whoever marks it, and nobody else', async () => {
    accepted(await marks.bookmark(as('thabo'), second()))
    accepted(await marks.bookmark(as('thabo'), second()))

    expect(await kept('thabo')).toMatchObject([{ seq: 2, excerpt: 'deux', by: { name: 'Essi', code: 'GGPS' } }])
    expect(await kept('essi')).toEqual([])
    accepted(await marks.unbookmark(as('thabo'), second()))
    expect(await kept('thabo')).toEqual([])
  })

  it('are not for who may not read the thread, and show nothing once they no longer may', async () => {
    for (const mark of [marks.bookmark, marks.unbookmark, marks.unreadFrom, marks.forgetReminder])
      expect(refused(await mark(as('koffi'), second()))).toEqual({ code: 'not_found' })
    expect(refused(await marks.bookmark(as('thabo'), { threadId, seq: 9 }))).toEqual({ code: 'not_found' })
    accepted(await marks.bookmark(as('thabo'), second()))

    await db.prisma.threadParticipant.deleteMany({ where: { personId: as('thabo').personId } })

    expect(await kept('thabo')).toEqual([])
  })

  it('make a thread unread from a message on', async () => {
    const positions = createReadPositions(db)
    await positions.mark(as('thabo'), threadId, 3)

    accepted(await marks.unreadFrom(as('thabo'), second()))

    expect(accepted(await ask('threads.page', as('thabo'), { threadId })).readSeq).toBe(1)
    expect(accepted(await ask('threads.list', as('thabo'))).threads).toMatchObject([{ unread: 2 }])
  })

  it('remind once, at the moment asked for, with a line that says nothing of the thread', async () => {
    const [due, now] = [new Date('2026-06-01T12:00:00Z'), new Date('2026-06-01T10:00:00Z')]
    expect(refused(await marks.remind(as('thabo'), second(), now, now)).code).toBe('reminder_past')
    accepted(await marks.remind(as('thabo'), second(), due, now))
    const job = () => remindOfMessages.run({ db, clock, log: pino({ level: 'silent' }) })

    await job()
    expect(await db.prisma.event.count({ where: { type: 'message.reminder_due' } })).toBe(0)
    setClock('2026-06-01T12:00:01Z')
    await job()
    await job()

    const [event, ...more] = await db.prisma.event.findMany({ where: { type: 'message.reminder_due' } })
    expect(more).toEqual([])
    const subject = { kind: 'thread', id: threadId }
    expect(noticeCallsFor({ ...event, subject } as never)).toMatchObject([
      { kind: 'message_reminder', audience: { personIds: [as('thabo').personId] }, facts: { seq: 2 } },
    ])
    expect(event).toMatchObject({ personId: null, audience: [`user:${as('thabo').personId}`] })
  })
})
