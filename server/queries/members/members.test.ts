import { v7 as newId } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import { castMembers } from '#server/test/builders.ts'
import { draftDossier, submittedDossier } from '#server/test/dossiers.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'

describe('what members see of each other', async () => {
  const harness = await openHarness()
  const { db, ask } = harness
  let cast: Awaited<ReturnType<typeof castMembers>>

  beforeEach(async () => {
    cast = await castMembers(db)
  })

  const forum = async (name: string, code = 'GGPS') => accepted(await ask('members.forum', cast.as(name), { code }))

  it('the list counts the people who act for each forum now', async () => {
    await db.prisma.mandate.update({ where: { id: cast.as('kodjo').mandateId }, data: { endsAt: new Date() } })

    const { forums, total, continents } = accepted(await ask('members.forums', cast.as('awa'), {}))

    expect(forums.map(({ code, people }) => [code, people])).toEqual([
      ['APW', 1],
      ['FSMD', 2],
      ['GGPS', 1],
      ['NRSF', 1],
      ['SAMA', 2],
    ])
    expect([total, continents]).toEqual([5, ['africa', 'europe']])
  })

  it('a page that is no forum’s is not found, the secretariat’s and a partner’s among them', async () => {
    for (const code of ['NONE', 'SECRETARIAT', 'DPF', '']) expect(refused(await ask('members.forum', cast.as('koffi'), { code })).code).toBe('not_found')
  })

  it.each([
    ['kodjo', true],
    ['koffi', true],
    ['awa', false],
    ['ingrid', false],
    ['afi', false],
  ])('%s sees the addresses of people of GGPS: %s', async (name, sees) => {
    const { people } = await forum(name)

    expect(people.map((person) => person.name)).toEqual(['Essi', 'Kodjo'])
    expect(people.map(({ email }) => email)).toEqual(sees ? ['essi@test.example', 'kodjo@test.example'] : [null, null])
  })

  it('a draft is seen on the page by its lead and the forum invited, and by nobody else', async () => {
    const id = await draftDossier(harness, cast)
    const seen = async (name: string) => (await forum(name)).leads.map((project) => project.id)

    expect(await seen('kodjo')).toEqual([id])
    expect(await seen('awa')).toEqual([id])
    for (const name of ['lerato', 'koffi', 'ingrid', 'afi']) expect(await seen(name)).toEqual([])
  })

  it('who joins a submitted dossier is told to its parties and the secretariat alone', async () => {
    const id = await submittedDossier(harness, cast)
    const joins = async (name: string) => (await forum(name, 'FSMD')).joins.map((project) => project.id)

    expect(await joins('kodjo')).toEqual([id])
    expect(await joins('koffi')).toEqual([id])
    for (const name of ['lerato', 'ingrid', 'afi']) expect(await joins(name)).toEqual([])
    expect((await forum('lerato')).leads.map((project) => project.id)).toEqual([id])
  })

  it('the platform administrator sees facts and names, no dossier and no offer', async () => {
    await submittedDossier(harness, cast)
    expect((await forum('lerato')).leads).toHaveLength(1)

    const { leads, joins, lends, seesWork } = await forum('afi')

    expect([leads, joins, lends, seesWork]).toEqual([[], [], [], false])
  })

  it('the bodies to invite people to are all for the secretariat, one’s own for a forum’s administrator', async () => {
    const codes = async (name: string) => accepted(await ask('members.bodies', cast.as(name), {})).map(({ code }) => code)
    await db.prisma.forum.update({ where: { id: cast.bodies.SAMA ?? '' }, data: { status: 'declined' } })

    expect(await codes('koffi')).toEqual(['SECRETARIAT', 'APW', 'FSMD', 'GGPS', 'NRSF', 'DPF', 'PLATFORM'])
    expect(await codes('afi')).toEqual(await codes('koffi'))
    expect(await codes('essi')).toEqual(['GGPS'])
    for (const name of ['kodjo', 'ingrid']) expect(refused(await ask('members.bodies', cast.as(name), {})).code).toBe('not_found')
  })

  it('a person reads their own account and the mandates they have now', async () => {
    const { personId, mandateId } = cast.as('kodjo')
    const second = newId()
    await db.prisma.mandate.createMany({
      data: [
        { id: second, personId, bodyId: cast.bodies.SAMA ?? '', role: 'forum_staff', startsAt: new Date('2020-01-01') },
        { id: newId(), personId, bodyId: cast.bodies.APW ?? '', role: 'forum_staff', startsAt: new Date('2020-01-01'), endsAt: new Date('2021-01-01') },
      ],
    })

    const me = accepted(await ask('members.me', cast.as('kodjo'), {}))

    expect(me).toMatchObject({ name: 'Kodjo', email: 'kodjo@test.example', locale: 'fr', typingShown: null, readingShown: true })
    expect(me.mandates.map((mandate) => [mandate.mandateId, mandate.acting])).toEqual([
      [mandateId, true],
      [second, false],
    ])
    expect(JSON.stringify(me)).not.toContain('argon2')
  })
})
