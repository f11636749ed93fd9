import { v7 as newId } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import { createSessionEnder } from '#server/auth/session-ender.ts'
import { castMembers } from '#server/test/builders.ts'
import { openDoors } from '#server/test/doors.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'

describe('suspending a person', async () => {
  const harness = await openHarness()
  const { db, execute, ask, published, claimsHold } = harness
  let cast: Awaited<ReturnType<typeof castMembers>>

  beforeEach(async () => {
    cast = await castMembers(db)
  })

  const suspend = (as: string, name: string) =>
    execute('members.suspend-person', cast.as(as), { personId: cast.as(name).personId, reason: 'Poste volé à Accra' })
  const reinstate = (as: string, name: string) => execute('members.reinstate-person', cast.as(as), { personId: cast.as(name).personId })

  it('shuts them out at once, and lets them in again with their mandates', async () => {
    const doors = await openDoors(harness)
    const { personId, mandateId } = cast.as('kodjo')
    const cookie = await doors.signedIn(personId)

    accepted(await suspend('koffi', 'kodjo'))

    expect(await doors.identify(cookie)).toBeNull()
    await createSessionEnder({ db, onSessionsEnded: (ids) => void doors.ended.push(...ids) })(published)
    expect(doors.ended).toHaveLength(1)
    expect(await db.prisma.session.count()).toBe(0)

    accepted(await reinstate('koffi', 'kodjo'))
    expect((await doors.identify(await doors.signedIn(personId)))?.actors.map((actor) => actor.mandateId)).toEqual([mandateId])
    await claimsHold()
  })

  it('keeps the reason for coordinators, and out of the events', async () => {
    const { personId } = cast.as('kodjo')

    accepted(await suspend('afi', 'kodjo'))

    expect(JSON.stringify(published)).not.toContain('Accra')
    expect(accepted(await ask('members.profile', cast.as('koffi'), { personId })).suspension?.reason).toBe('Poste volé à Accra')
    expect(accepted(await ask('members.profile', cast.as('afi'), { personId })).suspension?.reason).toBeNull()
    expect(accepted(await ask('members.profile', cast.as('essi'), { personId })).suspension).toBeNull()
  })

  it('is not done to oneself, twice, or to whoever alone keeps a body able to act', async () => {
    expect(refused(await suspend('koffi', 'koffi')).code).toBe('not_oneself')
    expect(refused(await reinstate('koffi', 'koffi')).code).toBe('not_oneself')
    expect(refused(await suspend('koffi', 'essi')).code).toBe('last_forum_admin')
    expect(refused(await reinstate('koffi', 'kodjo')).code).toBe('not_suspended')
    accepted(await suspend('koffi', 'kodjo'))
    expect(refused(await suspend('koffi', 'kodjo')).code).toBe('already_suspended')
    accepted(await suspend('afi', 'koffi'))
    accepted(await suspend('afi', 'helen'))
    expect(refused(await suspend('afi', 'yawa')).code).toBe('last_coordinator')
  })

  it('someone suspended does not count as a forum’s administrator', async () => {
    await db.prisma.mandate.update({ where: { id: cast.as('kodjo').mandateId }, data: { role: 'forum_admin' } })
    accepted(await suspend('koffi', 'kodjo'))

    expect(refused(await execute('members.end-mandate', cast.as('koffi'), { mandateId: cast.as('essi').mandateId })).code).toBe('last_forum_admin')
  })

  it.each(['essi', 'kodjo', 'ingrid'])('%s may neither suspend nor reinstate', async (name) => {
    expect(refused(await suspend(name, 'awa')).code).toBe('not_permitted')
    expect(refused(await reinstate(name, 'awa')).code).toBe('not_permitted')
  })

  it('knows nobody of an unknown id, and asks for a reason', async () => {
    expect(refused(await execute('members.suspend-person', cast.as('koffi'), { personId: newId(), reason: 'Absence' })).code).toBe('not_found')
    expect(refused(await execute('members.suspend-person', cast.as('koffi'), { personId: newId(), reason: ' ' })).code).toBe('invalid_input')
  })
})
