import { beforeEach, describe, expect, it } from 'vitest'
import { why } from '#server/test/applicants.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'

describe('forums and other bodies, as they are read', async () => {
  const { db, execute, ask } = await openHarness()
  let cast: Awaited<ReturnType<typeof castMembers>>

  beforeEach(async () => {
    cast = await castMembers(db)
  })

  const listed = async (filters: object) => accepted(await ask('members.forums', cast.as('kodjo'), filters))

  it('are filtered by continent, class and standing together', async () => {
    accepted(await execute('members.suspend-forum', cast.as('koffi'), { forumId: cast.bodies.SAMA, reason: why }))

    expect((await listed({})).active).toBe(4)
    expect((await listed({ class: 'founding', continent: 'africa' })).forums.map(({ code }) => code)).toEqual(['GGPS'])
    expect((await listed({ status: 'suspended' })).forums.map(({ code }) => code)).toEqual(['SAMA'])
    expect(await listed({ status: 'suspended', class: 'founding' })).toMatchObject({ forums: [], total: 5, statuses: ['active', 'suspended'] })
  })

  it('keep why a standing changed from the neighbours', async () => {
    accepted(await execute('members.suspend-forum', cast.as('koffi'), { forumId: cast.bodies.SAMA, reason: why }))

    expect(accepted(await ask('members.forum', cast.as('essi'), { code: 'SAMA' }))).toMatchObject({ status: 'suspended', standing: null, acts: [] })
    expect(accepted(await ask('members.forum', cast.as('helen'), { code: 'SAMA' })).standing).toEqual([
      expect.objectContaining({ from: 'active', to: 'suspended', reason: why, person: 'Koffi', body: expect.objectContaining({ code: 'SECRETARIAT' }) }),
    ])
  })

  it('tell a coordinator who works for the forum why they may not act', async () => {
    const torn = { ...cast.as('koffi'), interests: [cast.bodies.SAMA ?? ''] }

    const { acts } = accepted(await ask('members.forum', torn, { code: 'SAMA' }))

    expect(acts.map(({ refusal }) => refusal)).toEqual(['conflicted', 'conflicted', 'conflicted'])
  })

  it('partners are listed, donors first, with their people on their page', async () => {
    const evaluator = { code: 'DIE', nameFr: 'Institut d’évaluation', nameEn: 'Institute for Evaluation', kind: 'evaluator', country: 'CH' }
    accepted(await execute('members.register-partner', cast.as('koffi'), evaluator))

    expect(accepted(await ask('members.partners', cast.as('kodjo'))).map(({ code, kind }) => [code, kind])).toEqual([
      ['DPF', 'donor'],
      ['DIE', 'evaluator'],
    ])
    expect(accepted(await ask('members.body', cast.as('kodjo'), { code: 'DPF' }))).toMatchObject({
      partnerKind: 'donor',
      own: false,
      people: [{ name: 'Ingrid', email: null }],
    })
    expect(accepted(await ask('members.body', cast.as('ingrid'), { code: 'DPF' })).people).toMatchObject([{ email: 'ingrid@test.example' }])
  })

  it('the secretariat is a body with people, and a forum is not read by that way', async () => {
    expect(accepted(await ask('members.body', cast.as('essi'), { code: 'SECRETARIAT' })).people.map(({ name }) => name)).toEqual(['Helen', 'Koffi', 'Yawa'])
    for (const code of ['GGPS', 'PLATFORM', 'NOBODY']) expect(refused(await ask('members.body', cast.as('essi'), { code })).code).toBe('not_found')
  })
})
