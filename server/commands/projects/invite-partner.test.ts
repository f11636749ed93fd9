import { v7 as newId } from 'uuid'
import { describe, expect, it } from 'vitest'
import { castMembers } from '#server/test/builders.ts'
import { consentedDossier, draftDossier } from '#server/test/dossiers.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'

describe('inviting a forum', async () => {
  const hands = await openHarness()
  const { db, ask, execute, published } = hands

  it('lets its people read the draft, and tells them', async () => {
    const people = await castMembers(db)
    const projectId = await draftDossier(hands, people)
    expect(refused(await ask('projects.page', people.as('lerato'), { projectId })).code).toBe('not_found')

    accepted(await execute('projects.invite-partner', people.as('kodjo'), { projectId, forumId: people.bodies.SAMA, role: 'associate' }))

    expect(accepted(await ask('projects.page', people.as('lerato'), { projectId })).full?.party).toBe(true)
    expect(published.at(-1)?.audience).toContain(`body:${people.bodies.SAMA}`)
  })

  it('is refused for the lead itself, a partner already there, an observer and a body that is no forum', async () => {
    const people = await castMembers(db)
    const projectId = await draftDossier(hands, people)
    await db.prisma.forum.update({ where: { id: people.bodies.APW }, data: { class: 'observer' } })
    const invite = async (forumId: string | undefined) =>
      refused(await execute('projects.invite-partner', people.as('kodjo'), { projectId, forumId, role: 'co_applicant' })).code

    expect(await invite(people.bodies.GGPS)).toBe('partner_is_lead')
    expect(await invite(people.bodies.FSMD)).toBe('partner_already_invited')
    expect(await invite(people.bodies.APW)).toBe('observer_may_not_join')
    expect(await invite(people.bodies.SECRETARIAT)).toBe('not_found')
    expect(await invite(newId())).toBe('not_found')
  })

  it('is the lead’s affair', async () => {
    const people = await castMembers(db)
    const projectId = await draftDossier(hands, people)
    const input = { projectId, forumId: people.bodies.SAMA, role: 'associate' }

    expect(refused(await execute('projects.invite-partner', people.as('mamadou'), input)).code).toBe('not_permitted')
    expect(refused(await execute('projects.invite-partner', people.as('thabo'), input)).code).toBe('not_found')
  })

  it('can be taken back: the forum no longer reads it, its lines fall to all, and it can be asked again', async () => {
    const people = await castMembers(db)
    const projectId = await consentedDossier(hands, people, { lines: [{ category: 1, amount: '10000000', forumId: people.bodies.FSMD }] })
    const forumId = people.bodies.FSMD

    expect(refused(await execute('projects.remove-partner', people.as('mamadou'), { projectId, forumId })).code).toBe('not_permitted')
    accepted(await execute('projects.remove-partner', people.as('essi'), { projectId, forumId }))

    expect(refused(await ask('projects.page', people.as('mamadou'), { projectId })).code).toBe('not_found')
    expect(await db.prisma.budgetLine.count({ where: { projectId, forumId: null } })).toBe(1)
    expect(refused(await execute('projects.remove-partner', people.as('essi'), { projectId, forumId })).code).toBe('partner_unknown')
    accepted(await execute('projects.invite-partner', people.as('essi'), { projectId, forumId, role: 'associate' }))
    expect(accepted(await ask('projects.page', people.as('mamadou'), { projectId })).full?.partners).toMatchObject([
      { role: 'associate', standing: 'not_asked' },
    ])
  })
})
