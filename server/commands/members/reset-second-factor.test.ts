import { v7 as newId } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import { createSessionEnder } from '#server/auth/session-ender.ts'
import { contentHash } from '#server/db/hash.ts'
import { castMembers } from '#server/test/builders.ts'
import { openDoors } from '#server/test/doors.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'

describe('voiding the second factor of whoever lost it', async () => {
  const harness = await openHarness()
  const { db, execute, published, claimsHold } = harness
  let cast: Awaited<ReturnType<typeof castMembers>>

  beforeEach(async () => {
    cast = await castMembers(db)
  })

  const reset = (as: string, name: string) => execute('members.reset-second-factor', cast.as(as), { personId: cast.as(name).personId })

  async function giveFactors(personId: string) {
    await db.prisma.secondFactor.create({ data: { personId, sealedSecret: 'sealed', confirmedAt: new Date() } })
    await db.prisma.recoveryCode.create({ data: { codeHash: contentHash(personId), personId } })
    await db.prisma.passkey.create({ data: { id: newId(), personId, name: 'Téléphone', publicKey: new Uint8Array([1]) } })
  }

  it('leaves nothing of it, ends their sessions, and touches nobody else', async () => {
    const doors = await openDoors(harness)
    const { personId } = cast.as('kodjo')
    await giveFactors(personId)
    await giveFactors(cast.as('essi').personId)
    const cookie = await doors.signedIn(personId)

    accepted(await reset('koffi', 'kodjo'))
    await createSessionEnder({ db, onSessionsEnded: (ids) => void doors.ended.push(...ids) })(published)

    expect(await doors.identify(cookie)).toBeNull()
    const left = { where: { personId } }
    expect(await Promise.all([db.prisma.secondFactor.count(left), db.prisma.recoveryCode.count(left), db.prisma.passkey.count(left)])).toEqual([0, 0, 0])
    expect(await Promise.all([db.prisma.secondFactor.count(), db.prisma.recoveryCode.count(), db.prisma.passkey.count()])).toEqual([1, 1, 1])
    await claimsHold()
  })

  it('is refused to oneself, to whoever may not, and where there is none', async () => {
    await giveFactors(cast.as('koffi').personId)
    await giveFactors(cast.as('kodjo').personId)

    expect(refused(await reset('koffi', 'koffi')).code).toBe('not_oneself')
    expect(refused(await reset('essi', 'kodjo')).code).toBe('not_permitted')
    expect(refused(await reset('koffi', 'essi')).code).toBe('no_second_factor')
    expect(await db.prisma.passkey.count()).toBe(2)
  })
})
