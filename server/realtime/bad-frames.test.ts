import { v7 as newId } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { longestMessage } from '#app/domain/threads/thread.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness } from '#server/test/harness.ts'
import { openSocketServer, type SocketServer, until } from '#server/test/sockets.ts'

type Connection = Awaited<ReturnType<SocketServer['connect']>>

/** What is not ours, too large, too much or never read: it harms its own connection at most, and nobody waits for it. */
describe('a connection that sends what no browser of ours sends', async () => {
  const harness = await openHarness()
  const { db, claimsHold } = harness
  let as: (name: string) => Actor
  let server: SocketServer
  let threadId: string
  let bystander: Connection

  beforeEach(async () => {
    ;({ as } = await castMembers(db))
    server = await openSocketServer(harness)
    threadId = accepted(await server.execute('threads.create', as('essi'), { title: 'Octobre', lang: 'fr', level: 'alliance' })).threadId
    bystander = await server.connect(as('thabo'))
    await bystander.open(threadId)
  })
  afterEach(() => server.close())

  /** Somebody else posts and reads on, over the connection that stood all the time. */
  async function expectServed(): Promise<void> {
    const commandId = newId()
    expect(await bystander.post(threadId, 'Still here', commandId)).toMatchObject({ ok: true })
    await until(
      () => bystander.messages,
      (messages) => messages.some(({ clientId }) => clientId === commandId),
    )
    await claimsHold()
  }

  /** Sends whatever it is, past the types of the protocol. */
  const send = ({ client }: Connection, event: string, ...frame: unknown[]) => client.emit(event as 'ask', ...(frame as [never, never]))
  const ask = ({ client }: Connection, event: string, frame: unknown) => client.emitWithAck(event as 'ask', frame as never)
  /** Straight into the connection, below the library that would refuse to. */
  const raw = ({ client }: Connection, packet: unknown) => client.io.engine.write(packet as string)
  const isOpen = async (connection: Connection) => (await ask(connection, 'thread:open', { threadId, afterSeq: 0, as: as('essi').mandateId })).ok

  it.each([
    ['bytes', Buffer.alloc(2000, 7)],
    ['a list in a list, two hundred deep', JSON.parse(`${'['.repeat(200)}${']'.repeat(200)}`)],
    ['keys that reach for the prototype', JSON.parse('{"__proto__":{"as":"x","ok":true},"constructor":{"prototype":{"as":"x"}}}')],
    ['a number', 12],
    ['a text of 100,000 characters', 'x'.repeat(100_000)],
    ['null', null],
  ])('is refused where it sends %s, and lives on', async (_what, frame) => {
    const essi = await server.connect(as('essi'))

    for (const event of ['command', 'ask', 'thread:open', 'thread:read', 'draft:keep', 'typing', 'presence', 'watch'])
      expect(await ask(essi, event, frame)).toMatchObject({ ok: false, refusal: { code: 'malformed_body' } })

    expect(await isOpen(essi)).toBe(true)
    expect(({} as { as?: string }).as).toBeUndefined()
    await expectServed()
  })

  it.each([
    ['200 levels deep', (input: object) => ({ ...input, deep: JSON.parse(`${'['.repeat(200)}${']'.repeat(200)}`) }), 'malformed_body'],
    ['half a surrogate pair', (input: object) => ({ ...input, text: 'a\ud800b' }), 'malformed_body'],
    ['a NUL', (input: object) => ({ ...input, text: 'a\u0000b' }), 'malformed_body'],
    ['an escape sequence', (input: object) => ({ ...input, text: 'a\u001b[2Jb' }), 'invalid_input'],
    ['one character too many', (input: object) => ({ ...input, text: 'x'.repeat(longestMessage + 1) }), 'invalid_input'],
    ['a thread that does not exist', (input: object) => ({ ...input, threadId: newId() }), 'not_found'],
    ['a thread that is no id', (input: object) => ({ ...input, threadId: "' OR 1=1 --" }), 'invalid_input'],
    ['nothing', () => null, 'invalid_input'],
    ['bytes for its text', (input: object) => ({ ...input, text: Buffer.from('Bonjour') }), 'invalid_input'],
  ])('is refused where its message has %s', async (_what, change, code) => {
    const essi = await server.connect(as('essi'))
    const input = change({ threadId, text: 'Bonjour', lang: 'fr' })

    const answer = await ask(essi, 'command', { name: 'threads.post', input, commandId: newId(), as: as('essi').mandateId })

    expect(answer).toMatchObject({ ok: false, refusal: { code } })
    expect(await db.prisma.message.count()).toBe(0)
    await expectServed()
  })

  it.each([
    [
      'are no packets',
      ['4garbage', '42["command"', '4999', '43["x"]', '42["disconnecting",{}]', '42["connect"]', '42{"a":1}', '451-["command",{"_placeholder":true,"num":9}]'],
    ],
    ['announce bytes that never come', ['4510-["command",{"_placeholder":true,"num":0}]', '42["typing",{}]']],
    ['are a message of 1 MiB', [`42["command",{"name":"${'x'.repeat(1_048_576)}"}]`]],
  ])('is closed where its frames %s, and nobody else', async (_what, packets) => {
    for (const packet of packets) {
      const essi = await server.connect(as('essi'))
      raw(essi, packet.startsWith('4') ? packet.slice(1) : packet)
    }

    await expectServed()
    expect((await server.connect(as('essi'))).failed).toBeNull()
  })

  it('is not heard where nobody listens, nor where it wants no answer', async () => {
    const essi = await server.connect(as('essi'))

    for (const event of ['nonsense', '__proto__', 'x'.repeat(50_000), 'events', 'sessionsEnded']) send(essi, event, { threadId })
    send(essi, 'command', { name: 'threads.post', input: { threadId, text: 'Bonjour', lang: 'fr' }, commandId: newId(), as: as('essi').mandateId })
    send(essi, 'command')

    expect(await isOpen(essi)).toBe(true)
    expect(await db.prisma.message.count()).toBe(0)
    await expectServed()
  })

  it('loses its connections where it floods, and may come back after a while', async () => {
    const flooding = [await server.connect(as('essi')), await server.connect(as('essi'))]
    const frame = { name: 'threads.post', input: { threadId, text: 'x', lang: 'fr' }, commandId: newId(), as: as('essi').mandateId }

    for (let n = 0; n < 10_000; n++) flooding[n % 2]?.client.emit('command', frame, () => {})
    const served = expectServed()

    await expect.poll(() => flooding.filter(({ client }) => client.connected).length, { timeout: 50_000 }).toBe(0)
    await served
    expect((await server.connect(as('essi'))).failed).toBe('too_many_requests')
    expect((await server.connect(as('kodjo'))).failed).toBeNull()
    expect(await db.prisma.message.count({ where: { authorId: as('essi').personId } })).toBeLessThanOrEqual(1)
  })

  it('loses its connection where it asks and never reads', async () => {
    const long = (n: number) => ({ threadId, text: `${n} ${'x'.repeat(19_000)}`, lang: 'fr' })
    for (let n = 0; n < 20; n++) accepted(await server.execute('threads.post', as('mamadou'), long(n), { commandId: newId() }))
    const deaf = await server.connect(as('essi'))
    const isThere = () => [...server.sockets.io.sockets.sockets.values()].some(({ data }) => data.who.id === as('essi').personId)
    const letFall = stopReading(deaf)

    for (let n = 0; n < 100; n++) deaf.client.emit('ask', { name: 'threads.after', input: { threadId, afterSeq: 0 }, as: as('essi').mandateId }, () => {})

    for (let rounds = 0; rounds < 200 && isThere(); rounds++) {
      await new Promise((wake) => setTimeout(wake, 200))
      await server.sockets.round()
    }
    expect(isThere()).toBe(false)
    await expectServed()
    letFall()
  })

  /** The line stays up and takes nothing any more; answers how to let it fall. */
  function stopReading({ client }: Connection): () => void {
    const { ws } = client.io.engine.transport as unknown as { readonly ws: { readonly _socket: { pause: () => void; destroy: () => void } } }
    ws._socket.pause()
    return () => ws._socket.destroy()
  }
})
