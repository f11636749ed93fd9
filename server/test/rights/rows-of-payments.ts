import { advanced, allocatedDossier, askedPayment, heldTranche, twoDossiers } from './scenes-of-payments.ts'
import { type Given, members, type Row } from './table.ts'

const money = ['pool.project', ({ projectId }: Given) => ({ projectId })] as const
const paymentPage = ['pool.payment', ({ paymentId }: Given) => ({ paymentId })] as const
const readers = [...members, 'associate_admin', 'observer_admin'] as const
const tends = { answers: { ok: ['coordinator', 'finance'], not_permitted: readers, rest: 'not_found' }, thing: money } as const
const second = { answers: { ok: ['coordinator'], four_eyes: ['finance'], not_permitted: ['admin', 'staff'], rest: 'not_found' }, thing: paymentPage } as const

/** Money of an approved dossier, which all members read. */
export const paymentRows = {
  'pool.plan-tranches': { rule: 'pool.tranches', scene: async (stage) => ({ ...(await allocatedDossier(stage)), shares: [50, 50] }), ...tends },
  'pool.hold-tranche': { rule: 'pool.tranches', scene: async (stage) => ({ ...(await allocatedDossier(stage)), n: 1, reason: 'Terrain fermé.' }), ...tends },
  'pool.lift-hold': { rule: 'pool.tranches', scene: heldTranche, ...tends },
  'pool.confirm-final-report': { rule: 'pool.tranches', scene: async (stage) => ({ ...(await allocatedDossier(stage)), reference: 'Rapport' }), ...tends },
  'pool.disburse': {
    rule: 'pool.disburse: finance, to a forum of the dossier',
    scene: async (stage) => ({ ...(await allocatedDossier(stage)), forumId: stage.bodies.GGPS, amount: '600000' }),
    answers: { ok: ['finance'], not_permitted: [...readers, 'coordinator'], rest: 'not_found' },
    thing: money,
  },
  'pool.approve-payment': { rule: 'pool.approve, by a second person', scene: askedPayment, ...second },
  'pool.reject-payment': {
    rule: 'pool.approve, by a second person',
    scene: async (stage) => ({ ...(await askedPayment(stage)), reason: 'Autre compte.' }),
    ...second,
  },
  'pool.report-spending': {
    rule: 'pool.report of one’s own forum, which takes part in the dossier',
    scene: async (stage) => ({ ...(await advanced(stage)), amount: '1000', spentOn: '2026-01-05', category: 5 }),
    answers: {
      ok: ['admin'],
      not_a_party: ['partner_admin', 'other_admin', 'associate_admin'],
      not_permitted: ['staff', 'partner_staff', 'other_staff', 'observer_admin', 'coordinator', 'finance'],
      rest: 'not_found',
    },
    thing: money,
  },
  'pool.record-refund': {
    rule: 'pool.refund of one’s own forum, or finance',
    scene: async (stage) => ({ ...(await advanced(stage)), forumId: stage.bodies.GGPS, amount: '1000', note: 'B-9' }),
    answers: { ok: ['admin', 'finance'], not_permitted: [...readers.filter((player) => player !== 'admin'), 'coordinator'], rest: 'not_found' },
    thing: money,
  },
  'pool.release': { rule: 'pool.allocate', scene: async (stage) => ({ ...(await allocatedDossier(stage)), amount: '1000', reason: 'Trop.' }), ...tends },
  'pool.reallocate': { rule: 'pool.allocate', scene: async (stage) => ({ ...(await twoDossiers(stage)), amount: '1000', reason: 'Trop.' }), ...tends },
} as const satisfies { readonly [name: string]: Row | readonly Row[] }
