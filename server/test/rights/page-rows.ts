import { type Links, membersPageRows } from './page-rows-of-members.ts'
import { everyPlayer, type Player } from './players.ts'
import { lead, members, partner, secretariat } from './table.ts'
import type { Things } from './world.ts'

type Params = { readonly [name: string]: string }

/**
 * One row of the table of pages: the rule, the parameters of the address for the things of the world, and which
 * status each player gets from its loader. Unless named, people of a forum on its way in are led to that forum, and
 * people of a suspended one get what somebody gets who is not signed in: led to sign in unless `open`. To add one:
 * name the folder under app/routes. A page that only leads elsewhere answers 302, and `to` says where; one that only
 * posts and has nothing to show answers 400. Of a page with several faces write a list of rows.
 */
export type PageRow = {
  readonly rule: string
  readonly params?: (things: Things, links: Links) => Params
  readonly search?: (things: Things) => string
  readonly answers: { readonly [status: number]: readonly Player[] } & { readonly rest?: number }
  /** Where those who are named under 302 are led. */
  readonly to?: string
  /** What somebody gets who is not signed in, or where they are led: to sign in and back unless told. */
  readonly open?: number | string
}

const active: readonly Player[] = everyPlayer.filter((player) => player !== 'applicant_admin' && player !== 'suspended_admin')
const forums = [...members, 'associate_admin', 'observer_admin'] as const
const working = [...forums, ...secretariat] as const
const readers = [...lead, ...partner, ...secretariat] as const
const givers = [...secretariat, 'guest'] as const

const everybody = { rule: 'oneself', answers: { 200: active } } as const
const leadsBack = { rule: 'what only posts leads back', answers: { 302: everyPlayer }, to: '/me', open: '/me' } as const
const seen = (rule: string, id: keyof Things, may: readonly Player[]): PageRow => ({
  rule,
  params: (things) => ({ id: things[id] }),
  answers: { 200: may, rest: 404 },
})

const ofSubmitted = seen('the dossier’s parties and the secretariat', 'submitted', readers)
const ofContribution = seen('pool.ledger of the contribution', 'contribution', givers)
const ofRegistration = seen('pool.ledger of the contribution', 'registration', givers)
const ofReceipt = seen('pool.ledger of the contribution', 'receipt', givers)
const ofReversal = seen('the whole ledger', 'reversal', secretariat)
const ofEnding = seen('pool.ledger of the contribution', 'ending', givers)
const ofPayment = seen('the forum that is paid and the secretariat', 'payment', [...lead, ...secretariat])
const ofApproved = seen('an approved dossier is all members’', 'approved', working)
const ofTranche = { ...ofApproved, params: ({ approved }: Things) => ({ id: approved, n: '1' }) }
const ofStatement = seen('pool.ledger of the contribution', 'statement', givers)
const ofOffer = seen('members.works', 'offer', working)
const ofReservation = seen('both sides, the secretariat, and readers of the dossier', 'reservation', [...lead, 'other_admin', 'other_staff', ...secretariat])
const ofDecision = seen('what is only recorded is the secretariat’s', 'decision', secretariat)
const moderated = seen('threads.moderate', 'restricted', ['admin', ...secretariat])
const ofGlass = seen('threads.break_glass', 'glass', secretariat)
const ofMessage: PageRow = {
  rule: 'a restricted thread is its forum’s and the secretariat’s',
  params: ({ restricted }) => ({ id: restricted, seq: '1' }),
  answers: { 200: [...lead, ...secretariat], rest: 404 },
}
const ofRestricted = seen('a restricted thread is its forum’s and the secretariat’s', 'restricted', [...lead, ...secretariat])
const ofTask = seen('a task is for those who read its thread', 'task', [...lead, ...secretariat])
const toItsMessage: PageRow = { ...leadsBack, params: () => ({ id: 'any', seq: '1' }), to: '/threads/any/m/1', open: '/threads/any/m/1' }
const ledger = [...secretariat, 'admin', 'partner_admin', 'other_admin', 'associate_admin', 'observer_admin', 'guest', 'other_guest'] as const

export const pageRows: { readonly [folder: string]: PageRow | readonly PageRow[] } = {
  ...membersPageRows,
  $: { rule: 'nothing is there', answers: { 404: everyPlayer }, open: 404 },
  _index: everybody,
  acting: { rule: 'oneself, candidates too', answers: { 200: [...active, 'applicant_admin'] } },
  'decisions.$id._index': ofDecision,
  'decisions.$id.confirm': ofDecision,
  'decisions.$id.withdraw': ofDecision,
  'decisions._index': everybody,
  'dev.mail.$name': { rule: 'mails that stay on this machine', params: () => ({ name: 'unknown' }), answers: { 404: everyPlayer }, open: 404 },
  'dev.mail._index': { rule: 'mails that stay on this machine: whoever is at it, as in tests', answers: { 200: everyPlayer }, open: 200 },
  'inbox._index': everybody,
  'inbox.count': { rule: 'oneself; nothing waits for anybody else', answers: { 200: everyPlayer }, open: 200 },
  'inbox.read': everybody,
  language: leadsBack,
  logout: { ...leadsBack, to: '/', open: '/' },
  'me_.notices': { rule: 'oneself, candidates too', answers: { 200: [...active, 'applicant_admin'] } },
  'me_.reading': leadsBack,
  'me_.sessions': leadsBack,
  'me_.seen': leadsBack,
  'me_.typing': leadsBack,
  'passkeys.options': { rule: 'what only posts, without a page, does not answer', answers: { 400: everyPlayer }, open: 400 },
  'pool._index': { rule: 'pool.totals, or pool.ledger', answers: { 200: [...working, 'guest', 'other_guest'], rest: 422 } },
  'pool.acts.$id.reverse': seen('the whole ledger', 'act', secretariat),
  'pool.contributions.$id._index': ofContribution,
  'pool.contributions.$id.cancel': ofContribution,
  'pool.contributions.$id.commit': ofContribution,
  'pool.contributions.$id.confirm': ofRegistration,
  'pool.contributions.$id.receive': ofContribution,
  'pool.contributions.$id.reject': ofRegistration,
  'pool.flows': { rule: 'pool.totals, or pool.ledger', answers: { 200: [...working, 'guest', 'other_guest'], rest: 422 } },
  'pool.funds.$id.change': seen('pool.approve', 'fund', secretariat),
  'pool.funds._index': { rule: 'pool.totals', answers: { 200: working, rest: 422 } },
  'pool.funds.open': { rule: 'pool.approve', answers: { 200: secretariat, rest: 422 } },
  'pool.contributions.$id.refund': ofContribution,
  'pool.contributions.$id.schedule': ofContribution,
  'pool.contributions.$id.write-off': ofContribution,
  'pool.endings.$id._index': ofEnding,
  'pool.endings.$id.approve': ofEnding,
  'pool.endings.$id.reject': ofEnding,
  'pool.contributions.$id.statement': ofContribution,
  'pool.contributors.$id.statement': seen('pool.ledger of the contributor', 'contributor', givers),
  'pool.statements.$id._index': ofStatement,
  'pool.statements.$id.csv': ofStatement,
  'pool.statements.$id.pdf': ofStatement,
  'pool.statements._index': { rule: 'pool.ledger', answers: { 200: ledger, rest: 422 } },
  'pool.import._index': { rule: 'pool.receive', answers: { 200: ['finance'], rest: 422 } },
  'pool.import.send': { rule: 'pool.receive', answers: { 200: ['finance'], rest: 422 } },
  'pool.import.template': { rule: 'pool.receive', answers: { 200: ['finance'], rest: 422 } },
  'pool.ledger': { rule: 'pool.ledger', answers: { 200: ledger, rest: 422 } },
  'pool.pledge': { ...everybody, rule: 'pool.pledge; to others it says who may, without a form' },
  'pool.periods.$id.confirm': seen('the whole ledger', 'closing', secretariat),
  'pool.periods.$id.reject': seen('the whole ledger', 'closing', secretariat),
  'pool.periods._index': { rule: 'the whole ledger', answers: { 200: secretariat, rest: 422 } },
  'pool.periods.close': { rule: 'pool.receive', answers: { 200: ['finance'], rest: 422 } },
  'pool.rates._index': { rule: 'pool.totals', answers: { 200: working, rest: 422 } },
  'pool.rates.enter': { rule: 'pool.receive', answers: { 200: ['finance'], rest: 422 } },
  'pool.receipts.$id._index': ofReceipt,
  'pool.receipts.$id.approve': ofReceipt,
  'pool.receipts.$id.reject': ofReceipt,
  'pool.payments.$id._index': ofPayment,
  'pool.payments.$id.approve': ofPayment,
  'pool.payments.$id.reject': ofPayment,
  'pool.receive': { rule: 'pool.receive', answers: { 200: ['finance'], rest: 422 } },
  'pool.reversals.$id._index': ofReversal,
  'pool.reversals.$id.approve': ofReversal,
  'pool.reversals.$id.reject': ofReversal,
  'projects.$id._index': seen('others see the cover of what was submitted', 'submitted', working),
  'projects.$id.allocate': ofSubmitted,
  'projects.$id.check': ofSubmitted,
  'projects.$id.consent': ofSubmitted,
  'projects.$id.decide': ofSubmitted,
  'projects.$id.edit': seen('a draft is its parties’', 'draft', [...lead, ...partner]),
  'projects.$id.extend': ofSubmitted,
  'projects.$id.invite': ofSubmitted,
  'projects.$id.points.$position': {
    rule: 'the dossier’s parties and the secretariat',
    params: ({ revision }) => ({ id: revision, position: '1' }),
    answers: { 200: readers, rest: 404 },
  },
  'projects.$id.propose': ofSubmitted,
  'projects.$id.recommend': ofSubmitted,
  'projects.$id.remove-partner': { ...ofSubmitted, search: ({ partnerForum }) => `?forum=${partnerForum}` },
  'projects.$id.send-back': ofSubmitted,
  'projects.$id.submit': ofSubmitted,
  'projects.$id.withdraw': ofSubmitted,
  'projects.$id.disburse': ofApproved,
  'projects.$id.final-report': ofApproved,
  'projects.$id.money': ofApproved,
  'projects.$id.reallocate': ofApproved,
  'projects.$id.refund': ofApproved,
  'projects.$id.release': ofApproved,
  'projects.$id.report-spending': ofApproved,
  'projects.$id.tranches._index': ofApproved,
  'projects.$id.tranches.$n.hold': ofTranche,
  'projects.$id.tranches.$n.lift': ofTranche,
  'projects._index': everybody,
  'projects.new': { ...everybody, rule: 'projects.draft of a founding or full forum; to others it says who may, without a form' },
  'reservations.$id._index': ofReservation,
  'reservations.$id.confirm': ofReservation,
  'reservations.$id.decline': ofReservation,
  'reservations.$id.delivery': ofReservation,
  'reservations.$id.hold': ofReservation,
  'reservations.$id.release': ofReservation,
  'resources.$id._index': ofOffer,
  'resources.$id.ask': ofOffer,
  'resources.$id.edit': seen('a draft is its owner’s', 'draftOffer', lead),
  'resources.$id.pause': ofOffer,
  'resources.$id.publish': ofOffer,
  'resources.$id.withdraw': ofOffer,
  'resources._index': { rule: 'members.works', answers: { 200: working, rest: 404 } },
  'resources.new': { ...everybody, rule: 'resources.draft; to others it says who may, without a form' },
  theme: leadsBack,
  'threads.$id._index': seen('a restricted thread is its forum’s and the secretariat’s', 'restricted', [...lead, ...secretariat]),
  ...Object.fromEntries(
    ['check-translation', 'hide', 'machine-translation', 'react', 'remind', 'report', 'show', 'translate'].map((act) => [
      `threads.$id.m.$seq.${act}`,
      ofMessage,
    ]),
  ),
  'threads.$id.m.$seq.task': ofMessage,
  'threads.$id.m.$seq.minute': ofMessage,
  'threads.$id.minutes._index': ofRestricted,
  'threads.$id.minutes.$number': { ...ofRestricted, params: ({ restricted }) => ({ id: restricted, number: '1' }) },
  'tasks._index': everybody,
  'tasks.$id._index': ofTask,
  'tasks.$id.change': ofTask,
  'tasks.$id.settle': ofTask,
  'projects.$id.tasks': seen('others see the cover of what was submitted, and no task', 'submitted', working),
  'threads.$id.m.$seq.bookmark': toItsMessage,
  'threads.$id.m.$seq.unread': toItsMessage,
  'threads.$id.m.$seq._index': ofMessage,
  'threads.$id.m.$seq.delete': ofMessage,
  'threads.$id.m.$seq.edit': ofMessage,
  'threads.$id.post': seen('a restricted thread is its forum’s and the secretariat’s', 'restricted', [...lead, ...secretariat]),
  'threads.$id.follow': { ...leadsBack, params: () => ({ id: 'any' }), to: '/threads/any', open: '/threads/any' },
  'threads.$id.read': { ...leadsBack, params: () => ({ id: 'any' }), to: '/threads/any', open: '/threads/any' },
  'threads.$id.about': seen('a restricted thread is its forum’s and the secretariat’s', 'restricted', [...lead, ...secretariat]),
  'threads.$id.export._index': seen('a restricted thread is its forum’s and the secretariat’s', 'restricted', [...lead, ...secretariat]),
  'threads.$id.export.$exportId': {
    rule: 'a file of a thread is for whoever asked for it',
    params: ({ exported }) => ({ id: 'any', exportId: exported }),
    answers: { 200: ['admin'], rest: 404 },
  },
  'threads.$id.state': moderated,
  'threads.$id.summary': moderated,
  'threads.$id.resolve': moderated,
  'threads.$id.reopen': moderated,
  'threads.$id.tighten': moderated,
  'threads.$id.name': moderated,
  'threads.$id.remove': moderated,
  'threads.$id.pace': seen('threads.direct', 'restricted', secretariat),
  'threads.$id.split': seen('threads.direct', 'restricted', secretariat),
  'threads.$id.move': seen('threads.direct', 'restricted', secretariat),
  'glass.$id._index': ofGlass,
  'glass.$id.open': ofGlass,
  'glass.$id.refuse': ofGlass,
  'glass.new': { rule: 'threads.break_glass', answers: { 200: secretariat, rest: 404 } },
  'threads._index': everybody,
  'threads.bookmarks': everybody,
  'secretariat.reports._index': { rule: 'threads.hide', answers: { 200: secretariat, rest: 404 } },
  'secretariat.reports.$id': seen('threads.hide in a thread that is read', 'report', secretariat),
  'threads.new': { rule: 'threads.post', answers: { 200: [...members, 'associate_admin', ...secretariat], rest: 404 } },
}
