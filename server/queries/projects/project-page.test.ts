import { describe, expect, it } from 'vitest'
import { castMembers } from '#server/test/builders.ts'
import { checkedDossier, completeText, consentedDossier, draftDossier, submittedDossier } from '#server/test/dossiers.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'

describe('the page of a dossier', async () => {
  const hands = await openHarness()
  const { db, ask, execute } = hands

  it('shows a draft to its parties and to nobody else', async () => {
    const people = await castMembers(db)
    const projectId = await draftDossier(hands, people)

    expect(accepted(await ask('projects.page', people.as('mamadou'), { projectId })).full?.content.lines).toHaveLength(2)
    for (const name of ['thabo', 'koffi', 'afi', 'ingrid']) {
      expect(refused(await ask('projects.page', people.as(name), { projectId })).code, name).toBe('not_found')
    }
  })

  it('shows other members the cover alone once it is submitted', async () => {
    const people = await castMembers(db)
    const projectId = await submittedDossier(hands, people)

    const { head, full } = accepted(await ask('projects.page', people.as('thabo'), { projectId }))

    expect(full).toBeNull()
    expect(head).toMatchObject({ state: 'submitted', titleEn: completeText.titleEn, lead: { code: 'GGPS' } })
    expect(refused(await ask('projects.history', people.as('thabo'), { projectId })).code).toBe('not_found')
  })

  it('says who must act next, and what each may do', async () => {
    const people = await castMembers(db)
    const projectId = await consentedDossier(hands, people)
    const actsFor = async (name: string) => {
      const { full } = accepted(await ask('projects.page', people.as(name), { projectId }))
      return full?.acts.filter(({ refusal }) => refusal === null).map(({ act }) => act)
    }

    const { full } = accepted(await ask('projects.page', people.as('essi'), { projectId }))

    expect(full?.acting).toMatchObject({ by: 'lead_admin', what: 'submit', mine: true, bodies: [{ code: 'GGPS' }] })
    expect(await actsFor('essi')).toEqual(['edit', 'partners', 'submit', 'withdraw'])
    expect(await actsFor('kodjo')).toEqual(['edit', 'partners'])
    expect(await actsFor('mamadou')).toEqual([])
    expect(await actsFor('awa')).toEqual([])
  })

  it('lists to the lead what prevents the submission', async () => {
    const people = await castMembers(db)
    const projectId = await draftDossier(hands, people, { summaryFr: '', area: null })

    const { full } = accepted(await ask('projects.page', people.as('essi'), { projectId }))

    expect(full?.missing.map(({ code }) => code)).toEqual(['area', 'summary', 'version'])
    expect(full?.acts.find(({ act }) => act === 'submit')?.refusal?.code).toBe('dossier_incomplete')
  })

  it('shows the secretariat the submitted text while the lead writes the next', async () => {
    const people = await castMembers(db)
    const projectId = await checkedDossier(hands, people)
    const point = { section: 'budget', severity: 'must', text: 'Travel is high.' }
    accepted(await execute('projects.send-back', people.as('helen'), { projectId, dueOn: '2099-06-12', lang: 'en', points: [point] }))
    accepted(await execute('projects.answer-point', people.as('kodjo'), { projectId, position: 1, answer: 'Réduit.' }))
    const { version } = await db.prisma.project.findUniqueOrThrow({ where: { id: projectId } })
    const lines = [
      { category: 1, description: 'Coordination', amount: '6000000' },
      { category: 5, description: 'Voyages', amount: '3000000' },
    ]
    accepted(await execute('projects.edit', people.as('kodjo'), { projectId, version, lines, indirect: '600000' }))

    const secretariat = accepted(await ask('projects.page', people.as('helen'), { projectId })).full
    const lead = accepted(await ask('projects.page', people.as('essi'), { projectId })).full

    expect(secretariat?.content.totals.total).toEqual({ amount: '10700000', currency: 'EUR' })
    expect(secretariat?.points).toMatchObject([{ answer: null, open: true }])
    expect(lead?.content.totals.total).toEqual({ amount: '9600000', currency: 'EUR' })
    expect(lead?.points).toMatchObject([{ answer: 'Réduit.', answeredBy: 'Kodjo' }])
    expect(lead?.difference).toMatchObject({ since: 1, budget: { total: { before: '10700000', after: '9600000' } } })
  })

  it('tells the history of the writing to the parties only', async () => {
    const people = await castMembers(db)
    const projectId = await submittedDossier(hands, people)
    const told = async (name: string) => accepted(await ask('projects.history', people.as(name), { projectId })).items.map(({ type }) => type)

    expect(await told('mamadou')).toEqual(['project.submitted', 'project.consented', 'project.version_proposed', 'project.partner_invited', 'project.created'])
    expect(await told('koffi')).toEqual(['project.submitted'])
  })
})
