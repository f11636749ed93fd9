import { v7 as newId } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'

describe('people and mandates', async () => {
  const { db, execute, published, claimsHold } = await openHarness()
  let cast: Awaited<ReturnType<typeof castMembers>>

  beforeEach(async () => {
    cast = await castMembers(db)
  })

  const bodyOf = (code: string) => cast.bodies[code] ?? ''

  it('a coordinator gives a person a further mandate', async () => {
    const { personId } = cast.as('awa')

    const { mandateId } = accepted(await execute('members.give-mandate', cast.as('koffi'), { personId, bodyId: bodyOf('SAMA'), role: 'forum_staff' }))

    expect(await db.prisma.mandate.findUnique({ where: { id: mandateId } })).toMatchObject({ personId, role: 'forum_staff', finance: false, endsAt: null })
    expect(published.map(({ type }) => type)).toEqual(['mandate.given'])
    await claimsHold()
  })

  it.each(['kodjo', 'thabo', 'ingrid'])('%s can neither give nor end mandates', async (name) => {
    const { personId } = cast.as('awa')
    const give = { personId, bodyId: bodyOf('GGPS'), role: 'forum_staff' }

    expect(refused(await execute('members.give-mandate', cast.as(name), give)).code).toBe('not_permitted')
    // The administrator of another forum cannot even tell that there is such a mandate.
    const told = name === 'thabo' ? 'not_found' : 'not_permitted'
    expect(refused(await execute('members.end-mandate', cast.as(name), { mandateId: cast.as('kodjo').mandateId })).code).toBe(told)
  })

  it('nobody gets a second live mandate for the same body', async () => {
    const give = { personId: cast.as('kodjo').personId, bodyId: bodyOf('GGPS'), role: 'forum_admin' }

    expect(refused(await execute('members.give-mandate', cast.as('koffi'), give)).code).toBe('mandate_exists')
  })

  it('a role belongs to its kind of body, and finance to coordinators', async () => {
    const { personId } = cast.as('awa')
    const refusalOf = async (input: object) => refused(await execute('members.give-mandate', cast.as('koffi'), { personId, ...input })).code

    expect(await refusalOf({ bodyId: bodyOf('GGPS'), role: 'coordinator' })).toBe('role_not_of_body')
    expect(await refusalOf({ bodyId: bodyOf('GGPS'), role: 'forum_admin', finance: true })).toBe('finance_not_of_role')
    expect(await refusalOf({ bodyId: newId(), role: 'forum_staff' })).toBe('not_found')
  })

  it('a mandate ends now, raises the epoch, and another may follow at once', async () => {
    const { personId, mandateId } = cast.as('kodjo')

    accepted(await execute('members.end-mandate', cast.as('koffi'), { mandateId }))
    accepted(await execute('members.give-mandate', cast.as('koffi'), { personId, bodyId: bodyOf('GGPS'), role: 'forum_admin' }))

    expect(await db.prisma.person.findUnique({ where: { id: personId } })).toMatchObject({ epoch: 1 })
    expect(published[0]).toMatchObject({ type: 'mandate.ended', audience: [`user:${personId}`] })
    expect(refused(await execute('members.end-mandate', cast.as('koffi'), { mandateId })).code).toBe('not_found')
  })

  it('an active forum keeps its last administrator', async () => {
    expect(refused(await execute('members.end-mandate', cast.as('koffi'), { mandateId: cast.as('essi').mandateId })).code).toBe('last_forum_admin')
  })

  it('the alliance keeps its last coordinator', async () => {
    for (const name of ['helen', 'yawa']) accepted(await execute('members.end-mandate', cast.as('koffi'), { mandateId: cast.as(name).mandateId }))

    expect(refused(await execute('members.end-mandate', cast.as('koffi'), { mandateId: cast.as('koffi').mandateId })).code).toBe('last_coordinator')
  })
})
