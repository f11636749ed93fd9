import type { Actor } from '#app/domain/members/actor.ts'
import { accepted, type Harness } from './harness.ts'

type Hands = Pick<Harness, 'execute'>
type People = { readonly as: (name: string) => Actor; readonly bodies: { readonly [code: string]: string } }

/** A complete text: 100 000 € direct, 7 000 € indirect, 80 000 € asked of the pool. */
export const completeText = {
  titleFr: 'Dialogue transfrontalier sur le pastoralisme',
  titleEn: 'Cross-border dialogue on pastoralism',
  area: 'prevention',
  summaryFr: 'Des comités de passage règlent les litiges de pâture.',
  summaryEn: 'Passage committees settle disputes over pasture.',
  countries: ['TG', 'SN'],
  startsOn: '2026-10-01',
  endsOn: '2027-09-30',
  language: 'fr',
  lines: [
    { category: 1, description: 'Coordination', amount: '6000000' },
    { category: 5, description: 'Voyages', amount: '4000000' },
  ],
  indirect: '700000',
  poolRequest: '8000000',
}

/** GGPS leads, FSMD is invited: a complete draft made by Kodjo. */
export async function draftDossier({ execute }: Hands, { as, bodies }: People, text: object = {}): Promise<string> {
  const { projectId } = accepted(await execute('projects.create', as('kodjo'), { ...completeText, ...text }))
  accepted(await execute('projects.invite-partner', as('kodjo'), { projectId, forumId: bodies.FSMD, role: 'co_applicant' }))
  return projectId
}

/** The same, proposed and consented to by Mamadou. */
export async function consentedDossier(hands: Hands, people: People, text: object = {}): Promise<string> {
  const projectId = await draftDossier(hands, people, text)
  const { contentHash } = accepted(await hands.execute('projects.propose-version', people.as('kodjo'), { projectId }))
  accepted(await hands.execute('projects.consent', people.as('mamadou'), { projectId, contentHash, answer: 'consent' }))
  return projectId
}

/** The same, submitted by Essi. */
export async function submittedDossier(hands: Hands, people: People, text: object = {}): Promise<string> {
  const projectId = await consentedDossier(hands, people, text)
  accepted(await hands.execute('projects.submit', people.as('essi'), { projectId }))
  return projectId
}

/** The same, checked by Helen. */
export async function checkedDossier(hands: Hands, people: People, text: object = {}): Promise<string> {
  const projectId = await submittedDossier(hands, people, text)
  accepted(await hands.execute('projects.check', people.as('helen'), { projectId }))
  return projectId
}

/** The same, recommended by Helen. */
export async function dossierForDecision(hands: Hands, people: People, text: object = {}): Promise<string> {
  const projectId = await checkedDossier(hands, people, text)
  accepted(await hands.execute('projects.recommend', people.as('helen'), { projectId, recommendation: 'Sound and well shared.', lang: 'en' }))
  return projectId
}
