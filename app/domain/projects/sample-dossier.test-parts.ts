import type { FrozenContent } from './content.ts'
import type { Dossier } from './dossier.ts'

/** A complete text: 1 000 direct, 70 indirect, 800 asked of the pool, in euro cents. */
export const sampleContent: FrozenContent = {
  schema: 1,
  titleFr: 'Dialogue transfrontalier',
  titleEn: 'Cross-border dialogue',
  area: 'prevention',
  summaryFr: 'Des comités règlent les litiges.',
  summaryEn: '',
  countries: ['SN', 'TG'],
  startsOn: '2026-10-01',
  endsOn: '2027-09-30',
  language: 'fr',
  currency: 'EUR',
  indirect: '7000',
  poolRequest: '80000',
  lines: [{ category: 1, description: 'Coordination', forumId: null, amount: '100000', source: 'pool' }],
  leadId: 'ggps',
  partners: [
    { forumId: 'fsmd', role: 'co_applicant' },
    { forumId: 'nrsf', role: 'associate' },
  ],
}

/** A complete draft of GGPS with FSMD and NRSF, not yet proposed, with the changes given. */
export function sampleDossier(change: Partial<Dossier>): Dossier {
  return {
    id: 'dossier',
    number: null,
    state: 'draft',
    round: 0,
    version: 1,
    leadId: 'ggps',
    leadCode: 'GGPS',
    content: sampleContent,
    contentHash: 'now',
    termsHash: 't',
    partners: [
      { forumId: 'fsmd', code: 'FSMD', role: 'co_applicant', state: 'invited', consentedHash: null },
      { forumId: 'nrsf', code: 'NRSF', role: 'associate', state: 'invited', consentedHash: null },
    ],
    candidate: null,
    points: [],
    wasSubmitted: false,
    dueAt: null,
    officerId: null,
    ...change,
  }
}
