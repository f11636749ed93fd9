import { v7 as newId } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { castMembers } from '#server/test/builders.ts'
import { draftDossier } from '#server/test/dossiers.ts'
import { accepted, openHarness } from '#server/test/harness.ts'
import { openSocketServer, type SocketServer, until } from '#server/test/sockets.ts'

describe('the live connection', async () => {
  const harness = await openHarness()
  const { db } = harness
  let as: (name: string) => Actor
  let bodies: { readonly [code: string]: string }
  let server: SocketServer
  let threadId: string

  beforeEach(async () => {
    ;({ as, bodies } = await castMembers(db))
    server = await openSocketServer(harness)
    threadId = await open({ level: 'alliance' })
  })
  afterEach(() => server.close())

  async function open(more: object) {
    return accepted(await server.execute('threads.create', as('essi'), { title: 'Octobre', lang: 'fr', ...more })).threadId
  }

  it('brings a message to everyone who has the thread open, its author too', async () => {
    const essi = await server.connect(as('essi'))
    const thabo = await server.connect(as('thabo'))
    await Promise.all([essi.open(threadId), thabo.open(threadId)])

    const answer = await essi.post(threadId, 'Bonjour', newId())

    await until(
      () => thabo.messages,
      (messages) => messages.length === 1,
    )
    expect(answer).toMatchObject({ ok: true, value: { seq: 1, html: '<p dir="auto">Bonjour</p>' } })
    expect(thabo.messages[0]).toEqual(answer.ok && answer.value)
    await until(
      () => essi.messages.length,
      (count) => count === 1,
    )
  })

  it('brings messages in the order of their numbers', async () => {
    const thabo = await server.connect(as('thabo'))
    await thabo.open(threadId)

    await Promise.all(
      Array.from({ length: 20 }, (_, n) => server.execute('threads.post', as('essi'), { threadId, text: `Message ${n}`, lang: 'fr' }, { commandId: newId() })),
    )

    await until(
      () => thabo.messages.length,
      (count) => count === 20,
    )
    expect(thabo.messages.map(({ seq }) => seq)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1))
  })

  it('gives a browser that comes back exactly what it missed', async () => {
    const essi = await server.connect(as('essi'))
    const first = await server.connect(as('thabo'))
    await first.open(threadId)
    await essi.post(threadId, 'un', newId())
    await until(
      () => first.messages.length,
      (count) => count === 1,
    )
    first.client.disconnect()
    await essi.post(threadId, 'deux', newId())
    await essi.post(threadId, 'trois', newId())

    const again = await server.connect(as('thabo'), { cookie: first.cookie })
    const missed = await again.open(threadId, 1)

    expect(missed.ok && missed.value.messages.map(({ seq }) => seq)).toEqual([2, 3])
    expect(again.messages).toEqual([])
    await essi.post(threadId, 'quatre', newId())
    await until(
      () => again.messages.map(({ seq }) => seq),
      ([seq]) => seq === 4,
    )
  })

  it('stores a message once whose answer was lost and that is sent again', async () => {
    const commandId = newId()
    const first = await server.connect(as('essi'))
    const lost = first.post(threadId, 'Une fois', commandId).catch(() => null)
    await until(
      () => first.client.connected,
      (connected) => connected,
    )
    first.client.disconnect()
    void lost

    const again = await server.connect(as('essi'), { cookie: first.cookie })
    const answer = await again.post(threadId, 'Une fois', commandId)

    expect(answer).toMatchObject({ ok: true, value: { seq: 1, clientId: commandId } })
    expect(await db.prisma.message.count()).toBe(1)
  })

  it('lets nobody open or hear a thread that they may not read', async () => {
    threadId = await open({ level: 'confidential', participantIds: [as('mamadou').personId] })
    const mamadou = await server.connect(as('mamadou'))
    const koffi = await server.connect(as('koffi'))
    expect(await koffi.open(threadId)).toMatchObject({ ok: false, refusal: { code: 'not_found' } })
    expect((await mamadou.open(threadId)).ok).toBe(true)

    await mamadou.post(threadId, 'Entre nous', newId())

    await until(
      () => mamadou.messages.length,
      (count) => count === 1,
    )
    expect(koffi.messages).toEqual([])
  })

  it('brings nothing more to someone who was removed, and tells them so', async () => {
    threadId = await open({ level: 'confidential', participantIds: [as('mamadou').personId, as('thabo').personId] })
    const essi = await server.connect(as('essi'))
    const mamadou = await server.connect(as('mamadou'))
    const thabo = await server.connect(as('thabo'))
    await Promise.all([essi.open(threadId), mamadou.open(threadId), thabo.open(threadId)])
    await db.prisma.threadParticipant.delete({ where: { threadId_personId: { threadId, personId: as('thabo').personId } } })

    await essi.post(threadId, 'Sans Thabo', newId())

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

  it('cuts a session that ends, and its next frame is refused', async () => {
    const essi = await server.connect(as('essi'))
    const { sessionId } = essi
    await db.prisma.session.delete({ where: { id: sessionId } })

    server.broadcast.endSessions([sessionId])

    await until(
      () => essi.client.connected,
      (connected) => !connected,
    )
    expect(essi.heard.map(({ event }) => event)).toContain('session:ended')
    expect((await server.connect(as('essi'), { cookie: essi.cookie })).failed).toBe('unauthenticated')
  })

  it('finds in its round the sessions that ended elsewhere, and the people whose rights shrank', async () => {
    const essi = await server.connect(as('essi'))
    const thabo = await server.connect(as('thabo'))
    const helen = await server.connect(as('helen'))
    await db.prisma.session.deleteMany({ where: { personId: as('essi').personId } })
    await db.prisma.person.update({ where: { id: as('thabo').personId }, data: { epoch: 1 } })

    await server.sockets.round()

    await until(
      () => [essi.client.connected, thabo.client.connected],
      ([first, second]) => !first && !second,
    )
    expect(essi.heard.map(({ event }) => event)).toEqual(['session:ended'])
    expect(thabo.heard).toEqual([])
    expect(helen.client.connected).toBe(true)
  })

  it('tells in its round the last number of each open thread', async () => {
    const thabo = await server.connect(as('thabo'))
    await thabo.open(threadId)

    await server.sockets.round()

    await until(
      () => thabo.heard,
      (heard) => heard.some(({ event }) => event === 'tip'),
    )
    expect(thabo.heard).toContainEqual({ event: 'tip', frame: { threads: { [threadId]: 0 }, changes: { [threadId]: 0 }, acts: { [threadId]: 0 } } })
  })

  it('ends with the mandate under which it was opened', async () => {
    await db.prisma.mandate.update({ where: { id: as('thabo').mandateId }, data: { endsAt: new Date(Date.now() + 1500) } })
    const thabo = await server.connect(as('thabo'))
    expect(thabo.failed).toBeNull()

    await until(
      () => thabo.client.connected,
      (connected) => !connected,
    )

    expect((await server.connect(as('thabo'), { cookie: thabo.cookie })).failed).toBe('unauthenticated')
  })

  it('admits nobody without a session, under another’s mandate, or from another site', async () => {
    expect((await server.connect(as('essi'), { cookie: '' })).failed).toBe('unauthenticated')
    expect((await server.connect(as('essi'), { as: as('thabo').mandateId })).failed).toBe('mandate_not_live')
    expect((await server.connect(as('essi'), { origin: 'https://elsewhere.example' })).failed).toBe('websocket error')
  })

  it.each([
    ['nothing', undefined],
    ['a text', 'x'],
    ['a list', []],
    ['no mandate', { name: 'threads.post', input: {}, commandId: '0' }],
  ])('refuses a frame that is %s, and lives on', async (_what, frame) => {
    const essi = await server.connect(as('essi'))

    expect(await essi.client.emitWithAck('command', frame as never)).toMatchObject({ ok: false, refusal: { code: 'malformed_body' } })
    expect(await essi.client.emitWithAck('thread:open', frame as never)).toMatchObject({ ok: false, refusal: { code: 'malformed_body' } })
    essi.client.emit('command', frame as never, undefined as never)
    expect((await essi.open(threadId)).ok).toBe(true)
  })

  it('says a refusal in the language of the person', async () => {
    const thabo = await server.connect(as('thabo'))

    const answer = await thabo.post(newId(), 'Hello', newId())

    expect(answer).toMatchObject({ ok: false, refusal: { code: 'not_found', sentence: 'This does not exist, or you have no access to it.' } })
  })

  it('knows no command that is not registered, nor one of set-up', async () => {
    const essi = await server.connect(as('essi'))
    const run = (name: string) => essi.client.emitWithAck('command', { name, input: {}, commandId: newId(), as: as('essi').mandateId })

    for (const name of ['nonsense', 'constructor', 'members.set-up']) expect(await run(name)).toMatchObject({ ok: false, refusal: { code: 'not_found' } })
  })

  it('asks whoever sends too many frames to wait', async () => {
    const essi = await server.connect(as('essi'))

    const answers = await Promise.all(Array.from({ length: 130 }, () => essi.client.emitWithAck('typing', { threadId })))

    expect(answers.filter((answer) => !answer.ok && answer.refusal.code === 'too_many_requests')).toHaveLength(10)
  })

  it('shows nobody who writes, unless they chose it', async () => {
    const essi = await server.connect(as('essi'))
    const thabo = await server.connect(as('thabo'))
    await Promise.all([essi.open(threadId), thabo.open(threadId)])
    expect(await essi.client.emitWithAck('typing:choice', { shown: null })).toEqual({ ok: true, value: { shown: null } })
    await essi.client.emitWithAck('typing', { threadId })
    await essi.post(threadId, 'Bonjour', newId())
    await until(
      () => thabo.messages.length,
      (count) => count === 1,
    )
    expect(thabo.heard.filter(({ event }) => event === 'thread:typing')).toEqual([])

    await essi.client.emitWithAck('typing:choice', { shown: true })
    await essi.client.emitWithAck('typing', { threadId })

    await until(
      () => thabo.heard.filter(({ event }) => event === 'thread:typing'),
      (frames) => frames.length === 1,
    )
    expect(await essi.client.emitWithAck('typing:choice', { shown: null })).toEqual({ ok: true, value: { shown: true } })
  })

  it('shows who is here only of those who chose it', async () => {
    await db.prisma.person.update({ where: { id: as('essi').personId }, data: { typingShown: true } })
    const thabo = await server.connect(as('thabo'))
    await thabo.open(threadId)

    const essi = await server.connect(as('essi'))
    await essi.open(threadId)

    const people = [{ id: as('essi').personId, name: 'Essi', code: 'GGPS' }]
    await until(
      () => thabo.heard.filter(({ event }) => event === 'presence'),
      (frames) => frames.length === 2,
    )
    expect(thabo.heard.filter(({ event }) => event === 'presence').map(({ frame }) => frame)).toEqual([
      { threadId, people: [] },
      { threadId, people },
    ])
  })

  it('tells the list of threads that a thread changed, and not whoever has it open', async () => {
    const lerato = await server.connect(as('lerato'))
    const thabo = await server.connect(as('thabo'))
    for (const { client } of [lerato, thabo])
      expect(await client.emitWithAck('watch', { room: 'threads', as: as(client === lerato.client ? 'lerato' : 'thabo').mandateId })).toEqual({
        ok: true,
        value: null,
      })
    await thabo.open(threadId)

    await server.execute('threads.post', as('essi'), { threadId, text: 'Bonjour', lang: 'fr' }, { commandId: newId() })

    await until(
      () => lerato.heard,
      (heard) => heard.length > 0,
    )
    await until(
      () => thabo.messages.length,
      (count) => count === 1,
    )
    expect(lerato.heard).toEqual([{ event: 'thread:changed', frame: { threadId } }])
    expect(thabo.heard.map(({ event }) => event)).toEqual(['presence', 'thread:message'])
  })

  it('tells whoever watches a dossier that it changed, and lets nobody watch one that they cannot open', async () => {
    const projectId = await draftDossier(server, { as, bodies })
    const watchers = await Promise.all(['essi', 'thabo', 'koffi', 'afi'].map(async (name) => ({ name, ...(await server.connect(as(name))) })))
    const watch = (room: 'pool' | `dossier:${string}`) =>
      Promise.all(watchers.map(async ({ name, client }) => (await client.emitWithAck('watch', { room, as: as(name).mandateId })).ok))
    expect(await watch(`dossier:${projectId}`)).toEqual([true, false, false, false])
    expect(await watch(`dossier:${newId()}`)).toEqual([false, false, false, false])
    expect(await watch('pool')).toEqual([true, true, true, false])

    accepted(await server.execute('projects.propose-version', as('kodjo'), { projectId }))

    const [essi, ...others] = watchers
    await until(
      () => essi?.heard ?? [],
      (heard) => heard.some(({ event }) => event === 'dossier:changed'),
    )
    expect(others.flatMap(({ heard }) => heard.filter(({ event }) => event === 'dossier:changed'))).toEqual([])
  })

  it('keeps how far someone has read', async () => {
    const thabo = await server.connect(as('thabo'))
    await thabo.post(threadId, 'Hello', newId())

    await thabo.client.emitWithAck('thread:read', { threadId, seq: 1, as: as('thabo').mandateId })

    expect(await db.prisma.readPosition.findMany()).toMatchObject([{ personId: as('thabo').personId, readSeq: 1 }])
  })

  it('tells one’s other devices, and nobody else, that one has read on', async () => {
    const [hand, desk, essi] = [await server.connect(as('thabo')), await server.connect(as('thabo')), await server.connect(as('essi'))]
    await essi.post(threadId, 'Bonjour', newId())
    const read = () => hand.client.emitWithAck('thread:read', { threadId, seq: 1, as: as('thabo').mandateId })

    await read()
    await read()
    await until(
      () => desk.heard,
      (heard) => heard.some(({ event }) => event === 'thread:read'),
    )

    expect(desk.heard.filter(({ event }) => event === 'thread:read')).toHaveLength(1)
    expect([...hand.heard, ...essi.heard].filter(({ event }) => event === 'thread:read')).toEqual([])
  })

  it('tells one’s other devices, and nobody else, that what one writes changed, and not where nothing did', async () => {
    const [hand, desk, essi] = [await server.connect(as('thabo')), await server.connect(as('thabo')), await server.connect(as('essi'))]
    await essi.open(threadId)
    const keep = (text: string) => hand.client.emitWithAck('draft:keep', { threadId, text, over: null, as: as('thabo').mandateId })

    expect(await keep('Bonjour')).toMatchObject({ ok: true, value: { other: null } })
    expect(await keep('Autre chose')).toMatchObject({ ok: true, value: { at: null, other: { text: 'Bonjour' } } })
    await until(
      () => desk.heard,
      (heard) => heard.some(({ event }) => event === 'draft:changed'),
    )

    expect(desk.heard.filter(({ event }) => event === 'draft:changed')).toEqual([{ event: 'draft:changed', frame: { threadId } }])
    expect([...hand.heard, ...essi.heard].filter(({ event }) => event === 'draft:changed')).toEqual([])
  })
})
