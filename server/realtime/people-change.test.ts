import { v7 as newId } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createSessionEnder } from '#server/auth/session-ender.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness } from '#server/test/harness.ts'
import { openSocketServer, type SocketServer, until } from '#server/test/sockets.ts'

describe('a person who changes while a connection is open', async () => {
  const harness = await openHarness()
  const { db, ask } = harness
  let cast: Awaited<ReturnType<typeof castMembers>>
  let server: SocketServer

  beforeEach(async () => {
    cast = await castMembers(db)
    server = await openSocketServer(harness)
    server.broadcast.addReader(createSessionEnder({ db, onSessionsEnded: server.broadcast.endSessions }))
  })
  afterEach(() => server.close())

  type Connected = Awaited<ReturnType<SocketServer['connect']>>
  const cutOff = ({ client }: Connected) =>
    until(
      () => client.connected,
      (connected) => !connected,
    )

  it('is cut off by a suspension and does not come back', async () => {
    const kodjo = await server.connect(cast.as('kodjo'))

    accepted(await server.execute('members.suspend-person', cast.as('koffi'), { personId: cast.as('kodjo').personId, reason: 'Absence' }))

    await cutOff(kodjo)
    expect(kodjo.heard.map(({ event }) => event)).toContain('session:ended')
    expect((await server.connect(cast.as('kodjo'), { cookie: kodjo.cookie })).failed).toBe('unauthenticated')
  })

  it('connects again when a mandate is given another end, and keeps the session', async () => {
    const kodjo = await server.connect(cast.as('kodjo'))

    accepted(await server.execute('members.change-mandate', cast.as('essi'), { mandateId: cast.as('kodjo').mandateId, endsOn: '2099-12-31' }))

    await cutOff(kodjo)
    expect((await server.connect(cast.as('kodjo'), { cookie: kodjo.cookie })).failed).toBeNull()
  })

  it('is read under the pseudonym at once, in what was kept in memory too', async () => {
    const { threadId } = accepted(await server.execute('threads.create', cast.as('essi'), { title: 'Octobre', lang: 'fr', level: 'alliance' }))
    accepted(await server.execute('threads.post', cast.as('kodjo'), { threadId, text: 'Bonjour', lang: 'fr' }, { commandId: newId() }))
    const reader = await server.connect(cast.as('thabo'))
    await reader.open(threadId, 1)
    const authors = async () => accepted(await ask('threads.after', cast.as('thabo'), { threadId, afterSeq: 0 })).messages.map(({ author }) => author.name)
    expect(await authors()).toEqual(['Kodjo'])

    accepted(await server.execute('members.erase-person', cast.as('koffi'), { personId: cast.as('kodjo').personId }))

    await until(
      () => reader.heard.filter(({ event }) => event === 'thread:changed').length,
      (told) => told > 0,
    )
    expect(await authors()).toEqual([expect.stringMatching(/^Ancien membre \w{4} \/ Former member \w{4}$/)])
  })
})
