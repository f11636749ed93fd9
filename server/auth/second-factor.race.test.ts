import { beforeEach, describe, expect, it } from 'vitest'
import { castMembers } from '#server/test/builders.ts'
import { cookieHeader, type Doors, givePassword, openDoors, password } from '#server/test/doors.ts'
import { accepted, openHarness } from '#server/test/harness.ts'
import { scaled } from '#server/test/races.ts'
import { beginStep, codeOf, present, setUpCodes } from '#server/test/second-factors.ts'

describe('many who come with the same second factor at once', async () => {
  const harness = await openHarness()
  const { db } = harness
  const rivals = scaled(100)
  let doors: Doors
  let essiId: string

  beforeEach(async () => {
    const { as } = await castMembers(db)
    essiId = as('essi').personId
    beginStep(harness)
    doors = await openDoors(harness, { limits: { pair: 10_000, account: 10_000, block: 10_000 } })
  })

  const together = <T>(run: () => Promise<T>) => Promise.all(Array.from({ length: rivals }, run))

  it('are let in once by the same code, and once by the same recovery code', async () => {
    const { secret, recoveryCodes } = await setUpCodes(doors, essiId)
    const code = codeOf(doors, secret)

    const byCode = await together(() => doors.authDoor.secondFactor.accept(essiId, code))
    const byRecovery = await together(() => doors.authDoor.secondFactor.accept(essiId, recoveryCodes[0] ?? ''))

    expect([byCode, byRecovery].map((accepts) => accepts.filter(Boolean).length)).toEqual([1, 1])
  })

  it('try a second step five times together, no more', async () => {
    await givePassword(harness, essiId)
    await setUpCodes(doors, essiId)
    const visit = { cookieHeader: undefined, userAgent: undefined, address: '203.0.113.7' }
    const { cookies } = accepted(await doors.authDoor.at(visit).signIn({ email: 'essi@test.example', password }))
    const door = doors.authDoor.at({ ...visit, cookieHeader: cookieHeader(cookies) })

    const answers = await together(() => door.secondStep.complete({ code: '000000', passkey: '' }))

    expect(answers.filter((answer) => !answer.ok && answer.refusal.code === 'code_wrong')).toHaveLength(Math.min(5, rivals))
  })

  it('renew one session once: a proof sent twice makes no second session', async () => {
    await givePassword(harness, essiId)
    const cookie = await doors.signedIn(essiId)
    const signedIn = await present(doors, cookie)
    const door = doors.authDoor.at({ cookieHeader: cookie, userAgent: undefined, address: '203.0.113.7' })

    const answers = await Promise.all([1, 2, 3, 4].map(() => door.prove(signedIn, { password, code: '', passkey: '', press: false })))

    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await db.prisma.session.count()).toBe(1)
  })
})
