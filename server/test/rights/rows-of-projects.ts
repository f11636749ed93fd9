import { completeText } from '../dossiers.ts'
import { checked, consented, draft, forDecision, proposed, recorded, sentBack, submitted, verdict } from './scenes.ts'
import { type Given, lead, members, partner, type Row, type Stage, secretariat } from './table.ts'

const thing = ['projects.page', ({ projectId }: Given) => ({ projectId })] as const
const point = { section: 'budget', severity: 'must', text: 'Détailler.' }

/** Of the lead’s text: its staff and administrator write; partners read it; nobody else finds it. */
const ofTheLead = { ok: lead, not_permitted: partner, rest: 'not_found' } as const
/** What the secretariat does with a submitted dossier: its parties see it, others the cover alone. */
const ofTheSecretariat = { ok: secretariat, not_permitted: [...lead, ...partner], rest: 'not_found' } as const

const withSama = (scene: (stage: Stage) => Promise<object>) => async (stage: Stage) => ({
  ...(await scene(stage)),
  forumId: stage.bodies.SAMA,
  role: 'co_applicant',
})

export const projectsRows = {
  'projects.create': {
    rule: 'projects.draft, of a founding or full forum',
    scene: async () => completeText,
    answers: { ok: members, forum_may_not_lead: ['associate_admin'], rest: 'not_permitted' },
  },
  'projects.edit': {
    rule: 'projects.draft of the lead',
    scene: async (stage) => ({ ...(await draft(stage)), version: 1, titleFr: 'Autre titre' }),
    answers: ofTheLead,
    thing,
  },
  'projects.invite-partner': { rule: 'projects.draft of the lead', scene: withSama(draft), answers: ofTheLead, thing },
  'projects.remove-partner': {
    rule: 'projects.draft of the lead',
    scene: async (stage) => ({ ...(await draft(stage)), forumId: stage.bodies.FSMD }),
    answers: ofTheLead,
    thing,
  },
  'projects.propose-version': { rule: 'projects.draft of the lead', scene: draft, answers: ofTheLead, thing },
  'projects.consent': {
    rule: 'projects.consent of the partner',
    scene: async (stage) => ({ ...(await proposed(stage)), answer: 'consent' }),
    answers: { ok: ['partner_admin'], not_permitted: ['partner_staff', ...lead], rest: 'not_found' },
    thing,
  },
  'projects.submit': {
    rule: 'projects.submit of the lead',
    scene: consented,
    answers: { ok: ['admin'], not_permitted: ['staff', ...partner], rest: 'not_found' },
    thing,
  },
  'projects.withdraw': {
    rule: 'projects.submit of the lead',
    scene: submitted,
    answers: { ok: ['admin'], not_permitted: ['staff', ...partner, ...secretariat], rest: 'not_found' },
    thing,
  },
  'projects.answer-point': {
    rule: 'projects.draft of the lead',
    scene: async (stage) => ({ ...(await sentBack(stage)), position: 1, answer: 'Voici.' }),
    answers: { ok: lead, not_permitted: [...partner, ...secretariat], rest: 'not_found' },
    thing,
  },
  'projects.check': { rule: 'projects.check', scene: submitted, answers: ofTheSecretariat, thing },
  'projects.send-back': {
    rule: 'projects.check',
    scene: async (stage) => ({ ...(await checked(stage)), dueOn: '2026-12-01', lang: 'fr', points: [point] }),
    answers: ofTheSecretariat,
    thing,
  },
  'projects.extend-due-date': {
    rule: 'projects.check',
    scene: async (stage) => ({ ...(await sentBack(stage)), dueOn: '2027-01-10' }),
    answers: ofTheSecretariat,
    thing,
  },
  'projects.recommend': {
    rule: 'projects.check',
    scene: async (stage) => ({ ...(await checked(stage)), recommendation: 'Solide.', lang: 'fr' }),
    answers: ofTheSecretariat,
    thing,
  },
  'decisions.record': {
    rule: 'decisions.record',
    scene: async (stage) => ({ ...(await forDecision(stage)), ...verdict }),
    answers: ofTheSecretariat,
    thing,
  },
  'decisions.confirm': {
    rule: 'decisions.record, by a second person; what is only recorded is the secretariat’s',
    scene: (stage) => recorded(stage, 'koffi'),
    answers: { ok: secretariat, rest: 'not_found' },
  },
  'decisions.withdraw': {
    rule: 'decisions.record, by whoever recorded it',
    scene: (stage) => recorded(stage, 'helen'),
    answers: { ok: ['coordinator'], not_the_recorder: ['finance'], rest: 'not_found' },
    thing: ['decisions.page', ({ decisionId }) => ({ decisionId })],
  },
} as const satisfies { readonly [name: string]: Row | readonly Row[] }
