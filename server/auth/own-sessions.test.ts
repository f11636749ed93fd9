import { beforeEach, describe, expect, it } from 'vitest'
import { castMembers } from '#server/test/builders.ts'
import { cookieHeader, type Doors, givePassword, openDoors, password } from '#server/test/doors.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'
import { lastSeenEvery, sessionLimits } from './session-limits.ts'

describe("a person's own sessions", async () => {
  const harness = await openHarness()
  const { db } = harness
  let doors: Doors
  let essiId: string
  let kodjoId: string

  beforeEach(async () => {
    const { as } = await castMembers(db)
    essiId = as('essi').personId
    kodjoId = as('kodjo').personId
    doors = await openDoors(harness)
  })

  async function present(cookie: string) {
    const signedIn = await doors.identify(cookie)
    if (!signedIn) throw new Error('nobody is signed in')
    return signedIn
  }

  it('are listed with the present one marked, and nobody else’s among them', async () => {
    const here = await present(await doors.signedIn(essiId))
    await doors.signedIn(essiId)
    await doors.signedIn(kodjoId)

    const listed = await doors.authDoor.sessions.list(here)

    expect(listed.map(({ current }) => current).sort()).toEqual([false, true])
  })

  it('say where they began by the network alone', async () => {
    await givePassword(harness, essiId)
    const { cookies } = accepted(
      await doors.authDoor.at({ cookieHeader: undefined, userAgent: 'Firefox', address: '203.0.113.7' }).signIn({ email: 'essi@test.example', password }),
    )

    const [listed] = await doors.authDoor.sessions.list(await present(cookieHeader(cookies)))

    expect(listed).toMatchObject({ userAgent: 'Firefox', place: '203.0.113', current: true })
    expect(JSON.stringify(await db.prisma.session.findMany())).not.toContain('203.0.113.7')
  })

  it('keep their place when their id is renewed', async () => {
    const { cookie } = await doors.sessions.start(essiId, { userAgent: 'Firefox', place: '203.0.113' })
    const { session } = await present(cookieHeader([cookie]))

    const renewed = await doors.sessions.renew(session, 'Firefox')

    const [listed, ...others] = await doors.authDoor.sessions.list(await present(cookieHeader([renewed?.cookie ?? ''])))
    expect([listed?.place, others]).toEqual(['203.0.113', []])
    expect(await doors.identify(cookieHeader([cookie]))).toBeNull()
  })

  it('end one by one, at once', async () => {
    const here = await present(await doors.signedIn(essiId))
    const elsewhere = await doors.signedIn(essiId)
    const { session } = await present(elsewhere)

    accepted(await doors.authDoor.sessions.end(here, session.id))

    expect(await doors.identify(elsewhere)).toBeNull()
    expect(doors.ended).toEqual([session.id])
  })

  it('cannot be ended by another person, who does not even learn that they exist', async () => {
    const essi = await doors.signedIn(essiId)
    const { session } = await present(essi)
    const kodjo = await present(await doors.signedIn(kodjoId))

    const theirs = refused(await doors.authDoor.sessions.end(kodjo, session.id))
    const none = refused(await doors.authDoor.sessions.end(kodjo, 'f'.repeat(64)))
    expect(refused(await doors.authDoor.sessions.end(kodjo, 'no\u0000id'))).toEqual(theirs)

    expect(theirs).toEqual({ code: 'not_found' })
    expect(none).toEqual(theirs)
    expect(await doors.identify(essi)).not.toBeNull()
  })

  it('all end but the present one', async () => {
    const cookie = await doors.signedIn(essiId)
    const others = [await doors.signedIn(essiId), await doors.signedIn(essiId)]
    const kodjo = await doors.signedIn(kodjoId)

    expect(await doors.authDoor.sessions.endOthers(await present(cookie))).toBe(2)

    expect(await Promise.all(others.map((other) => doors.identify(other)))).toEqual([null, null])
    expect(await doors.identify(cookie)).not.toBeNull()
    expect(await doors.identify(kodjo)).not.toBeNull()
  })

  it('move their idle limit with a visit, five minutes apart at the least', async () => {
    const cookie = await doors.signedIn(essiId)
    const { session } = await present(cookie)
    const before = await db.prisma.session.findUniqueOrThrow({ where: { id: session.id } })
    await present(cookie)
    expect(await db.prisma.session.findUniqueOrThrow({ where: { id: session.id } })).toEqual(before)

    const earlier = new Date(Date.now() - lastSeenEvery - 1000)
    await db.prisma.session.update({
      where: { id: session.id },
      data: { lastSeenAt: earlier, expiresAt: new Date(earlier.getTime() + sessionLimits.own.idle) },
    })
    await present(cookie)

    const after = await db.prisma.session.findUniqueOrThrow({ where: { id: session.id } })
    expect(after.expiresAt.getTime()).toBeGreaterThan(earlier.getTime() + sessionLimits.own.idle)
    expect(after.expiresAt.getTime() - after.lastSeenAt.getTime()).toBe(sessionLimits.own.idle)
  })

  it.each(['expiresAt', 'absoluteEndsAt'] as const)('are no longer any once %s has passed', async (limit) => {
    const cookie = await doors.signedIn(essiId)
    await db.prisma.session.updateMany({ data: { authenticatedAt: new Date('2026-01-01'), [limit]: new Date(Date.now() - 1000) } })

    expect(await doors.identify(cookie)).toBeNull()
  })

  it('never outlive the absolute limit, however often one comes by', async () => {
    const cookie = await doors.signedIn(essiId)
    const soon = new Date(Date.now() + 60_000)
    await db.prisma.session.updateMany({ data: { authenticatedAt: new Date('2026-01-01'), absoluteEndsAt: soon, lastSeenAt: new Date('2026-01-01') } })

    const { session } = await present(cookie)

    expect(session.endsAt).toEqual(soon)
  })

  it('end when the password changes, all but the one that changed it', async () => {
    await givePassword(harness, essiId)
    const cookie = await doors.signedIn(essiId)
    const other = await doors.signedIn(essiId)

    accepted(await doors.authDoor.changePassword(await present(cookie), { current: password, next: 'la chaîne et la trame' }))

    expect(await doors.identify(other)).toBeNull()
    expect(await doors.identify(cookie)).not.toBeNull()
    const visit = { cookieHeader: undefined, userAgent: undefined, address: '203.0.113.7' }
    expect((await doors.authDoor.at(visit).signIn({ email: 'essi@test.example', password: 'la chaîne et la trame' })).ok).toBe(true)
  })

  it.each([
    ['a wrong present password', { current: 'non', next: 'la chaîne et la trame' }, 'wrong_password'],
    ['a short new one', { current: password, next: 'court' }, 'invalid_input'],
    ['a monotonous new one', { current: password, next: 'aaaaaaaaaaaa' }, 'invalid_input'],
    ['the address as new one', { current: password, next: 'essi@test.example' }, 'invalid_input'],
    ['nothing', {}, 'invalid_input'],
  ])('stay when the change is refused for %s', async (_case, input, code) => {
    await givePassword(harness, essiId)
    const cookie = await doors.signedIn(essiId)
    const other = await doors.signedIn(essiId)

    expect(refused(await doors.authDoor.changePassword(await present(cookie), input)).code).toBe(code)
    expect(await doors.identify(other)).not.toBeNull()
  })
})
