import { v7 as newId } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness } from '#server/test/harness.ts'
import { openSocketServer, type SocketServer, until } from '#server/test/sockets.ts'

describe('an open connection', async () => {
  const harness = await openHarness()
  const { db, clock } = harness
  let as: (name: string) => Actor
  let server: SocketServer

  beforeEach(async () => {
    ;({ as } = await castMembers(db))
    server = await openSocketServer(harness)
  })
  afterEach(() => server.close())

  const invite = (client: Awaited<ReturnType<SocketServer['connect']>>['client'], name: string) => {
    const input = { name, email: `${name}@test.example`, locale: 'fr', bodyId: as('koffi').body.id, role: 'coordinator' }
    return client.emitWithAck('command', { name: 'members.invite', input, commandId: newId(), as: as('koffi').mandateId })
  }

  it('is asked for a proof, and goes on under the new id once it came', async () => {
    const { client, sessionId, heard } = await server.connect(as('koffi'))
    clock.offset = 11 * 60_000
    expect(await invite(client, 'ama')).toMatchObject({ ok: false, refusal: { code: 'step_up_needed', sentence: expect.any(String) } })
    const held = await server.sessions.findHeld(sessionId)
    if (!held) throw new Error('no session')

    const renewed = await server.sessions.renew(held.session, undefined, new Date(Date.now() + clock.offset))
    server.broadcast.renewSession(sessionId, renewed?.sessionId ?? '')

    expect(await invite(client, 'ama')).toMatchObject({ ok: true })
    expect(heard.map(({ event }) => event)).not.toContain('session:ended')
    expect(client.connected).toBe(true)
    await server.sockets.round()
    expect(client.connected).toBe(true)
  })

  it('of the old id ends when nobody hands the new one over', async () => {
    const { client, sessionId } = await server.connect(as('koffi'))
    const held = await server.sessions.findHeld(sessionId)
    if (!held) throw new Error('no session')

    await server.sessions.renew(held.session, undefined)
    await server.sockets.round()

    await until(
      () => client.connected,
      (connected) => !connected,
    )
  })

  it('does nothing for whoever owes a second factor, and all for others', async () => {
    accepted(await server.execute('members.require-second-factor', as('afi'), { of: ['coordinator'] }))
    const koffi = await server.connect(as('koffi'))
    const essi = await server.connect(as('essi'))
    const ask = ({ client }: typeof koffi, actor: Actor) => client.emitWithAck('ask', { name: 'members.me', input: {}, as: actor.mandateId })

    expect(await invite(koffi.client, 'ama')).toMatchObject({ ok: false, refusal: { code: 'second_factor_due' } })
    expect(await ask(koffi, as('koffi'))).toMatchObject({ ok: false, refusal: { code: 'second_factor_due' } })
    expect(await ask(essi, as('essi'))).toMatchObject({ ok: true })
  })
})
