import { v7 as newId } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import { castMembers } from '#server/test/builders.ts'
import { openDoors } from '#server/test/doors.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'

/** Lomé keeps GMT. */
const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10)

describe('mandates with dates, titles and alternates', async () => {
  const harness = await openHarness()
  const { db, execute, published, setClock, claimsHold } = harness
  let cast: Awaited<ReturnType<typeof castMembers>>

  beforeEach(async () => {
    cast = await castMembers(db)
  })

  const bodyOf = (code: string) => cast.bodies[code] ?? ''
  const give = (as: string, input: object) => execute('members.give-mandate', cast.as(as), { role: 'forum_staff', ...input })
  const change = (as: string, input: object) => execute('members.change-mandate', cast.as(as), input)

  it('a mandate to come begins by itself, and one with a last day ends by itself', async () => {
    const doors = await openDoors(harness)
    const { personId } = cast.as('lerato')
    accepted(await give('koffi', { personId, bodyId: bodyOf('GGPS'), startsOn: day(10), endsOn: day(20) }))
    const cookie = await doors.signedIn(personId)
    const actsFor = async () => (await doors.identify(cookie))?.actors.map(({ body }) => body.code)

    expect(await actsFor()).toEqual(['SAMA'])

    setClock(`${day(10)}T00:00:01Z`)
    // A gain of rights asks for a session that began after it.
    expect((await doors.identify(cookie))?.gained.map(({ code }) => code)).toEqual(['GGPS'])
    await db.prisma.session.updateMany({ where: { personId }, data: { createdAt: new Date(`${day(11)}T00:00:00Z`) } })
    expect(await actsFor()).toEqual(['GGPS', 'SAMA'])

    setClock(`${day(20)}T23:59:59Z`)
    expect(await actsFor()).toEqual(['GGPS', 'SAMA'])
    setClock(`${day(21)}T00:00:00Z`)
    expect(await actsFor()).toEqual(['SAMA'])
    await claimsHold()
  })

  it('begins today or later, and ends after it begins', async () => {
    const input = { personId: cast.as('lerato').personId, bodyId: bodyOf('GGPS') }
    const faultOf = async (dates: object) => refused(await give('koffi', { ...input, ...dates }))

    expect(await faultOf({ startsOn: day(-1) })).toEqual({
      code: 'mandate_dates_wrong',
      params: { faults: [{ path: 'startsOn', code: 'mandate_starts_in_past' }] },
    })
    expect(await faultOf({ startsOn: day(5), endsOn: day(4) })).toMatchObject({ params: { faults: [{ path: 'endsOn', code: 'mandate_ends_too_early' }] } })
    accepted(await give('koffi', { ...input, startsOn: day(0), endsOn: day(0) }))
  })

  it('changes title, last day and alternate, each told by name and none by its text', async () => {
    const { mandateId, personId } = cast.as('kodjo')

    accepted(await change('essi', { mandateId, title: 'Chargé de projet', endsOn: day(30), alternateOfId: cast.as('essi').mandateId }))

    expect(await db.prisma.mandate.findUnique({ where: { id: mandateId } })).toMatchObject({
      title: 'Chargé de projet',
      endsAt: new Date(`${day(31)}T00:00:00Z`),
      alternateOfId: cast.as('essi').mandateId,
    })
    expect(published).toMatchObject([
      { type: 'mandate.changed', payload: { fields: ['title', 'endsAt', 'alternateOfId'] }, audience: [`user:${personId}`], bodyId: bodyOf('GGPS') },
    ])
    expect(JSON.stringify(published)).not.toContain('Chargé')
    await claimsHold()
  })

  it('says nothing when nothing changes, and takes away what is left out', async () => {
    const { mandateId } = cast.as('kodjo')

    accepted(await change('essi', { mandateId, title: 'Chargé de projet' }))
    accepted(await change('essi', { mandateId, title: 'Chargé de projet' }))
    accepted(await change('essi', { mandateId }))

    expect(published.map(({ type }) => type)).toEqual(['mandate.changed', 'mandate.changed'])
    expect(await db.prisma.mandate.findUnique({ where: { id: mandateId } })).toMatchObject({ title: null })
  })

  it('one stands in for someone else of the same body who is no alternate', async () => {
    const { mandateId } = cast.as('kodjo')
    const faultOf = async (alternateOfId: string) => refused(await change('koffi', { mandateId, alternateOfId })).code

    expect(await faultOf(mandateId)).toBe('alternate_not_fitting')
    expect(await faultOf(cast.as('thabo').mandateId)).toBe('alternate_not_fitting')
    expect(await faultOf(newId())).toBe('alternate_not_fitting')
    accepted(await change('koffi', { mandateId, alternateOfId: cast.as('essi').mandateId }))
    expect(refused(await change('koffi', { mandateId: cast.as('essi').mandateId, alternateOfId: mandateId })).code).toBe('alternate_not_fitting')
  })

  it('an end is not set for the last administrator, nor for the last coordinator who stays', async () => {
    expect(refused(await change('koffi', { mandateId: cast.as('essi').mandateId, endsOn: day(90) })).code).toBe('last_forum_admin')

    accepted(await change('koffi', { mandateId: cast.as('helen').mandateId, endsOn: day(10) }))
    accepted(await change('koffi', { mandateId: cast.as('yawa').mandateId, endsOn: day(20) }))
    expect(refused(await change('koffi', { mandateId: cast.as('koffi').mandateId, endsOn: day(30) })).code).toBe('last_coordinator')
    accepted(await change('koffi', { mandateId: cast.as('koffi').mandateId, endsOn: day(15) }))
  })

  it('a mandate to come can be called off: it never begins', async () => {
    const { mandateId } = accepted(await give('koffi', { personId: cast.as('lerato').personId, bodyId: bodyOf('GGPS'), startsOn: day(10) }))

    accepted(await execute('members.end-mandate', cast.as('koffi'), { mandateId }))

    const called = await db.prisma.mandate.findUniqueOrThrow({ where: { id: mandateId } })
    expect(called.endsAt).toEqual(called.startsAt)
  })

  it('an administrator gives, changes and ends for the own forum, to people it had a mandate for', async () => {
    const { personId, mandateId } = cast.as('kodjo')

    accepted(await execute('members.end-mandate', cast.as('essi'), { mandateId }))
    accepted(await give('essi', { personId, bodyId: bodyOf('GGPS'), role: 'forum_admin' }))

    expect(refused(await give('essi', { personId: cast.as('lerato').personId, bodyId: bodyOf('GGPS') })).code).toBe('not_found')
    expect(refused(await give('essi', { personId, bodyId: bodyOf('SAMA') })).code).toBe('not_permitted')
  })

  it.each(['kodjo', 'ingrid', 'thabo'])('%s changes no mandate of it', async (name) => {
    const told = refused(await change(name, { mandateId: cast.as('kodjo').mandateId })).code
    const unknown = refused(await change(name, { mandateId: newId() })).code

    expect(told).toBe(name === 'thabo' ? 'not_found' : 'not_permitted')
    expect(unknown).toBe(told)
  })
})
