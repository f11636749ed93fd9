import { beforeEach, describe, expect, it } from 'vitest'
import { giveAdministrator, kpp, registerApplicant } from '#server/test/applicants.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'

const sheet = {
  nameFr: 'Grand forum de Lomé',
  nameEn: 'Great Lomé Forum',
  hostCity: 'Dakar',
  country: 'SN',
  legalSeatCity: 'Genève',
  legalSeatCountry: 'CH',
  languages: ['fr', 'pt', 'en'],
  website: 'https://forum.example.org/fr',
  iatiOrgType: '80',
  timeZone: 'Africa/Dakar',
}

describe('the sheet of a forum', async () => {
  const harness = await openHarness()
  const { db, execute, ask, published, claimsHold } = harness
  let cast: Awaited<ReturnType<typeof castMembers>>
  let edit: typeof sheet & { forumId: string; version: number }

  beforeEach(async () => {
    cast = await castMembers(db)
    edit = { ...sheet, forumId: cast.bodies.GGPS ?? '', version: 1 }
  })

  const read = async (name: string) => accepted(await ask('members.forum', cast.as(name), { code: 'GGPS' }))

  it('is written by its administrator and read by every member', async () => {
    const focalPointId = cast.as('kodjo').personId
    expect(accepted(await execute('members.edit-forum', cast.as('essi'), { ...edit, focalPointId })).version).toBe(2)

    expect(await read('thabo')).toMatchObject({ ...sheet, continent: 'africa', class: 'founding', focalPoint: 'Kodjo', mayEdit: false })
    expect(published.at(-1)).toMatchObject({ type: 'forum.edited', payload: { version: 2, fields: expect.arrayContaining(['website', 'focalPointId']) } })
    await claimsHold()
  })

  it('keeps what is not said empty, and can be emptied again', async () => {
    accepted(await execute('members.edit-forum', cast.as('essi'), edit))
    accepted(await execute('members.edit-forum', cast.as('essi'), { ...edit, version: 2, website: null, legalSeatCity: null, legalSeatCountry: null }))

    expect(await read('thabo')).toMatchObject({ website: null, legalSeatCity: null, focalPoint: null })
  })

  it('does not change when the same is saved again', async () => {
    accepted(await execute('members.edit-forum', cast.as('essi'), edit))

    expect(accepted(await execute('members.edit-forum', cast.as('essi'), { ...edit, version: 2 })).version).toBe(2)
    expect(published.filter(({ type }) => type === 'forum.edited')).toHaveLength(1)
  })

  it('is not overwritten unseen: who comes second gets both texts, and may then replace the first', async () => {
    accepted(await execute('members.edit-forum', cast.as('koffi'), edit))
    const second = { ...edit, hostCity: 'Thiès' }

    const refusal = refused(await execute('members.edit-forum', cast.as('essi'), second))

    expect(refusal).toMatchObject({ code: 'stale', params: { version: 2, fields: ['hostCity'], saved: expect.stringContaining('"hostCity":"Dakar"') } })
    expect((await read('essi')).hostCity).toBe('Dakar')
    accepted(await execute('members.edit-forum', cast.as('essi'), { ...second, version: 2 }))
    expect((await read('essi')).hostCity).toBe('Thiès')
  })

  it('has a class that coordinators alone set, and none who works for the forum', async () => {
    const raised = { ...edit, class: 'associate' }
    const torn = { ...cast.as('koffi'), interests: [edit.forumId] }

    expect(refused(await execute('members.edit-forum', cast.as('essi'), raised)).code).toBe('not_permitted')
    expect(refused(await execute('members.edit-forum', torn, raised)).code).toBe('conflicted')
    accepted(await execute('members.edit-forum', cast.as('koffi'), raised))
    expect((await read('essi')).class).toBe('associate')
  })

  it('names as focal point someone who acts for the forum, and nobody once they do not', async () => {
    const other = { ...edit, focalPointId: cast.as('thabo').personId }
    expect(refused(await execute('members.edit-forum', cast.as('essi'), other)).code).toBe('focal_point_not_of_forum')

    accepted(await execute('members.edit-forum', cast.as('essi'), { ...edit, focalPointId: cast.as('kodjo').personId }))
    accepted(await execute('members.end-mandate', cast.as('koffi'), { mandateId: cast.as('kodjo').mandateId }))

    expect((await read('thabo')).focalPoint).toBeNull()
    accepted(await execute('members.edit-forum', cast.as('essi'), { ...edit, version: 2, hostCity: 'Thiès', focalPointId: cast.as('kodjo').personId }))
  })

  it.each(['kodjo', 'mamadou', 'ingrid', 'afi'])('%s does not write it, nor finds its form', async (name) => {
    expect(refused(await execute('members.edit-forum', cast.as(name), edit)).code).toBe('not_permitted')
    expect(refused(await ask('members.forum-sheet', cast.as(name), { code: 'GGPS' })).code).toBe('not_found')
  })

  it('of an applicant is its own people’s and the coordinators’, and for others does not exist', async () => {
    const forumId = await registerApplicant(harness, cast)
    const odile = await giveAdministrator(harness, cast, forumId)

    expect(refused(await execute('members.edit-forum', cast.as('essi'), { ...edit, forumId })).code).toBe('not_found')
    expect(refused(await ask('members.forum', cast.as('essi'), { code: kpp.code })).code).toBe('not_found')
    accepted(await execute('members.edit-forum', odile, { ...edit, forumId }))
    expect(accepted(await ask('members.forum-sheet', odile, { code: kpp.code }))).toMatchObject({
      version: 2,
      setsClass: false,
      people: [{ name: 'Odile Mugisha' }],
    })
    expect(accepted(await ask('members.forum-sheet', cast.as('koffi'), { code: kpp.code })).setsClass).toBe(true)
  })

  it.each([
    ['website', 'forum.example.org', 'website_malformed'],
    ['website', 'https://a b', 'website_malformed'],
    ['website', `https://${'x'.repeat(200)}.org`, 'website_malformed'],
    ['legalSeatCity', null, 'required'],
    ['nameFr', 'x'.repeat(10_000), 'name_too_long'],
    ['country', 'ZZ', 'country_unknown'],
    ['focalPointId', 'someone', 'id_malformed'],
    ['languages', [], 'required'],
  ])('a wrong %s is told at its field', async (path, value, code) => {
    expect(refused(await execute('members.edit-forum', cast.as('essi'), { ...edit, [path]: value })).params).toEqual({ faults: [{ path, code }] })
  })
})
