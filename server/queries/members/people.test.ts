import { v7 as newId } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'

describe('people for those who administer them', async () => {
  const { db, execute, ask } = await openHarness()
  let cast: Awaited<ReturnType<typeof castMembers>>

  beforeEach(async () => {
    cast = await castMembers(db)
  })

  const list = async (name: string, input: object = {}) => accepted(await ask('members.people', cast.as(name), input))
  const namesOf = async (name: string, input: object = {}) => (await list(name, input)).items.map((person) => person.name)
  const profile = (name: string, personId: string) => ask('members.profile', cast.as(name), { personId })

  it('a coordinator finds everybody, by name without accents and by address, in the order of the language', async () => {
    await db.prisma.person.update({ where: { id: cast.as('essi').personId }, data: { name: 'Éssi' } })

    expect(await namesOf('koffi', { q: 'essi' })).toEqual(['Éssi'])
    expect(await namesOf('koffi', { q: 'thabo@test' })).toEqual(['Thabo'])
    expect((await namesOf('koffi')).slice(0, 5)).toEqual(['Afi', 'Awa', 'Chiara', 'Éssi', 'Helen'])
  })

  it('filters by body, role and state', async () => {
    const { personId, mandateId } = cast.as('kodjo')
    accepted(await execute('members.suspend-person', cast.as('koffi'), { personId: cast.as('awa').personId, reason: 'Absence' }))
    accepted(await execute('members.end-mandate', cast.as('koffi'), { mandateId }))
    await db.prisma.person.update({ where: { id: cast.as('essi').personId }, data: { passwordHash: '$argon2id$x' } })
    await db.prisma.alliance.update({ where: { id: 1 }, data: { secondFactorOf: ['finance'] } })

    expect(await namesOf('koffi', { body: 'GGPS' })).toEqual(['Essi'])
    expect(await namesOf('koffi', { role: 'forum_admin', body: 'SAMA' })).toEqual(['Thabo'])
    expect(await namesOf('koffi', { state: 'suspended' })).toEqual(['Awa'])
    expect(await namesOf('koffi', { state: 'without_mandate' })).toEqual(['Kodjo'])
    expect(await namesOf('koffi', { state: 'not_in_yet' })).not.toContain('Essi')
    expect(await namesOf('koffi', { state: 'second_factor_due' })).toEqual(['Yawa'])
    expect((await list('koffi')).counts).toContainEqual({ state: 'without_mandate', count: 1 })
    expect(accepted(await profile('koffi', personId)).mandates).toMatchObject([{ phase: 'over', body: { code: 'GGPS' } }])
  })

  it('comes in pages of fifty', async () => {
    await db.prisma.person.createMany({ data: Array.from({ length: 60 }, (_, n) => ({ id: newId(), email: `z${n}@test.example`, name: `Z ${n}` })) })

    const [first, second] = [await list('koffi', { page: 1 }), await list('koffi', { page: 2 })]
    expect([first.items.length, second.items.length, first.pages, first.total]).toEqual([50, 23, 2, 73])
  })

  it('an administrator sees the people of the own forum and nothing of their other mandates', async () => {
    const { personId } = cast.as('kodjo')
    accepted(await execute('members.give-mandate', cast.as('koffi'), { personId, bodyId: cast.bodies.SAMA, role: 'forum_staff' }))

    expect(await namesOf('essi', { forum: 'GGPS' })).toEqual(['Essi', 'Kodjo'])
    expect((await list('essi', { forum: 'GGPS' })).items[1]?.mandates.map(({ code }) => code)).toEqual(['GGPS'])
    expect(accepted(await profile('essi', personId)).mandates.map(({ body }) => body.code)).toEqual(['GGPS'])
    expect(accepted(await profile('koffi', personId)).mandates).toHaveLength(2)
    expect(await namesOf('koffi', { forum: 'GGPS' })).toEqual(['Essi', 'Kodjo'])
  })

  it('addresses are for the own body and the secretariat, to be seen and to be searched', async () => {
    expect((await list('afi', { q: 'kodjo' })).items).toMatchObject([{ name: 'Kodjo', email: null }])
    expect(await namesOf('afi', { q: 'kodjo@test' })).toEqual([])
    expect(accepted(await profile('afi', cast.as('kodjo').personId)).email).toBeNull()
    expect(accepted(await profile('essi', cast.as('kodjo').personId)).email).toBe('kodjo@test.example')
  })

  it.each(['essi', 'kodjo', 'ingrid'])('%s has no list of everybody', async (name) => {
    expect(refused(await ask('members.people', cast.as(name), {})).code).toBe('not_found')
    expect(refused(await ask('members.people', cast.as(name), { forum: 'SAMA' })).code).toBe('not_found')
    expect(refused(await ask('members.secretariat', cast.as(name))).code).toBe('not_found')
  })

  it('someone of another forum is not found, exactly as nobody is', async () => {
    for (const name of ['essi', 'kodjo', 'ingrid']) {
      expect(await profile(name, cast.as('thabo').personId)).toEqual(await profile(name, newId()))
    }
    expect(refused(await profile('kodjo', cast.as('kodjo').personId)).code).toBe('not_found')
  })

  it('offers the bodies, roles and alternates of which a mandate can be', async () => {
    const options = async (name: string, code?: string) =>
      accepted(await ask('members.mandate-options', cast.as(name), { personId: cast.as('kodjo').personId, code }))

    expect((await options('koffi')).bodies).toHaveLength(8)
    expect((await options('koffi')).chosen).toBeNull()
    expect((await options('koffi', 'GGPS')).chosen).toMatchObject({ roles: ['forum_admin', 'forum_staff'], principals: [{ name: 'Essi' }] })
    expect((await options('essi')).chosen?.code).toBe('GGPS')
    expect(refused(await ask('members.mandate-options', cast.as('essi'), { personId: newId(), code: 'SAMA' })).code).toBe('not_found')
    expect(refused(await ask('members.mandate-options', cast.as('kodjo'), { personId: newId() })).code).toBe('not_found')
  })
})
