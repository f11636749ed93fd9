import { beforeEach, describe, expect, it } from 'vitest'
import { castMembers } from '#server/test/builders.ts'
import { cookieHeader, type Doors, openDoors } from '#server/test/doors.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'
import { ensureSetUpLink } from './set-up.ts'
import { platformBodyId, systemActor } from './system-actor.ts'

const visit = { cookieHeader: undefined, userAgent: undefined, address: '127.0.0.1' }
const typed = {
  nameFr: 'Alliance des rives',
  nameEn: 'Alliance of the Shores',
  numberPrefix: 'SHORE',
  baseCurrency: 'EUR',
  timeZone: 'Africa/Lome',
  fee: '1,5',
  coordinator: { name: 'Ama Lawson', email: 'Ama@Shore.example', locale: 'fr', password: 'la chaîne et la trame' },
}

describe('the first run of a real installation', async () => {
  const harness = await openHarness()
  const { db, execute, claimsHold } = harness
  let doors: Doors
  let token: string

  beforeEach(async () => {
    doors = await openDoors(harness)
    token = (await ensureSetUpLink(doors)).split('/').at(-1) ?? ''
  })

  it('prints a link whose token is stored nowhere', async () => {
    const links = await db.prisma.setUpLink.findMany()

    expect(await ensureSetUpLink(doors)).toMatch(/^http:\/\/127\.0\.0\.1:3000\/set-up\/[\w-]{32}$/)
    expect(JSON.stringify(links)).not.toContain(token)
  })

  it('creates the alliance and signs its first coordinator in', async () => {
    const { cookies } = accepted(await doors.authDoor.at(visit).setUp(token, typed))

    const signedIn = await doors.identify(cookieHeader(cookies))
    expect(signedIn?.actors[0]).toMatchObject({ role: 'coordinator', finance: true, body: { code: 'SECRETARIAT' } })
    expect(doors.alliance.current()).toMatchObject({ nameFr: 'Alliance des rives', demo: false })
    expect(await db.prisma.alliance.findUnique({ where: { id: 1 } })).toMatchObject({ feeBasisPoints: 150, numberPrefix: 'SHORE' })
    expect(await db.prisma.body.findUnique({ where: { id: platformBodyId } })).toMatchObject({ kind: 'platform' })
    expect((await doors.authDoor.at(visit).signIn({ email: 'ama@shore.example', password: 'la chaîne et la trame' })).ok).toBe(true)
    await claimsHold()
  })

  it.each([
    ['en,fr', ['en', 'fr']],
    ['fr', ['fr']],
  ])('takes the languages of the alliance in their order: %s', async (languages, stored) => {
    accepted(await doors.authDoor.at(visit).setUp(token, { ...typed, languages }))

    expect(doors.alliance.current()?.languages).toEqual(stored)
  })

  it('knows no other language', async () => {
    const refusal = refused(await doors.authDoor.at(visit).setUp(token, { ...typed, languages: 'en,la' }))

    expect(refusal.params?.faults).toMatchObject([{ path: 'languages' }])
  })

  it('works once', async () => {
    accepted(await doors.authDoor.at(visit).setUp(token, typed))

    expect(await doors.authDoor.isSetUpOpen(token)).toBe(false)
    expect(refused(await doors.authDoor.at(visit).setUp(token, typed)).code).toBe('not_found')
  })

  it('is not found under a wrong token, nor under that of an earlier start', async () => {
    await ensureSetUpLink(doors)

    expect(refused(await doors.authDoor.at(visit).setUp('guessed', typed)).code).toBe('not_found')
    expect(refused(await doors.authDoor.at(visit).setUp(token, typed)).code).toBe('not_found')
  })

  it('keeps the link when something was typed wrong, and says what', async () => {
    const refusal = refused(
      await doors.authDoor.at(visit).setUp(token, { ...typed, fee: 'one', timeZone: 'Lomé', coordinator: { ...typed.coordinator, password: 'court' } }),
    )

    expect(refusal.params?.faults).toEqual([
      { path: 'timeZone', code: 'time_zone_unknown' },
      { path: 'fee', code: 'fee_out_of_range' },
      { path: 'coordinator.password', code: 'password_too_short' },
    ])
    expect(await doors.authDoor.isSetUpOpen(token)).toBe(true)
  })

  it('happens once, whoever is faster', async () => {
    const both = await Promise.all([1, 2].map(() => doors.authDoor.at(visit).setUp(token, typed)))

    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(await db.prisma.person.count()).toBe(1)
  })

  it('is the system’s alone: no coordinator can set up again', async () => {
    const input = { ...typed, feeBasisPoints: 100, coordinator: null }
    expect(accepted(await execute('members.set-up', systemActor, { ...input, demo: true })).coordinatorId).toBeNull()
    expect(refused(await execute('members.set-up', systemActor, input)).code).toBe('set_up_done')
  })

  it('is refused to everyone with a mandate', async () => {
    const { as } = await castMembers(db)
    const input = { ...typed, feeBasisPoints: 100, coordinator: null }

    for (const name of ['afi', 'koffi', 'essi']) expect(refused(await execute('members.set-up', as(name), input)).code).toBe('not_permitted')
  })
})
