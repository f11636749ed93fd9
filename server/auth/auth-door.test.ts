import { beforeEach, describe, expect, it } from 'vitest'
import { castMembers } from '#server/test/builders.ts'
import { cookieHeader, type Doors, givePassword, openDoors, password } from '#server/test/doors.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'

const visit = { cookieHeader: undefined, userAgent: 'Firefox', address: '203.0.113.7' }

describe('signing in', async () => {
  const harness = await openHarness()
  const { db } = harness
  let doors: Doors
  let cast: Awaited<ReturnType<typeof castMembers>>

  beforeEach(async () => {
    cast = await castMembers(db)
    await givePassword(harness, cast.as('essi').personId)
    doors = await openDoors(harness)
  })

  const signIn = (credentials: object = {}, at: object = {}) =>
    doors.authDoor.at({ ...visit, ...at }).signIn({ email: 'essi@test.example', password, ...credentials })

  it('gives a session that identifies the person and every body they act for', async () => {
    const { cookies } = accepted(await signIn({ email: ' ESSI@Test.Example ' }))

    const signedIn = await doors.identify(cookieHeader(cookies))

    expect(signedIn?.person.email).toBe('essi@test.example')
    expect(signedIn?.actors.map(({ body }) => body.code)).toEqual(['GGPS'])
  })

  it('keeps the cookie from scripts and other sites, and the token out of the database', async () => {
    const { cookies } = accepted(await signIn())

    const token = cookies[0]?.match(/^kente_session=([\w-]+)/)?.[1]

    expect(cookies[0]).toMatch(/; HttpOnly; .*Path=\/; SameSite=Lax$/)
    expect(await db.prisma.session.count({ where: { id: token ?? '' } })).toBe(0)
    expect(await db.prisma.session.count()).toBe(1)
  })

  it.each([
    ['a wrong password', { password: 'les fils se décroisent' }],
    ['an account that does not exist', { email: 'nobody@test.example' }],
    ['an account without a password', { email: 'kodjo@test.example' }],
    ['an empty form', { email: '', password: '' }],
    ['an address with NUL', { email: 'essi\u0000@test.example' }],
    ['a password with NUL', { password: 'non\u0000' }],
    ['an endless form', { email: 'x'.repeat(100_000), password: 'x'.repeat(100_000) }],
  ])('answers the same to %s', async (_case, credentials) => {
    expect(refused(await signIn(credentials))).toEqual({ code: 'sign_in_failed' })
    expect(await db.prisma.session.count()).toBe(0)
  })

  it('answers the same when the mandate has ended or the account is closed', async () => {
    await db.prisma.mandate.updateMany({ where: { personId: cast.as('essi').personId }, data: { endsAt: new Date() } })
    expect(refused(await signIn())).toEqual({ code: 'sign_in_failed' })

    await db.prisma.mandate.updateMany({ where: { personId: cast.as('essi').personId }, data: { endsAt: null } })
    await db.prisma.person.update({ where: { id: cast.as('essi').personId }, data: { status: 'suspended' } })
    expect(refused(await signIn())).toEqual({ code: 'sign_in_failed' })
  })

  it('is throttled alike for an account that exists and one that does not', async () => {
    for (let n = 0; n < 10; n++) await Promise.all([signIn({ password: 'non' }), signIn({ email: 'nobody@test.example' })])

    const known = refused(await signIn())
    const unknown = refused(await signIn({ email: 'nobody@test.example' }))

    expect(known).toEqual({ code: 'sign_in_throttled', params: { minutes: 15 } })
    expect(unknown).toEqual(known)
  })

  it('stays open to the owner on a known device while others are throttled', async () => {
    const { cookies } = accepted(await signIn())
    for (let n = 0; n < 10; n++) await signIn({ password: 'non' })
    expect(refused(await signIn()).code).toBe('sign_in_throttled')

    const atHome = await signIn({}, { cookieHeader: cookieHeader(cookies.slice(1)) })

    expect(atHome.ok).toBe(true)
  })

  it('ends the session that the request carried and starts another: a planted one is worth nothing', async () => {
    const planted = await doors.signedIn(cast.as('kodjo').personId)

    const { cookies } = accepted(await signIn({}, { cookieHeader: planted }))

    expect(await doors.identify(planted)).toBeNull()
    expect(cookieHeader(cookies)).not.toContain(planted)
    expect(doors.ended).toHaveLength(1)
  })

  it('takes no session id from the visitor', async () => {
    const chosen = 'kente_session=chosen-by-someone-else'

    accepted(await signIn({}, { cookieHeader: chosen }))

    expect(await doors.identify(chosen)).toBeNull()
  })

  it('on a shared computer leaves nothing that outlives the browser', async () => {
    const { cookies } = accepted(await signIn({ shared: true }))

    expect(cookies).toHaveLength(1)
    expect(cookies[0]).not.toMatch(/Max-Age|Expires/)
    const session = await db.prisma.session.findFirstOrThrow()
    expect(session.expiresAt.getTime() - session.authenticatedAt.getTime()).toBe(2 * 3_600_000)
  })

  it('writes to its owner when it begins on a device that is not known, and says no more than the network', async () => {
    const { cookies } = accepted(await signIn())
    accepted(await signIn({}, { cookieHeader: cookieHeader(cookies) }))
    expect(await db.prisma.letter.count()).toBe(0)

    accepted(await signIn({}, { userAgent: 'Chrome' }))

    const [letter, ...others] = await db.prisma.letter.findMany()
    expect(others).toEqual([])
    expect(letter).toMatchObject({ kind: 'new_device', personId: cast.as('essi').personId, facts: { userAgent: 'Chrome', place: '203.0.113' } })
  })

  it('ends with sign-out, and its sockets with it', async () => {
    const { cookies, sessionId } = accepted(await signIn())
    const signedIn = await doors.identify(cookieHeader(cookies))

    const cleared = signedIn ? await doors.authDoor.signOut(signedIn) : []

    expect(await doors.identify(cookieHeader(cookies))).toBeNull()
    expect(doors.ended).toEqual([sessionId])
    expect(cleared[0]).toMatch(/^kente_session=; .*Max-Age=0/)
  })

  it('does not trip over a cookie that is not well encoded', async () => {
    expect(await doors.identify('kente_session=%E0%A4%A; other=%')).toBeNull()
  })
})

describe('entering as someone of the demonstration', async () => {
  const harness = await openHarness()
  const { db } = harness
  const demo = (email: string) => db.prisma.person.update({ where: { email: 'koffi@test.example' }, data: { email } })

  it('is offered on this machine, with a session at one press', async () => {
    await castMembers(db)
    await demo('u02@demo.example')
    const { authDoor, identify } = await openDoors(harness)

    const { cookies } = accepted(await authDoor.at(visit).enterAs('u02@demo.example'))

    expect((await authDoor.demoPeople()).map(({ email, body }) => [email, body.code])).toEqual([['u02@demo.example', 'SECRETARIAT']])
    expect((await identify(cookieHeader(cookies)))?.person.name).toBe('Koffi')
  })

  it.each([
    ['a public address', { PUBLIC_URL: 'https://kente.example' }],
    ['an insecure server', { HOST: '0.0.0.0', KENTE_INSECURE: '1' }],
  ])('is not there on %s', async (_case, env) => {
    await castMembers(db)
    await demo('u02@demo.example')
    const { authDoor } = await openDoors(harness, { env })

    expect(await authDoor.demoPeople()).toEqual([])
    expect(refused(await authDoor.at(visit).enterAs('u02@demo.example')).code).toBe('not_found')
  })

  it('is not there in a real alliance, nor for a real person', async () => {
    await castMembers(db)
    const { authDoor } = await openDoors(harness)
    expect(refused(await authDoor.at(visit).enterAs('koffi@test.example')).code).toBe('not_found')

    await demo('u02@demo.example')
    await db.prisma.alliance.update({ where: { id: 1 }, data: { demo: false } })
    const real = await openDoors(harness)

    expect(refused(await real.authDoor.at(visit).enterAs('u02@demo.example')).code).toBe('not_found')
  })
})
