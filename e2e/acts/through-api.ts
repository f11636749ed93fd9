import { type ApiClient, openApi } from '../api-client.ts'
import { dayFromNow } from './dossier.ts'

type Forum = { readonly id: string; readonly code: string }

/** A dossier of GGPS with FSMD, brought up for decision through the API; `asked` in minor units. Its address. */
export async function dossierForDecision(url: string, title: string, asked: string): Promise<string> {
  const [lead, partner, coordinator] = await Promise.all([openApi(url, 'u05'), openApi(url, 'u07'), openApi(url, 'u02')])
  const { projectId } = await lead.command<{ projectId: string }>('projects.create', {
    titleFr: title,
    titleEn: title,
    area: 'peacebuilding',
    summaryFr: 'Deux forums, une enquête.',
    summaryEn: 'Two forums, one inquiry.',
    countries: ['TG', 'SN'],
    startsOn: dayFromNow(60),
    endsOn: dayFromNow(300),
    language: 'fr',
    poolRequest: asked,
    lines: [{ category: 1, description: 'Enquête', amount: asked, source: 'pool' }],
  })
  await lead.command('projects.invite-partner', { projectId, forumId: await forumToInvite(lead, projectId, 'FSMD'), role: 'co_applicant' })
  const { contentHash } = await lead.command<{ contentHash: string }>('projects.propose-version', { projectId })
  await partner.command('projects.consent', { projectId, contentHash, answer: 'consent' })
  await lead.command('projects.submit', { projectId })
  await coordinator.command('projects.check', { projectId })
  await coordinator.command('projects.recommend', { projectId, recommendation: 'Complet.', lang: 'fr' })
  return `/projects/${projectId}`
}

/** The secretariat decides on a dossier through the API, in two persons: it is not approved. */
export async function decide(url: string, projectId: string): Promise<void> {
  const [first, second] = await Promise.all([openApi(url, 'u02'), openApi(url, 'u03')])
  const texts = { textFr: 'L’alliance n’approuve pas le projet.', textEn: 'The alliance does not approve the project.' }
  const { decisionId } = await first.command<{ decisionId: string }>('decisions.record', { projectId, outcome: 'rejected', meetingOn: dayFromNow(0), ...texts })
  await second.command('decisions.confirm', { decisionId })
}

async function forumToInvite(api: ApiClient, projectId: string, code: string): Promise<string> {
  const { forums } = await api.query<{ forums: Forum[] }>('projects.invitable', { projectId })
  const forum = forums.find((candidate) => candidate.code === code)
  if (!forum) throw new Error(`${code} cannot be invited`)
  return forum.id
}
