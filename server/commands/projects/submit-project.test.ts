import { describe, expect, it } from 'vitest'
import { castMembers } from '#server/test/builders.ts'
import { completeText, consentedDossier, draftDossier, submittedDossier } from '#server/test/dossiers.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'

describe('submitting a dossier', async () => {
  const hands = await openHarness()
  const { db, execute } = hands

  it('gives it a number and hands the consented version to the secretariat unchanged', async () => {
    const people = await castMembers(db)
    const projectId = await consentedDossier(hands, people)
    hands.setClock('2026-06-03T10:00:00Z')

    const submission = accepted(await execute('projects.submit', people.as('essi'), { projectId }))

    expect(submission).toEqual({ number: 'DEMO-26-001', n: 1, round: 1 })
    expect(await db.prisma.project.findUnique({ where: { id: projectId }, select: { state: true, number: true, dueAt: true } })).toEqual({
      state: 'submitted',
      number: 'DEMO-26-001',
      dueAt: null,
    })
    expect(await db.prisma.projectVersion.count({ where: { projectId, submittedAt: { not: null } } })).toBe(1)
    expect(hands.published.at(-1)).toMatchObject({ type: 'project.submitted', audience: expect.arrayContaining([`body:${people.bodies.SECRETARIAT}`]) })
    await hands.claimsHold()
  })

  it('counts numbers without a gap, within the year of the alliance', async () => {
    const people = await castMembers(db)
    hands.setClock('2026-12-31T22:00:00Z')
    const first = await submittedDossier(hands, people)
    const second = await submittedDossier(hands, people)
    hands.setClock('2027-01-01T00:30:00Z')
    const third = await submittedDossier(hands, people)

    const rows = await db.prisma.project.findMany({ where: { id: { in: [first, second, third] } }, select: { number: true } })

    expect(rows.map(({ number }) => number).sort()).toEqual(['DEMO-26-001', 'DEMO-26-002', 'DEMO-27-001'])
  })

  it('lists everything that is missing at once', async () => {
    const people = await castMembers(db)
    const { projectId } = accepted(await execute('projects.create', people.as('kodjo'), { titleFr: 'Une idée' }))

    const refusal = refused(await execute('projects.submit', people.as('essi'), { projectId }))

    expect(refusal.code).toBe('dossier_incomplete')
    expect(refusal.params?.missing).toEqual([
      'title_en',
      'area',
      'summary',
      'countries',
      'starts_on',
      'ends_on',
      'budget_lines',
      'pool_request',
      'co_applicant',
      'version',
    ])
    expect(refusal.params?.faults).toContainEqual({ path: 'titleEn', code: 'missing_title_en' })
  })

  it('waits for every partner, associates among them', async () => {
    const people = await castMembers(db)
    const projectId = await draftDossier(hands, people)
    accepted(await execute('projects.invite-partner', people.as('essi'), { projectId, forumId: people.bodies.NRSF, role: 'associate' }))
    const { contentHash } = accepted(await execute('projects.propose-version', people.as('essi'), { projectId }))
    accepted(await execute('projects.consent', people.as('mamadou'), { projectId, contentHash, answer: 'consent' }))

    const refusal = refused(await execute('projects.submit', people.as('essi'), { projectId }))

    expect(refusal.params?.missing).toEqual(['consent:NRSF'])
  })

  it('is refused when the text changed after the consents', async () => {
    const people = await castMembers(db)
    const projectId = await consentedDossier(hands, people)
    const { version } = await db.prisma.project.findUniqueOrThrow({ where: { id: projectId } })
    accepted(await execute('projects.edit', people.as('kodjo'), { projectId, version, poolRequest: '9000000' }))

    const refusal = refused(await execute('projects.submit', people.as('essi'), { projectId }))

    expect(refusal.params?.missing).toEqual(['version'])
  })

  it('is the lead administrator’s alone: staff, partners and strangers may not', async () => {
    const people = await castMembers(db)
    const projectId = await consentedDossier(hands, people)

    expect(refused(await execute('projects.submit', people.as('kodjo'), { projectId })).code).toBe('not_permitted')
    expect(refused(await execute('projects.submit', people.as('mamadou'), { projectId })).code).toBe('not_permitted')
    expect(refused(await execute('projects.submit', people.as('thabo'), { projectId })).code).toBe('not_found')
    expect(refused(await execute('projects.submit', people.as('koffi'), { projectId })).code).toBe('not_found')
    expect(refused(await execute('projects.submit', people.as('afi'), { projectId })).code).toBe('not_found')
    expect(accepted(await execute('projects.submit', people.as('essi'), { projectId })).n).toBe(1)
  })

  it('happens once', async () => {
    const people = await castMembers(db)
    const projectId = await submittedDossier(hands, people)

    expect(refused(await execute('projects.submit', people.as('essi'), { projectId }))).toEqual({ code: 'wrong_state', params: { state: 'submitted' } })
  })

  it('refuses indirect costs above 7 % and a request above the total', async () => {
    const people = await castMembers(db)
    const projectId = await draftDossier(hands, people, { indirect: '700001', poolRequest: '10700002' })

    const refusal = refused(await execute('projects.propose-version', people.as('essi'), { projectId }))

    expect(refusal.params?.missing).toEqual(['indirect_too_high', 'pool_request_above_total'])
    expect(completeText.indirect).toBe('700000')
  })
})
