import { beforeEach, describe, expect, it } from 'vitest'
import { systemActor } from '#server/auth/system-actor.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'

const mdp = {
  code: 'MDP',
  nameFr: 'Dialogue du Mékong pour la paix',
  nameEn: 'Mekong Dialogue on Peace',
  hostCity: 'Chiang Mai',
  country: 'TH',
  class: 'founding',
  languages: ['en'],
  iatiOrgType: 80,
}
const institute = {
  code: 'DIE',
  kind: 'evaluator',
  country: 'CH',
  website: 'https://die.example.org',
  nameFr: 'Institut d’évaluation',
  nameEn: 'Institute for Evaluation',
}

describe('registering forums and partners', async () => {
  const { db, execute, claimsHold } = await openHarness()
  let cast: Awaited<ReturnType<typeof castMembers>>

  beforeEach(async () => {
    cast = await castMembers(db)
  })

  it('a coordinator registers a forum that asks to join, and it stands as an applicant', async () => {
    const { forumId } = accepted(await execute('members.register-forum', cast.as('koffi'), { ...mdp, languages: ['en', 'th', 'en'] }))

    expect(await db.prisma.forum.findUnique({ where: { id: forumId } })).toMatchObject({ status: 'applicant', languages: ['en', 'th'], legalSeatCity: null })
    expect(refused(await execute('members.register-forum', cast.as('essi'), { ...mdp, code: 'MDQ' })).code).toBe('not_permitted')
  })

  it('so may the seed, and a partner likewise', async () => {
    accepted(await execute('members.register-forum', systemActor, mdp))
    const { bodyId } = accepted(await execute('members.register-partner', systemActor, institute))

    expect(await db.prisma.body.findUnique({ where: { id: bodyId } })).toMatchObject({ kind: 'partner', code: 'DIE' })
    expect(await db.prisma.partner.findUnique({ where: { id: bodyId } })).toMatchObject({
      kind: 'evaluator',
      country: 'CH',
      website: 'https://die.example.org',
    })
    await claimsHold()
  })

  it('a code is given once', async () => {
    expect(refused(await execute('members.register-forum', cast.as('koffi'), { ...mdp, code: 'GGPS' })).code).toBe('body_code_taken')
    expect(refused(await execute('members.register-partner', cast.as('koffi'), { ...institute, code: 'DPF' })).code).toBe('body_code_taken')
    expect(await db.prisma.forum.count({ where: { hostCity: 'Chiang Mai' } })).toBe(0)
  })

  it.each(['afi', 'essi', 'ingrid'])('%s may not', async (name) => {
    expect(refused(await execute('members.register-forum', cast.as(name), mdp)).code).toBe('not_permitted')
    expect(refused(await execute('members.register-partner', cast.as(name), institute)).code).toBe('not_permitted')
  })

  it.each([
    ['code', 'g g', 'body_code_malformed'],
    ['country', 'Thailand', 'country_unknown'],
    ['languages', ['English'], 'language_malformed'],
    ['timeZone', 'Mars/Olympus', 'time_zone_unknown'],
    ['website', 'javascript:alert(1)', 'website_malformed'],
    ['iatiOrgType', '12', 'org_type_unknown'],
    ['legalSeatCountry', 'CH', 'required'],
  ])('a wrong %s is told at its field', async (path, value, code) => {
    const refusal = refused(await execute('members.register-forum', cast.as('koffi'), { ...mdp, [path]: value }))

    const at = path === 'legalSeatCountry' ? 'legalSeatCity' : path
    expect(refusal).toEqual({ code: 'invalid_input', params: { faults: [{ path: expect.stringContaining(at), code }] } })
  })
})
