import { v7 as newId } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'

const october = { nameFr: 'Édition d’octobre', nameEn: 'October edition', startsOn: '2026-10-12', endsOn: '2026-10-14', venue: 'Lomé, Palais des congrès' }

describe('the editions of a forum', async () => {
  const { db, execute, ask, published, setClock, claimsHold } = await openHarness()
  let cast: Awaited<ReturnType<typeof castMembers>>

  beforeEach(async () => {
    setClock('2026-06-01T10:00:00Z')
    cast = await castMembers(db)
  })

  const forumId = (code: string) => cast.bodies[code] ?? ''
  const add = async (name: string, code: string, more: object = {}) =>
    accepted(await execute('members.add-edition', cast.as(name), { forumId: forumId(code), ...october, ...more })).editionId
  const editionsOf = async (code: string) => accepted(await ask('members.forum', cast.as('ingrid'), { code })).editions

  it('stand in its sheet, the nearest to come first, then past ones, the latest first', async () => {
    await add('essi', 'GGPS', { nameEn: 'long past', startsOn: '2020-01-01', endsOn: '2020-01-01' })
    await add('essi', 'GGPS', { nameEn: 'far', startsOn: '2027-01-01', endsOn: '2027-01-02' })
    await add('essi', 'GGPS', { nameEn: 'under way', startsOn: '2026-05-30', endsOn: '2026-06-01' })
    await add('essi', 'GGPS', { nameEn: 'just past', startsOn: '2026-05-01', endsOn: '2026-05-31' })
    await add('koffi', 'GGPS', { nameEn: 'near', themeFr: 'Médiation' })

    const found = await editionsOf('GGPS')

    expect(found.map(({ nameEn, past }) => [nameEn, past])).toEqual([
      ['under way', false],
      ['near', false],
      ['far', false],
      ['just past', true],
      ['long past', true],
    ])
    expect(found[1]).toMatchObject({ startsOn: '2026-10-12', endsOn: '2026-10-14', themeFr: 'Médiation', themeEn: null, clashes: [] })
    await claimsHold()
  })

  it('say which meetings of other members fall on the same days, to the day', async () => {
    await add('essi', 'GGPS')
    await add('mamadou', 'FSMD', { nameEn: 'touches', startsOn: '2026-10-14', endsOn: '2026-10-20' })
    await add('thabo', 'SAMA', { nameEn: 'just before', startsOn: '2026-10-10', endsOn: '2026-10-11' })
    await add('essi', 'GGPS', { nameEn: 'its own' })
    await add('chiara', 'APW', { nameEn: 'of a suspended forum' })
    accepted(await execute('members.suspend-forum', cast.as('koffi'), { forumId: forumId('APW'), reason: 'Cotisation impayée depuis un an.' }))

    const [first] = await editionsOf('GGPS')

    expect(first?.clashes).toEqual([{ code: 'FSMD', nameFr: october.nameFr, nameEn: 'touches', startsOn: '2026-10-14', endsOn: '2026-10-20' }])
  })

  it('change and go by the hand of its administrator or a coordinator', async () => {
    const editionId = await add('essi', 'GGPS')
    accepted(await execute('members.edit-edition', cast.as('essi'), { editionId, ...october, endsOn: '2026-10-16' }))
    expect(accepted(await ask('members.edition', cast.as('essi'), { editionId }))).toMatchObject({ endsOn: '2026-10-16', code: 'GGPS' })

    accepted(await execute('members.remove-edition', cast.as('koffi'), { editionId }))

    expect(await editionsOf('GGPS')).toEqual([])
    expect(published.map(({ type }) => type)).toEqual(['forum.edition_added', 'forum.edition_edited', 'forum.edition_removed'])
  })

  it('leave their name and their readers to the threads that speak of them', async () => {
    const editionId = await add('essi', 'GGPS')
    const about = { title: 'Programme', lang: 'fr', level: 'restricted', subject: 'edition', subjectId: editionId }
    const { threadId } = accepted(await execute('threads.create', cast.as('mamadou'), about))
    expect(accepted(await ask('threads.page', cast.as('kodjo'), { threadId })).edition).toMatchObject({ removed: false })

    accepted(await execute('members.remove-edition', cast.as('essi'), { editionId }))

    expect(await editionsOf('GGPS')).toEqual([])
    expect(accepted(await ask('threads.page', cast.as('kodjo'), { threadId })).edition).toMatchObject({
      nameFr: october.nameFr,
      forumCode: 'GGPS',
      removed: true,
    })
    expect((await ask('threads.page', cast.as('thabo'), { threadId })).ok).toBe(false)
    const ofForum = accepted(await ask('threads.of-subject', cast.as('kodjo'), { subject: 'forum', subjectId: forumId('GGPS') }))
    expect(ofForum.threads).toMatchObject([{ title: 'Programme', edition: { removed: true } }])
    await claimsHold()
  })

  it('that were removed clash with nothing, and neither change nor go again', async () => {
    const editionId = await add('essi', 'GGPS')
    await add('mamadou', 'FSMD')
    accepted(await execute('members.remove-edition', cast.as('essi'), { editionId }))

    expect((await editionsOf('FSMD'))[0]?.clashes).toEqual([])
    expect(refused(await execute('members.remove-edition', cast.as('essi'), { editionId })).code).toBe('not_found')
    expect(refused(await execute('members.edit-edition', cast.as('essi'), { editionId, ...october })).code).toBe('not_found')
    expect(refused(await ask('members.edition', cast.as('essi'), { editionId })).code).toBe('not_found')
    await expect(db.prisma.forumEdition.delete({ where: { id: editionId } })).rejects.toThrow()
  })

  it.each(['kodjo', 'mamadou', 'ingrid', 'afi'])('%s writes none of another’s, and finds no form', async (name) => {
    const editionId = await add('essi', 'GGPS')
    const as = cast.as(name)

    expect(refused(await execute('members.add-edition', as, { forumId: forumId('GGPS'), ...october })).code).toBe('not_permitted')
    expect(refused(await execute('members.edit-edition', as, { editionId, ...october })).code).toBe('not_permitted')
    expect(refused(await execute('members.remove-edition', as, { editionId })).code).toBe('not_permitted')
    expect(refused(await ask('members.edition', as, { editionId }))).toEqual(refused(await ask('members.edition', as, { editionId: newId() })))
  })

  it('that do not exist cannot be changed', async () => {
    expect(refused(await execute('members.edit-edition', cast.as('essi'), { editionId: newId(), ...october })).code).toBe('not_found')
    expect(refused(await execute('members.remove-edition', cast.as('essi'), { editionId: newId() })).code).toBe('not_found')
    expect(refused(await execute('members.add-edition', cast.as('essi'), { forumId: newId(), ...october })).code).toBe('not_found')
  })

  it.each([
    ['endsOn', '2026-10-11', 'edition_ends_before'],
    ['startsOn', '12/10/2026', 'date_malformed'],
    ['venue', '', 'name_too_short'],
    ['themeFr', 'x'.repeat(201), 'line_too_long'],
  ])('a wrong %s is told at its field', async (path, value, code) => {
    const input = { forumId: forumId('GGPS'), ...october, [path]: value }

    expect(refused(await execute('members.add-edition', cast.as('essi'), input)).params).toEqual({ faults: expect.arrayContaining([{ path, code }]) })
  })
})
