import { v7 as newId } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { StoredEvent } from '#server/commands/append-events.ts'
import { createApi } from '#server/http/api.ts'
import { castMembers } from '#server/test/builders.ts'
import { cookieHeader, type Doors, givePassword, openDoors, password, serve } from '#server/test/doors.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'
import { openPost, tokenIn } from '#server/test/post.ts'
import { openSocketServer, type SocketServer, until } from '#server/test/sockets.ts'
import type { SignedIn } from './actor.ts'
import { createSessionEnder } from './session-ender.ts'

const elsewhere = { cookieHeader: undefined, userAgent: undefined, address: '198.51.100.1' }

// The server's own round is an hour apart here: what cuts a connection is the end itself.
describe('a session that ends', async () => {
  const harness = await openHarness()
  const { db } = harness
  let cast: Awaited<ReturnType<typeof castMembers>>
  let live: SocketServer
  let doors: Doors
  let api: Awaited<ReturnType<typeof serve>>

  beforeEach(async () => {
    cast = await castMembers(db)
    await givePassword(harness, cast.as('essi').personId)
    await givePassword(harness, cast.as('kodjo').personId)
    live = await openSocketServer(harness)
    const onSessionsEnded = live.broadcast.endSessions
    live.broadcast.addReader(createSessionEnder({ db, onSessionsEnded }))
    doors = await openDoors({ ...harness, execute: live.execute }, { onSessionsEnded })
    api = await serve((app) => app.use('/api', createApi(doors)))
  })
  afterEach(async () => {
    await Promise.all([live.close(), api.close()])
  })

  const me = async (cookie: string) => (await fetch(`${api.url}/api/queries/members.me`, { headers: { cookie } })).status

  async function present(cookie: string): Promise<SignedIn> {
    const signedIn = await doors.identify(cookie)
    if (!signedIn) throw new Error('nobody is signed in')
    return signedIn
  }

  /** A browser of Kodjo's with a page open, and with an open connection. */
  async function open() {
    const { cookies } = accepted(await doors.authDoor.at(elsewhere).signIn({ email: 'kodjo@test.example', password, shared: true }))
    const cookie = cookieHeader(cookies)
    const socket = await live.connect(cast.as('kodjo'), { cookie })
    expect([await me(cookie), socket.failed]).toEqual([200, null])
    return { cookie, socket }
  }

  type Opened = Awaited<ReturnType<typeof open>>

  /** Neither the page nor the connection, nor a new one, is good for anything now. */
  async function isOut({ cookie, socket }: Opened): Promise<void> {
    await until(
      () => socket.client.connected,
      (connected) => !connected,
    )
    expect(await me(cookie)).toBe(401)
    expect((await live.connect(cast.as('kodjo'), { cookie })).failed).not.toBeNull()
  }

  async function isIn({ cookie, socket }: Opened): Promise<void> {
    expect([await me(cookie), socket.client.connected]).toEqual([200, true])
  }

  const suspended = (): StoredEvent => ({
    ...{ id: newId(), type: 'person.suspended', subject: { kind: 'person', id: cast.as('kodjo').personId }, payload: { suspensionId: newId() } },
    ...{ audience: [`user:${cast.as('kodjo').personId}`], personId: cast.as('koffi').personId, bodyId: null },
  })

  const ends: readonly (readonly [how: string, end: (opened: Opened) => Promise<unknown>])[] = [
    ['sign-out', async ({ cookie }) => doors.authDoor.signOut(await present(cookie))],
    [
      'a sign-in over it',
      async ({ cookie }) => accepted(await doors.authDoor.at({ ...elsewhere, cookieHeader: cookie }).signIn({ email: 'essi@test.example', password })),
    ],
    [
      'its end from another device',
      async ({ cookie }) => {
        const { session } = await present(cookie)
        accepted(await doors.authDoor.sessions.end(await present((await open()).cookie), session.id))
      },
    ],
    ['the end of all others', async () => doors.authDoor.sessions.endOthers(await present((await open()).cookie))],
    [
      'a change of password elsewhere',
      async () => {
        const there = await present((await open()).cookie)
        accepted(await doors.authDoor.changePassword(there, { current: password, next: 'la chaîne et la trame' }))
      },
    ],
    [
      'a new password by a link',
      async () => {
        accepted(await doors.authDoor.at(elsewhere).askReset({ email: 'kodjo@test.example' }))
        const [mail] = await openPost(harness, doors.keys).deliver()
        accepted(await doors.authDoor.at(elsewhere).resetPassword(tokenIn(mail), { password: 'la chaîne et la trame' }, true))
      },
    ],
    ['the end of the mandate', async () => accepted(await live.execute('members.end-mandate', cast.as('koffi'), { mandateId: cast.as('kodjo').mandateId }))],
    [
      'the suspension of the person',
      async () => {
        await db.prisma.person.update({ where: { id: cast.as('kodjo').personId }, data: { status: 'suspended' } })
        live.broadcast.publish([suspended()])
      },
    ],
  ]

  it.each(ends)('by %s is out at once, its pages and its open connection, and nobody else is', async (_how, end) => {
    const [opened, other] = [await open(), await live.connect(cast.as('awa'))]

    await end(opened)

    await isOut(opened)
    expect(other.client.connected).toBe(true)
  })

  it('leaves the one that ended it', async () => {
    const [here, there] = [await open(), await open()]

    await doors.authDoor.sessions.endOthers(await present(here.cookie))

    await isOut(there)
    await isIn(here)
  })

  it('is not brought back by its cookie, nor begun by an id that somebody planted', async () => {
    const opened = await open()
    await doors.authDoor.signOut(await present(opened.cookie))
    const planted = [opened.cookie, `kente_session=${'0'.repeat(64)}`, 'kente_session=planted']

    for (const cookieBefore of planted) {
      const { cookies } = accepted(await doors.authDoor.at({ ...elsewhere, cookieHeader: cookieBefore }).signIn({ email: 'kodjo@test.example', password }))
      expect(cookieHeader(cookies)).not.toContain(cookieBefore)
      expect(await me(cookieBefore)).toBe(401)
      expect(await me(cookieHeader(cookies))).toBe(200)
      expect((await live.connect(cast.as('kodjo'), { cookie: cookieBefore })).failed).not.toBeNull()
    }
  })

  it('is refused by a person who knows another’s id', async () => {
    const opened = await open()
    const { session } = await present(opened.cookie)
    const { cookies } = accepted(await doors.authDoor.at(elsewhere).signIn({ email: 'essi@test.example', password }))

    expect(refused(await doors.authDoor.sessions.end(await present(cookieHeader(cookies)), session.id)).code).toBe('not_found')
    await isIn(opened)
  })
})
