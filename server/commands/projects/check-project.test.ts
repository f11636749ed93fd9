import { describe, expect, it } from 'vitest'
import { castMembers } from '#server/test/builders.ts'
import { checkedDossier, draftDossier, submittedDossier } from '#server/test/dossiers.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'

describe('the completeness check', async () => {
  const hands = await openHarness()
  const { db, execute } = hands

  it('makes whoever takes it the case officer', async () => {
    const people = await castMembers(db)
    const projectId = await submittedDossier(hands, people)

    accepted(await execute('projects.check', people.as('helen'), { projectId }))

    expect(await db.prisma.project.findUnique({ where: { id: projectId } })).toMatchObject({ state: 'screening', officerId: people.as('helen').personId })
    expect(refused(await execute('projects.check', people.as('koffi'), { projectId })).code).toBe('wrong_state')
  })

  it('is the secretariat’s: forums and the platform may not, and a draft is not found', async () => {
    const people = await castMembers(db)
    const projectId = await submittedDossier(hands, people)
    const draft = await draftDossier(hands, people)

    expect(refused(await execute('projects.check', people.as('essi'), { projectId })).code).toBe('not_permitted')
    expect(refused(await execute('projects.check', people.as('thabo'), { projectId })).code).toBe('not_found')
    expect(refused(await execute('projects.check', people.as('afi'), { projectId })).code).toBe('not_found')
    expect(refused(await execute('projects.check', people.as('helen'), { projectId: draft })).code).toBe('not_found')
  })

  it('ends with a written recommendation, which puts the dossier up for decision', async () => {
    const people = await castMembers(db)
    const projectId = await checkedDossier(hands, people)

    expect(refused(await execute('projects.recommend', people.as('helen'), { projectId, recommendation: ' ', lang: 'en' })).code).toBe('invalid_input')
    expect(refused(await execute('projects.recommend', people.as('essi'), { projectId, recommendation: 'Oui.', lang: 'fr' })).code).toBe('not_permitted')
    accepted(await execute('projects.recommend', people.as('koffi'), { projectId, recommendation: 'Solide.', lang: 'fr' }))
    expect((await db.prisma.project.findUnique({ where: { id: projectId } }))?.state).toBe('for_decision')
  })

  it('stops when the lead’s administrator withdraws the dossier, and nobody else can', async () => {
    const people = await castMembers(db)
    const projectId = await checkedDossier(hands, people)

    expect(refused(await execute('projects.withdraw', people.as('kodjo'), { projectId })).code).toBe('not_permitted')
    expect(refused(await execute('projects.withdraw', people.as('mamadou'), { projectId })).code).toBe('not_permitted')
    expect(refused(await execute('projects.withdraw', people.as('helen'), { projectId })).code).toBe('not_permitted')
    accepted(await execute('projects.withdraw', people.as('essi'), { projectId, reason: 'Le partenaire se retire.' }))
    expect(refused(await execute('projects.withdraw', people.as('essi'), { projectId }))).toEqual({ code: 'wrong_state', params: { state: 'withdrawn' } })
    expect(refused(await execute('projects.recommend', people.as('helen'), { projectId, recommendation: 'Yes.', lang: 'en' })).code).toBe('wrong_state')
  })
})
