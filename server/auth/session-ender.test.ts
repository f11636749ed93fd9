import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { createApi } from '#server/http/api.ts'
import { admitApplicant, giveAdministrator, kpp, registerApplicant, why } from '#server/test/applicants.ts'
import { castMembers } from '#server/test/builders.ts'
import { type Doors, givePassword, openDoors, password, serve } from '#server/test/doors.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'
import { openSocketServer, type SocketServer, until } from '#server/test/sockets.ts'
import { createSessionEnder } from './session-ender.ts'

describe('a change of a forum’s standing', async () => {
  const harness = await openHarness()
  const { db } = harness
  let cast: Awaited<ReturnType<typeof castMembers>>
  let server: SocketServer
  let doors: Doors
  let site: Awaited<ReturnType<typeof serve>>

  beforeEach(async () => {
    cast = await castMembers(db)
    server = await openSocketServer(harness)
    server.broadcast.addReader(createSessionEnder({ db, onSessionsEnded: server.broadcast.endSessions }))
    doors = await openDoors(harness)
    site = await serve((app) => app.use('/api', createApi({ ...doors, execute: server.execute })))
  })
  afterEach(async () => {
    await site.close()
    await server.close()
  })

  const hands = () => ({ ...harness, execute: server.execute })

  async function get(query: string, cookie: string, as?: Actor) {
    const headers = { cookie, ...(as ? { 'Kente-As': as.mandateId } : {}) }
    const answer = await fetch(`${site.url}/api/queries/${query}`, { headers })
    const { refusal } = (await answer.json()) as { refusal?: { code: string } }
    return [answer.status, refusal?.code]
  }

  const suspend = async (code: string) => accepted(await server.execute('members.suspend-forum', cast.as('koffi'), { forumId: cast.bodies[code], reason: why }))

  it('suspension cuts open sockets and ends sessions at once, and other forums’ people notice nothing', async () => {
    const mamadou = await server.connect(cast.as('mamadou'))
    const essi = await server.connect(cast.as('essi'))
    expect(await get('projects.list', mamadou.cookie)).toEqual([200, undefined])

    await suspend('FSMD')

    await until(
      () => mamadou.client.connected,
      (connected) => !connected,
    )
    expect(await get('projects.list', mamadou.cookie)).toEqual([401, 'unauthenticated'])
    expect((await server.connect(cast.as('mamadou'), { cookie: mamadou.cookie })).failed).toBe('unauthenticated')
    expect(essi.client.connected).toBe(true)
    expect(await get('projects.list', essi.cookie)).toEqual([200, undefined])
  })

  it.each(['withdraw', 'lapse'])('so does %s', async (outcome) => {
    const mamadou = await server.connect(cast.as('mamadou'))

    accepted(await server.execute('members.record-withdrawal', cast.as('koffi'), { forumId: cast.bodies.FSMD, outcome, reason: why }))

    await until(
      () => mamadou.client.connected,
      (connected) => !connected,
    )
    expect(await get('projects.list', mamadou.cookie)).toEqual([401, 'unauthenticated'])
  })

  it('keeps signed in whoever acts for another body too, without the forum', async () => {
    const mandate = { personId: cast.as('mamadou').personId, bodyId: cast.bodies.SAMA, role: 'forum_staff' }
    const { mandateId } = accepted(await server.execute('members.give-mandate', cast.as('koffi'), mandate))
    const mamadou = await server.connect(cast.as('mamadou'))

    await suspend('FSMD')

    await until(
      () => mamadou.client.connected,
      (connected) => !connected,
    )
    expect(await get('projects.list', mamadou.cookie, cast.as('mamadou'))).toEqual([422, 'mandate_not_live'])
    expect(await get('projects.list', mamadou.cookie, { ...cast.as('mamadou'), mandateId })).toEqual([200, undefined])
  })

  it('closes the sign-in to a suspended forum’s people, and opens it on reinstatement', async () => {
    await givePassword(harness, cast.as('mamadou').personId)
    const visit = { cookieHeader: undefined, userAgent: 'Firefox', address: '203.0.113.7' }
    const signIn = () => doors.authDoor.at(visit).signIn({ email: 'mamadou@test.example', password })

    await suspend('FSMD')
    expect(refused(await signIn()).code).toBe('sign_in_failed')

    accepted(await server.execute('members.reinstate-forum', cast.as('helen'), { forumId: cast.bodies.FSMD, reason: why }))
    accepted(await signIn())
  })

  it('lets an applicant’s people in to their own forum alone, and to the rest by a new session after admission', async () => {
    const forumId = await registerApplicant(hands(), cast)
    const odile = await giveAdministrator(hands(), cast, forumId)
    await givePassword(harness, odile.personId)
    const client = await server.connect(odile)
    expect(client.failed).toBeNull()
    expect(await get('projects.list', client.cookie)).toEqual([403, 'forum_not_active'])
    expect(await get(`members.forum?input=${encodeURIComponent(JSON.stringify({ code: kpp.code }))}`, client.cookie)).toEqual([200, undefined])
    expect(await client.client.emitWithAck('ask', { name: 'projects.list', input: {}, as: odile.mandateId })).toMatchObject({
      refusal: { code: 'forum_not_active' },
    })

    await admitApplicant(hands(), cast, forumId)

    await until(
      () => client.client.connected,
      (connected) => !connected,
    )
    expect(await get('projects.list', client.cookie)).toEqual([401, 'unauthenticated'])
    expect(await get('projects.list', await doors.signedIn(odile.personId))).toEqual([200, undefined])
  })
})
