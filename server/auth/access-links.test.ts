import { v7 as newId } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import { castMembers } from '#server/test/builders.ts'
import { cookieHeader, type Doors, givePassword, openDoors, password } from '#server/test/doors.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'

const visit = { cookieHeader: undefined, userAgent: undefined, address: '203.0.113.7' }

describe('the link by which someone comes in for the first time', async () => {
  const harness = await openHarness()
  const { db } = harness
  let doors: Doors
  let cast: Awaited<ReturnType<typeof castMembers>>

  beforeEach(async () => {
    cast = await castMembers(db)
    doors = await openDoors(harness)
  })

  const kodjo = () => cast.as('kodjo').personId
  const choose = (token: string, chosen: unknown = password) => doors.authDoor.at(visit).choosePassword(token, chosen)

  async function issued(personId = kodjo()): Promise<string> {
    const { link } = accepted(await doors.authDoor.accessLinks.issue(cast.as('koffi'), personId))
    return link.split('/').at(-1) ?? ''
  }

  it('sets the first password and signs in', async () => {
    const token = await issued()

    const { cookies } = accepted(await choose(token))

    expect((await doors.identify(cookieHeader(cookies)))?.person.id).toBe(kodjo())
    expect((await doors.authDoor.at(visit).signIn({ email: 'kodjo@test.example', password })).ok).toBe(true)
  })

  it('works once', async () => {
    const token = await issued()
    accepted(await choose(token))

    expect(await doors.authDoor.accessLinks.personOf(token)).toBeNull()
    expect(refused(await choose(token, 'un autre mot de passe')).code).toBe('not_found')
  })

  it('is void once another was made, or after seven days', async () => {
    const first = await issued()
    const second = await issued()
    expect(refused(await choose(first)).code).toBe('not_found')

    await db.prisma.accessLink.updateMany({ data: { expiresAt: new Date() } })
    expect(refused(await choose(second)).code).toBe('not_found')
  })

  it('stays good when the password was refused', async () => {
    const token = await issued()

    expect(refused(await choose(token, 'court'))).toEqual({ code: 'invalid_input', params: { faults: [{ path: 'password', code: 'password_too_short' }] } })
    expect(refused(await choose(token, null)).code).toBe('invalid_input')
    expect((await choose(token)).ok).toBe(true)
  })

  it('is never made for someone who has a password: nobody takes over an account', async () => {
    await givePassword(harness, kodjo())

    expect(refused(await doors.authDoor.accessLinks.issue(cast.as('koffi'), kodjo())).code).toBe('not_found')
  })

  it.each(['essi', 'kodjo', 'ingrid'])('is not %s’s to make', async (name) => {
    expect(refused(await doors.authDoor.accessLinks.issue(cast.as(name), kodjo())).code).toBe('not_found')
  })

  it('is for nobody that does not exist', async () => {
    for (const id of [newId(), 'no id']) expect(refused(await doors.authDoor.accessLinks.issue(cast.as('koffi'), id)).code).toBe('not_found')
    expect(await doors.authDoor.accessLinks.personOf('guessed')).toBeNull()
  })
})
