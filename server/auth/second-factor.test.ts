import { beforeEach, describe, expect, it } from 'vitest'
import { castMembers } from '#server/test/builders.ts'
import { type Doors, openDoors } from '#server/test/doors.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'
import { beginStep, codeOf, present, setUpCodes } from '#server/test/second-factors.ts'

describe('the second factor', async () => {
  const harness = await openHarness()
  const { db, clock, claimsHold } = harness
  let doors: Doors
  let essiId: string
  let kodjoId: string

  beforeEach(async () => {
    const { as } = await castMembers(db)
    essiId = as('essi').personId
    kodjoId = as('kodjo').personId
    beginStep(harness)
    doors = await openDoors(harness)
  })

  const here = async (personId = essiId) => present(doors, await doors.signedIn(personId))
  const factorOf = () => doors.authDoor.secondFactor

  it('is in force once a first code proves that the authenticator has the secret', async () => {
    const signedIn = await here()
    accepted(await factorOf().start(signedIn))
    const pending = await factorOf().pending(signedIn)
    expect(pending?.secret).toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/)
    expect(pending?.qr.path).toMatch(/^M4 4h1v1h-1z/)
    expect((await factorOf().view(signedIn)).appSince).toBeNull()

    expect(refused(await factorOf().confirm(signedIn, '000000')).code).toBe('code_wrong')
    const codes = accepted(await factorOf().confirm(signedIn, codeOf(doors, pending?.secret ?? '')))

    expect(codes).toHaveLength(10)
    expect(new Set(codes).size).toBe(10)
    expect(await factorOf().view(signedIn)).toEqual({ appSince: expect.any(String), recoveryLeft: 10 })
    expect(await factorOf().pending(signedIn)).toBeNull()
    await claimsHold()
  })

  it('is stored sealed, and recovery codes as hashes', async () => {
    const { secret, recoveryCodes } = await setUpCodes(doors, essiId)

    const stored = JSON.stringify([await db.prisma.secondFactor.findMany(), await db.prisma.recoveryCode.findMany()])

    for (const told of [secret, secret.replaceAll(' ', ''), ...recoveryCodes, ...recoveryCodes.map((code) => code.replaceAll('-', ''))])
      expect(stored).not.toContain(told)
  })

  it('changes with a fresh proof alone', async () => {
    const signedIn = await here()
    clock.offset += 11 * 60_000

    for (const change of [factorOf().start, factorOf().turnOff, factorOf().renewCodes]) expect(refused(await change(signedIn)).code).toBe('step_up_needed')
    expect(refused(await factorOf().confirm(signedIn, '123456')).code).toBe('step_up_needed')
    expect(refused(await doors.authDoor.passkeys.remove(signedIn, 'any')).code).toBe('step_up_needed')
  })

  it('is not set up twice: a second secret needs the first one turned off', async () => {
    await setUpCodes(doors, essiId)

    expect(refused(await factorOf().start(await here())).code).toBe('second_factor_exists')
    expect(refused(await factorOf().confirm(await here(), '123456')).code).toBe('not_found')
  })

  it('takes a code once, and one of a clock that differs by a step', async () => {
    const { secret } = await setUpCodes(doors, essiId)
    const now = codeOf(doors, secret)

    expect(await factorOf().accept(essiId, now)).toBe(true)
    expect(await factorOf().accept(essiId, now)).toBe(false)
    expect(await factorOf().accept(essiId, codeOf(doors, secret, -1))).toBe(false)
    expect(await factorOf().accept(essiId, codeOf(doors, secret, 1))).toBe(true)
    expect(await factorOf().accept(essiId, codeOf(doors, secret, 2))).toBe(false)
  })

  it('takes no code that its confirmation used', async () => {
    const { secret } = await setUpCodes(doors, essiId)

    expect(await factorOf().accept(essiId, codeOf(doors, secret, -1))).toBe(false)
  })

  it('takes no code of a secret that waits for its first one', async () => {
    const signedIn = await here()
    accepted(await factorOf().start(signedIn))
    const { secret = '' } = (await factorOf().pending(signedIn)) ?? {}

    expect(await factorOf().accept(essiId, codeOf(doors, secret))).toBe(false)
  })

  it('takes each recovery code once, however it is typed, and of its person alone', async () => {
    const { recoveryCodes } = await setUpCodes(doors, essiId)
    const [first = '', second = ''] = recoveryCodes

    expect(await factorOf().accept(kodjoId, first)).toBe(false)
    expect(await factorOf().accept(essiId, ` ${first.toUpperCase().replaceAll('-', ' ')} `)).toBe(true)
    expect(await factorOf().accept(essiId, first)).toBe(false)
    expect(await factorOf().accept(essiId, second)).toBe(true)
    expect((await factorOf().view(await here())).recoveryLeft).toBe(8)
  })

  it('makes earlier recovery codes void with new ones', async () => {
    const { recoveryCodes } = await setUpCodes(doors, essiId)

    const renewed = accepted(await factorOf().renewCodes(await here()))

    expect(await factorOf().accept(essiId, recoveryCodes[0] ?? '')).toBe(false)
    expect(await factorOf().accept(essiId, renewed[0] ?? '')).toBe(true)
  })

  it('gives no recovery codes to whoever has nothing to recover', async () => {
    expect(refused(await factorOf().renewCodes(await here())).code).toBe('not_found')
    expect(await factorOf().accept(essiId, '')).toBe(false)
  })

  it('takes the recovery codes with it when it is turned off', async () => {
    const { secret, recoveryCodes } = await setUpCodes(doors, essiId)

    accepted(await factorOf().turnOff(await here()))

    expect(refused(await factorOf().turnOff(await here())).code).toBe('not_found')
    expect(await factorOf().accept(essiId, codeOf(doors, secret))).toBe(false)
    expect(await factorOf().accept(essiId, recoveryCodes[0] ?? '')).toBe(false)
    expect(await db.prisma.recoveryCode.count()).toBe(0)
  })
})
