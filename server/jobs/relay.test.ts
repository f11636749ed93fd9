import pino from 'pino'
import { v7 as newId } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import type { StoredEvent } from '#server/commands/append-events.ts'
import { createBroadcast } from '#server/realtime/broadcast.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness } from '#server/test/harness.ts'
import { createRelay } from './relay.ts'

describe('the relay', async () => {
  const { db, execute } = await openHarness()
  const log = pino({ level: 'silent' })
  let as: (name: string) => Actor

  beforeEach(async () => {
    ;({ as } = await castMembers(db))
  })

  /** Events as a process leaves them that dies after the commit. */
  async function leaveUnpublished(count: number, age = '3 seconds') {
    const { threadId } = accepted(await execute('threads.create', as('essi'), { title: 'Octobre', lang: 'fr', level: 'alliance' }))
    for (let n = 1; n < count; n++) accepted(await execute('threads.post', as('essi'), { threadId, text: `Message ${n}`, lang: 'fr' }, { commandId: newId() }))
    await db.script(`UPDATE "Event" SET at = now() - interval '${age}', "publishedAt" = NULL`)
  }

  function open(fails = false) {
    const broadcast = createBroadcast({ db, log })
    const told: StoredEvent[] = []
    broadcast.addReader(async (events) => {
      if (fails) throw new Error('no')
      told.push(...events)
    })
    return { relay: createRelay({ db, log, broadcast }), broadcast, told }
  }
  const unpublished = () => db.prisma.event.count({ where: { publishedAt: null } })

  it('publishes what a process stored and could not publish any more, as it was stored', async () => {
    await leaveUnpublished(3)
    const { relay, told } = open()

    expect(await relay.sweep()).toBe(3)

    expect(told.map(({ type }) => type)).toEqual(['thread.opened', 'message.posted', 'message.posted'])
    expect(told[1]).toMatchObject({ subject: { kind: 'thread' }, personId: as('essi').personId, payload: { seq: 1, level: 'alliance' } })
    expect(await unpublished()).toBe(0)
    expect(await relay.sweep()).toBe(0)
  })

  it('leaves alone what is young: its own process publishes it', async () => {
    await leaveUnpublished(2, '1 second')
    const { relay, told } = open()

    await relay.sweep()

    expect(told).toEqual([])
    expect(await unpublished()).toBe(2)
  })

  it('keeps an event whose reader fails, and hands it over again', async () => {
    await leaveUnpublished(1)

    await expect(open(true).relay.sweep()).rejects.toThrow('no')
    expect(await unpublished()).toBe(1)

    expect(await open().relay.sweep()).toBe(1)
  })

  it('works through more than one batch', async () => {
    await leaveUnpublished(1)
    await db.script(
      `INSERT INTO "Event" (id, type, "subjectKind", "subjectId", payload, audience, at)
       SELECT gen_random_uuid(), type, "subjectKind", "subjectId", payload, audience, at FROM "Event", generate_series(1, 450)`,
    )
    const { relay, told } = open()

    expect(await relay.sweep()).toBe(451)
    expect(new Set(told.map(({ id }) => id)).size).toBe(451)
  })

  it('is not needed where all goes well: events are marked soon after their commit', async () => {
    await leaveUnpublished(2)
    const { broadcast, relay } = open()
    const events = await db.prisma.event.findMany()

    broadcast.publish(events.map((event) => ({ ...event, subject: { kind: event.subjectKind, id: event.subjectId } })) as unknown as StoredEvent[])
    await new Promise((wake) => setTimeout(wake, 1))
    await broadcast.stop()

    expect(await unpublished()).toBe(0)
    expect(await relay.sweep()).toBe(0)
  })
})
