import { v7 as newId } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness } from '#server/test/harness.ts'
import { openSocketServer, type SocketServer, until } from '#server/test/sockets.ts'
import { joinCluster } from './cluster.ts'

const redis = process.env.TEST_REDIS_URL

describe('a Redis that does not answer', () => {
  it('stops the start in one line that names the variable', async () => {
    await expect(joinCluster('redis://127.0.0.1:9', { error: () => {} })).rejects.toThrow('REDIS_URL: Redis does not answer there')
  })
})

describe.runIf(redis)('two servers over one Redis', async () => {
  const harness = await openHarness()
  let as: (name: string) => Actor
  let one: SocketServer
  let other: SocketServer
  let threadId: string

  beforeEach(async () => {
    ;({ as } = await castMembers(harness.db))
    ;[one, other] = await Promise.all([openSocketServer(harness, { REDIS_URL: redis ?? '' }), openSocketServer(harness, { REDIS_URL: redis ?? '' })])
    threadId = accepted(await one.execute('threads.create', as('essi'), { title: 'Octobre', lang: 'fr', level: 'alliance' })).threadId
  })
  afterEach(async () => {
    await Promise.all([one.close(), other.close()])
  })

  it('bring each message to the browsers of both, once and in order', async () => {
    const essi = await one.connect(as('essi'))
    const thabo = await other.connect(as('thabo'))
    await Promise.all([essi.open(threadId), thabo.open(threadId)])

    for (let n = 1; n <= 10; n++) await (n % 2 === 0 ? thabo : essi).post(threadId, `Message ${n}`, newId())

    const ten = Array.from({ length: 10 }, (_, n) => n + 1)
    for (const { messages } of [essi, thabo])
      await until(
        () => messages.length,
        (count) => count === 10,
      )
    expect(essi.messages.map(({ seq }) => seq)).toEqual(ten)
    expect(thabo.messages).toEqual(essi.messages)
  })

  it('cut a session on whichever it is', async () => {
    const thabo = await other.connect(as('thabo'))

    one.broadcast.endSessions([thabo.sessionId])

    await until(
      () => thabo.client.connected,
      (connected) => !connected,
    )
    expect(thabo.heard.map(({ event }) => event)).toEqual(['session:ended'])
  })
})
