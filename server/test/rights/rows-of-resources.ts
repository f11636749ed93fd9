import { completeText } from '../dossiers.ts'
import { accepted } from '../harness.ts'
import { week } from '../offers.ts'
import { begun, hold, offer, request } from './scenes.ts'
import { administrators, type Given, members, type Row, type Stage, secretariat } from './table.ts'

const catalogued = ['resources.page', ({ offerId }: Given) => ({ offerId })] as const
const booked = ['resources.reservation', ({ reservationId }: Given) => ({ reservationId })] as const

const terms = { kind: 'venue', title: 'Petite salle', unitValue: '300', availableFrom: '2026-01-01', availableLastDay: '2026-12-31' }
/** Everyone who reads the catalogue but the owner’s administrator. */
const readers = ['staff', 'partner_admin', 'partner_staff', 'other_admin', 'other_staff', 'associate_admin', 'observer_admin', ...secretariat] as const

async function draftOfSama(stage: Stage) {
  return accepted(await stage.execute('projects.create', stage.as('lerato'), completeText)).projectId
}

/** The hall of GGPS for a draft of SAMA. */
async function asking(stage: Stage) {
  return { ...(await offer(stage)), projectId: await draftOfSama(stage), ...week }
}

export const resourcesRows = {
  'resources.offer': [
    {
      rule: 'resources.offer of one’s own body',
      scene: async () => terms,
      answers: { ok: [...administrators, ...secretariat], rest: 'not_permitted' },
    },
    {
      rule: 'resources.draft of one’s own body',
      scene: async () => ({ ...terms, draft: true }),
      answers: { ok: [...members, 'associate_admin', ...secretariat], rest: 'not_permitted' },
    },
    {
      rule: 'resources.draft: another body’s draft is not found',
      scene: async (stage) => ({ ...terms, ...(await offer(stage, { draft: true })), draft: true }),
      answers: { ok: ['admin', 'staff'], rest: 'not_found' },
    },
  ],
  'resources.publish-offer': {
    rule: 'resources.offer of the owner; a draft is the owner’s alone',
    scene: (stage) => offer(stage, { draft: true }),
    answers: { ok: ['admin'], not_permitted: ['staff'], rest: 'not_found' },
    thing: catalogued,
  },
  'resources.pause-offer': {
    rule: 'resources.offer of the owner',
    scene: offer,
    answers: { ok: ['admin'], not_permitted: readers, rest: 'not_found' },
    thing: catalogued,
  },
  'resources.withdraw-offer': {
    rule: 'resources.offer of the owner',
    scene: offer,
    answers: { ok: ['admin'], not_permitted: readers, rest: 'not_found' },
    thing: catalogued,
  },
  'resources.request': [
    {
      rule: 'resources.request for a dossier of one’s own',
      scene: asking,
      answers: { ok: ['other_admin', 'other_staff'], rest: 'not_found' },
    },
    {
      rule: 'resources.request: a draft of GGPS is not found, but by GGPS',
      scene: async (stage) => ({ ...(await offer(stage, { draft: true })), projectId: await draftOfSama(stage), ...week }),
      answers: { rest: 'not_found' },
      nobody: true,
    },
  ],
  'resources.hold': [
    {
      rule: 'resources.answer of the owner, or a coordinator',
      scene: request,
      answers: { ok: ['admin', ...secretariat], not_permitted: ['staff', 'other_admin', 'other_staff'], rest: 'not_found' },
      thing: booked,
    },
    {
      rule: 'resources.request at once, where the offer needs no answer',
      scene: async (stage) => ({ ...(await offer(stage, { autoHold: true })), projectId: await draftOfSama(stage), ...week }),
      answers: { ok: ['other_admin', 'other_staff'], rest: 'not_found' },
    },
  ],
  'resources.decline': {
    rule: 'resources.answer of the owner, or a coordinator',
    scene: async (stage) => ({ ...(await request(stage)), reason: 'Travaux.' }),
    answers: { ok: ['admin', ...secretariat], not_permitted: ['staff', 'other_admin', 'other_staff'], rest: 'not_found' },
    thing: booked,
  },
  'resources.confirm': {
    rule: 'resources.answer of the owner, or a coordinator',
    scene: hold,
    answers: { ok: ['admin', ...secretariat], not_permitted: ['staff', 'other_admin', 'other_staff'], rest: 'not_found' },
    thing: booked,
  },
  'resources.release': {
    rule: 'the forum that asked, the owner’s administrator, or a coordinator',
    scene: async (stage) => ({ ...(await hold(stage)), reason: 'Reporté.' }),
    answers: { ok: ['admin', 'other_admin', 'other_staff', ...secretariat], not_permitted: ['staff'], rest: 'not_found' },
    thing: booked,
  },
  'resources.confirm-delivery': {
    rule: 'both sides, for themselves',
    scene: async (stage) => ({ ...(await begun(stage)), quantity: 1 }),
    answers: { ok: ['admin', 'other_admin', 'other_staff'], not_permitted: ['staff', ...secretariat], rest: 'not_found' },
    thing: booked,
  },
} as const satisfies { readonly [name: string]: Row | readonly Row[] }
