import { paymentRows } from './rows-of-payments.ts'
import { act, arrived, closing, commitment, ending, fund, newFund, pledge, receipt, registered, reversal, toAllocate } from './scenes.ts'
import { administrators, type Given, members, type Row } from './table.ts'

const contribution = ['pool.contribution', ({ contributionId }: Given) => ({ contributionId })] as const
const receiptPage = ['pool.receipt', ({ receiptId }: Given) => ({ receiptId })] as const

const reversalPage = ['pool.reversal', ({ reversalId }: Given) => ({ reversalId })] as const
const endingPage = ['pool.ending', ({ endingId }: Given) => ({ endingId })] as const

export const poolRows = {
  ...paymentRows,
  'pool.pledge': [
    {
      rule: 'pool.pledge for one’s own body; the secretariat gives nothing itself',
      scene: async () => ({ amount: '500000', currency: 'EUR' }),
      answers: { ok: [...administrators, 'guest', 'other_guest'], contributor_unknown: ['finance'], rest: 'not_permitted' },
    },
    {
      rule: 'pool.pledge for a body without account: finance',
      scene: async (stage) => ({ amount: '500000', currency: 'EUR', contributorId: stage.bodies.DPF, documentRef: 'DPF/1' }),
      answers: { ok: ['finance', 'guest'], rest: 'not_permitted' },
      unknown: { guest: 'not_permitted', rest: 'contributor_unknown' },
    },
  ],
  'pool.commit': {
    rule: 'pool.pledge of the contributor, or finance',
    scene: async (stage) => ({ ...(await pledge(stage)), amount: '500000', documentRef: 'DPF/2' }),
    answers: { ok: ['guest', 'finance'], not_permitted: ['coordinator'], rest: 'not_found' },
    thing: contribution,
  },
  'pool.confirm-registration': {
    rule: 'pool.approve, by a second person',
    scene: registered,
    answers: { ok: ['coordinator'], four_eyes: ['finance'], not_permitted: ['guest'], rest: 'not_found' },
    thing: contribution,
  },
  'pool.reject-registration': {
    rule: 'pool.approve, by a second person',
    scene: registered,
    answers: { ok: ['coordinator'], four_eyes: ['finance'], not_permitted: ['guest'], rest: 'not_found' },
    thing: contribution,
  },
  'pool.receive': {
    rule: 'pool.receive: finance',
    scene: async (stage) => ({ ...(await commitment(stage)), amount: '1000', receivedOn: '2026-05-05', bankRef: 'B-1' }),
    answers: { ok: ['finance'], not_permitted: ['coordinator', 'guest'], rest: 'not_found' },
    thing: contribution,
  },
  'pool.approve-receipt': {
    rule: 'pool.approve, by a second person',
    scene: receipt,
    answers: { ok: ['coordinator'], four_eyes: ['finance'], not_permitted: ['guest'], rest: 'not_found' },
    thing: receiptPage,
  },
  'pool.reject-receipt': {
    rule: 'pool.approve, by a second person',
    scene: async (stage) => ({ ...(await receipt(stage)), reason: 'Autre compte.' }),
    answers: { ok: ['coordinator'], four_eyes: ['finance'], not_permitted: ['guest'], rest: 'not_found' },
    thing: receiptPage,
  },
  'pool.reverse': {
    rule: 'pool.receive: finance',
    scene: async (stage) => ({ ...(await act(stage)), reason: 'Inscrit deux fois.' }),
    answers: { ok: ['finance'], not_permitted: ['coordinator'], rest: 'not_found' },
    thing: ['pool.act', ({ groupId }) => ({ groupId })],
  },
  'pool.approve-reversal': {
    rule: 'pool.approve, by a second person',
    scene: reversal,
    answers: { ok: ['coordinator'], four_eyes: ['finance'], rest: 'not_found' },
    thing: reversalPage,
  },
  'pool.reject-reversal': {
    rule: 'pool.approve, by a second person',
    scene: async (stage) => ({ ...(await reversal(stage)), answer: 'C’était juste.' }),
    answers: { ok: ['coordinator'], four_eyes: ['finance'], rest: 'not_found' },
    thing: reversalPage,
  },
  'pool.enter-rate': {
    rule: 'pool.receive: finance',
    scene: async () => ({ currency: 'XOF', validOn: '2026-05-01', rate: { kind: 'units_per_eur', value: '655.957', source: 'BCEAO' } }),
    answers: { ok: ['finance'], rest: 'not_permitted' },
  },
  'pool.close-period': {
    rule: 'pool.receive: finance',
    scene: async () => ({ through: '2026-04-30' }),
    answers: { ok: ['finance'], rest: 'not_permitted' },
  },
  'pool.confirm-closing': {
    rule: 'pool.approve, by a second person',
    scene: closing,
    answers: { ok: ['coordinator'], four_eyes: ['finance'], rest: 'not_found' },
    thing: ['pool.periods', () => ({})],
  },
  'pool.reject-closing': {
    rule: 'pool.approve, by a second person',
    scene: async (stage) => ({ ...(await closing(stage)), answer: 'Trop tôt.' }),
    answers: { ok: ['coordinator'], four_eyes: ['finance'], rest: 'not_found' },
    thing: ['pool.periods', () => ({})],
  },
  'pool.open-fund': {
    rule: 'pool.approve: coordinators',
    scene: newFund,
    answers: { ok: ['coordinator', 'finance'], rest: 'not_permitted' },
  },
  'pool.change-fund': {
    rule: 'pool.approve: coordinators',
    scene: fund,
    answers: { ok: ['coordinator', 'finance'], rest: 'not_permitted' },
    unknown: 'fund_unknown',
  },
  'pool.import-receipts': {
    rule: 'pool.receive: finance',
    scene: async (stage) => ({ lines: [{ ...(await commitment(stage)), amount: '1000', receivedOn: '2026-05-05', bankRef: 'B-1' }] }),
    answers: { ok: ['finance'], rest: 'not_permitted' },
  },
  'pool.schedule': {
    rule: 'pool.pledge of the contributor, or finance',
    scene: async (stage) => ({ ...(await commitment(stage)), instalments: [{ dueOn: '2026-09-01', amount: '500000' }] }),
    answers: { ok: ['guest', 'finance'], not_permitted: ['coordinator'], rest: 'not_found' },
    thing: contribution,
  },
  'pool.cancel': {
    rule: 'pool.pledge of the contributor, or finance',
    scene: async (stage) => ({ ...(await pledge(stage)), reason: 'Budget réduit.' }),
    answers: { ok: ['guest', 'finance'], not_permitted: ['coordinator'], rest: 'not_found' },
    thing: contribution,
  },
  'pool.write-off': {
    rule: 'pool.receive: finance',
    scene: async (stage) => ({ ...(await commitment(stage)), amount: '1000', reason: 'Ne viendra pas.' }),
    answers: { ok: ['finance'], not_permitted: ['coordinator', 'guest'], rest: 'not_found' },
    thing: contribution,
  },
  'pool.refund-contribution': {
    rule: 'pool.receive: finance',
    scene: async (stage) => ({ ...(await arrived(stage)), amount: '1000', reason: 'Versé en trop.' }),
    answers: { ok: ['finance'], not_permitted: ['coordinator', 'guest'], rest: 'not_found' },
    thing: contribution,
  },
  'pool.approve-ending': {
    rule: 'pool.approve, by a second person',
    scene: ending,
    answers: { ok: ['coordinator'], four_eyes: ['finance'], not_permitted: ['guest'], rest: 'not_found' },
    thing: endingPage,
  },
  'pool.reject-ending': {
    rule: 'pool.approve, by a second person',
    scene: async (stage) => ({ ...(await ending(stage)), reason: 'Attendre encore.' }),
    answers: { ok: ['coordinator'], four_eyes: ['finance'], not_permitted: ['guest'], rest: 'not_found' },
    thing: endingPage,
  },
  'pool.sign-statement': {
    rule: 'pool.receive: finance',
    scene: async (stage) => ({ ...(await commitment(stage)), from: '2026-01-01', to: '2026-05-31' }),
    answers: { ok: ['finance'], not_permitted: ['coordinator', 'guest'], rest: 'not_found' },
    thing: contribution,
  },
  'pool.allocate': {
    rule: 'pool.allocate, to an approved dossier that all members read',
    scene: async (stage) => ({ ...(await toAllocate(stage)), amount: '100000' }),
    answers: { ok: ['coordinator', 'finance'], not_permitted: [...members, 'associate_admin', 'observer_admin'], rest: 'not_found' },
    thing: ['pool.project', ({ projectId }) => ({ projectId })],
  },
} as const satisfies { readonly [name: string]: Row | readonly Row[] }
