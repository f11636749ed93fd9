import { v7 as newId } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { lowPath } from '#app/realtime/low-path.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness } from '#server/test/harness.ts'
import { openSocketServer, type SocketServer, until } from '#server/test/sockets.ts'

/** Whoever wants little traffic comes in another way, where signs of life are seldom and everything else is the same. */
describe('the line for little traffic', async () => {
  const harness = await openHarness()
  const { db } = harness
  let as: (name: string) => Actor
  let server: SocketServer
  let threadId: string

  beforeEach(async () => {
    ;({ as } = await castMembers(db))
    server = await openSocketServer(harness)
    threadId = accepted(await server.execute('threads.create', as('essi'), { title: 'Octobre', lang: 'fr', level: 'alliance' })).threadId
  })
  afterEach(() => server.close())

  const wayIn = async (path: string) => {
    const answer = await fetch(`${server.url}${path}/?EIO=4&transport=polling`, { headers: { origin: server.url } })
    return JSON.parse((await answer.text()).slice(1)) as { readonly pingInterval: number; readonly maxPayload: number }
  }
  const connectLow = (name: string, options: object = {}) => server.connect(as(name), { low: true, ...options })

  it('tells a browser of signs of life twice as seldom, and of frames as small', async () => {
    const [usual, low] = [await wayIn('/socket.io'), await wayIn(lowPath)]

    expect(low.pingInterval).toBe(2 * usual.pingInterval)
    expect(low.maxPayload).toBe(usual.maxPayload)
  })

  it('is the same alliance: what is said on one line is heard on the other', async () => {
    const [essi, thabo] = [await connectLow('essi'), await server.connect(as('thabo'))]
    await Promise.all([essi.open(threadId), thabo.open(threadId)])

    await essi.post(threadId, 'Bonjour', newId())
    await thabo.post(threadId, 'Good morning', newId())

    for (const { messages } of [essi, thabo])
      await until(
        () => messages.map(({ seq }) => seq),
        (seqs) => seqs.join() === '1,2',
      )
  })

  it('lets in nobody without a session, for a foreign mandate, or from another site', async () => {
    expect((await connectLow('essi', { cookie: '' })).failed).toBe('unauthenticated')
    expect((await connectLow('essi', { as: as('thabo').mandateId })).failed).toBe('mandate_not_live')
    expect((await connectLow('essi', { origin: 'https://elsewhere.example' })).failed).toBe('websocket error')
    expect((await fetch(`${server.url}${lowPath}/?EIO=4&transport=polling`, { headers: { origin: 'https://elsewhere.example' } })).status).toBe(403)
    expect((await connectLow('essi')).failed).toBeNull()
  })

  it('is cut as the other when a session ends', async () => {
    const [ended, other] = [await connectLow('essi'), await connectLow('essi')]

    server.broadcast.endSessions([ended.sessionId])

    await until(
      () => ended.client.connected,
      (connected) => !connected,
    )
    expect(ended.heard.map(({ event }) => event)).toContain('session:ended')
    expect(other.client.connected).toBe(true)
  })

  it('brings nothing more to someone who was removed', async () => {
    const participantIds = [as('mamadou').personId, as('thabo').personId]
    const closed = accepted(
      await server.execute('threads.create', as('essi'), { title: 'À trois', lang: 'fr', level: 'confidential', participantIds }),
    ).threadId
    const [mamadou, thabo] = [await connectLow('mamadou'), await connectLow('thabo')]
    await Promise.all([mamadou.open(closed), thabo.open(closed)])
    await db.prisma.threadParticipant.delete({ where: { threadId_personId: { threadId: closed, personId: as('thabo').personId } } })

    await mamadou.post(closed, 'Sans Thabo', newId())

    await until(
      () => mamadou.messages.length,
      (count) => count === 1,
    )
    await until(
      () => thabo.heard.map(({ event }) => event),
      (events) => events.includes('thread:ended'),
    )
    expect(thabo.messages).toEqual([])
  })

  it('is closed to whoever sends a frame of 1 MiB, and to nobody else', async () => {
    const [essi, thabo] = [await connectLow('essi'), await connectLow('thabo')]

    essi.client.io.engine.write(`2["command",{"name":"${'x'.repeat(1_048_576)}"}]`)

    await until(
      () => essi.client.connected,
      (connected) => !connected,
    )
    expect((await thabo.open(threadId)).ok).toBe(true)
    expect((await connectLow('essi')).failed).toBeNull()
  })

  it('counts with the other line where somebody floods: both are lost, and nobody else waits', async () => {
    const flooding = [await connectLow('essi'), await server.connect(as('essi'))]
    const bystander = await connectLow('thabo')
    const frame = { name: 'threads.post', input: { threadId, text: 'x', lang: 'fr' }, commandId: newId(), as: as('essi').mandateId }

    for (let n = 0; n < 10_000; n++) flooding[n % 2]?.client.emit('command', frame, () => {})

    await expect.poll(() => flooding.filter(({ client }) => client.connected).length, { timeout: 50_000 }).toBe(0)
    expect((await bystander.open(threadId)).ok).toBe(true)
  })

  it('ends with the other when the server closes', async () => {
    const lines = [await connectLow('essi'), await server.connect(as('thabo'))]

    await server.sockets.close()

    await until(
      () => lines.filter(({ client }) => client.connected).length,
      (open) => open === 0,
    )
    expect((await connectLow('essi')).failed).not.toBeNull()
  })
})
