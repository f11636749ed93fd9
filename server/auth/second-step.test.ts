import { beforeEach, describe, expect, it } from 'vitest'
import { castMembers } from '#server/test/builders.ts'
import { cookieHeader, type Doors, givePassword, openDoors, password } from '#server/test/doors.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'
import { beginStep, codeOf, present, setUpCodes } from '#server/test/second-factors.ts'

const visit = { cookieHeader: undefined, userAgent: 'Firefox', address: '203.0.113.7' }
const email = 'essi@test.example'

describe('a sign-in of someone with a second factor', async () => {
  const harness = await openHarness()
  const { db, clock, claimsHold } = harness
  let cast: Awaited<ReturnType<typeof castMembers>>
  let doors: Doors
  let essiId: string

  beforeEach(async () => {
    cast = await castMembers(db)
    essiId = cast.as('essi').personId
    await givePassword(harness, essiId)
    beginStep(harness)
    doors = await openDoors(harness)
  })

  /** The browser after the right password. */
  async function afterPassword(shared = false) {
    const begun = accepted(await doors.authDoor.at(visit).signIn({ email, password, shared }))
    return { begun, door: doors.authDoor.at({ ...visit, cookieHeader: cookieHeader(begun.cookies) }) }
  }

  const withCode = (code: string) => ({ code, passkey: '' })

  it('gives no session for the password alone', async () => {
    await setUpCodes(doors, essiId)
    await db.prisma.session.deleteMany()

    const { begun } = await afterPassword()

    expect(begun.sessionId).toBeNull()
    expect(begun.cookies).toEqual([expect.stringMatching(/^kente_step=[\w-]{43}; Path=\/; SameSite=Lax; Max-Age=600; HttpOnly$/)])
    expect(await doors.identify(cookieHeader(begun.cookies))).toBeNull()
    expect(await db.prisma.session.count()).toBe(0)
    const [{ id = '' } = {}] = await db.prisma.ceremony.findMany()
    expect(begun.cookies[0]).not.toContain(id)
    await claimsHold()
  })

  it('begins the session with the code, and the step is spent', async () => {
    const { secret } = await setUpCodes(doors, essiId)
    const { door } = await afterPassword()

    const { cookies, sessionId } = accepted(await door.secondStep.complete(withCode(codeOf(doors, secret))))

    expect((await present(doors, cookieHeader(cookies))).session.id).toBe(sessionId)
    expect(cookies.at(-1)).toMatch(/^kente_step=;.*Max-Age=0/)
    expect(refused(await door.secondStep.complete(withCode(codeOf(doors, secret, 1)))).code).toBe('second_step_over')
    expect(await door.secondStep.waiting()).toBeNull()
  })

  it('begins it with a recovery code, on a shared device with the short limits', async () => {
    const { recoveryCodes } = await setUpCodes(doors, essiId)
    const { door } = await afterPassword(true)

    const { cookies } = accepted(await door.secondStep.complete(withCode(recoveryCodes[3] ?? '')))

    expect((await present(doors, cookieHeader(cookies))).session.shared).toBe(true)
  })

  it('ends the session that the browser had, as every beginning does', async () => {
    const { secret } = await setUpCodes(doors, essiId)
    const earlier = await doors.signedIn(cast.as('kodjo').personId)
    const { begun } = await afterPassword()
    const door = doors.authDoor.at({ ...visit, cookieHeader: `${cookieHeader(begun.cookies)}; ${earlier}` })
    expect(await doors.identify(earlier)).not.toBeNull()

    accepted(await door.secondStep.complete(withCode(codeOf(doors, secret))))

    expect(await doors.identify(earlier)).toBeNull()
  })

  it('is over after five tries, the right code included', async () => {
    const { secret } = await setUpCodes(doors, essiId)
    const { door } = await afterPassword()
    for (let tries = 0; tries < 5; tries++) expect(refused(await door.secondStep.complete(withCode('000000'))).code).toBe('code_wrong')

    expect(refused(await door.secondStep.complete(withCode(codeOf(doors, secret)))).code).toBe('second_step_over')
  })

  it('is over after ten minutes', async () => {
    const { secret } = await setUpCodes(doors, essiId)
    const { door } = await afterPassword()
    clock.offset += 9 * 60_000
    expect(await door.secondStep.waiting()).toMatchObject({ personId: essiId })
    clock.offset += 60_000 + 1000

    expect(await door.secondStep.waiting()).toBeNull()
    expect(refused(await door.secondStep.complete(withCode(codeOf(doors, secret)))).code).toBe('second_step_over')
  })

  it('counts codes across sign-ins: the password does not buy tries without end', async () => {
    await setUpCodes(doors, essiId)
    const codes: string[] = []
    for (let signIns = 0; signIns < 3; signIns++) {
      const { door } = await afterPassword()
      for (let tries = 0; tries < 5; tries++) codes.push(refused(await door.secondStep.complete(withCode('000000'))).code)
    }

    expect(codes.filter((code) => code === 'code_wrong')).toHaveLength(10)
    expect(codes.at(-1)).toBe('sign_in_throttled')
  })

  it('opens to nobody without the browser’s own token', async () => {
    const { secret } = await setUpCodes(doors, essiId)
    await afterPassword()

    for (const cookieHeaderOf of [undefined, 'kente_step=', 'kente_step=guess', `kente_step=${'a'.repeat(64)}`]) {
      const door = doors.authDoor.at({ ...visit, cookieHeader: cookieHeaderOf })
      expect(refused(await door.secondStep.complete(withCode(codeOf(doors, secret)))).code).toBe('second_step_over')
    }
  })

  it('ends for someone who is suspended meanwhile', async () => {
    const { secret } = await setUpCodes(doors, essiId)
    const { door } = await afterPassword()
    await db.prisma.session.deleteMany()
    await db.prisma.person.update({ where: { id: essiId }, data: { status: 'suspended' } })

    expect(refused(await door.secondStep.complete(withCode(codeOf(doors, secret)))).code).toBe('second_step_over')
    await claimsHold()
  })

  it('lets "enter as" through in the demonstration', async () => {
    await setUpCodes(doors, essiId)
    await db.prisma.person.update({ where: { id: essiId }, data: { email: 'essi@demo.example' } })

    const entered = accepted(await doors.authDoor.at(visit).enterAs('essi@demo.example'))

    expect(entered.sessionId).not.toBeNull()
  })
})
