import type { QueryName } from '#server/queries/registry.ts'
import { everyPlayer, type Player } from './players.ts'
import { membersQueryRows } from './query-rows-of-members.ts'
import { type Answers, lead, members, partner, secretariat } from './table.ts'
import type { Things } from './world.ts'

/**
 * One row of the table of reading: the rule, the input for the things of the world, and what each player is
 * answered. To add one: name it as in the registry, give `input` and `answers` as in `table.ts`. The test proves
 * that somebody may, that ids and codes of hidden things answer exactly as unknown ones, and that no answer holds the id of
 * anything that its reader may not see, but for those it `tells` by the rule.
 */
export type QueryRow = {
  readonly rule: string
  readonly input?: (things: Things) => object
  readonly answers: Answers
  readonly unknown?: 'ok'
  readonly tells?: readonly (keyof Things)[]
}

const forums = [...members, 'associate_admin', 'observer_admin'] as const
const working = [...forums, ...secretariat] as const
const active: readonly Player[] = everyPlayer.filter((player) => player !== 'applicant_admin' && player !== 'suspended_admin')
const parties = [...lead, ...partner] as const
const readers = [...parties, ...secretariat] as const
const givers = [...secretariat, 'guest'] as const

const project = (name: 'draft' | 'submitted' | 'approved') => (things: Things) => ({ projectId: things[name] })
const ofDraft = { rule: 'a draft is its parties’', input: project('draft'), answers: { ok: parties, rest: 'not_found' } } as const
const ofSubmitted = {
  rule: 'a submitted dossier is its parties’ and the secretariat’s',
  input: project('submitted'),
  answers: { ok: readers, rest: 'not_found' },
} as const
const ofApproved = { rule: 'an approved dossier is all members’', input: project('approved'), answers: { ok: working, rest: 'not_found' } } as const
const thread = (name: 'alliance' | 'restricted' | 'confidential') => (things: Things) => ({ threadId: things[name], afterSeq: 0 })
const threadRows = [
  { rule: 'a thread of the alliance is all members’', input: thread('alliance'), answers: { ok: working, rest: 'not_found' } },
  {
    rule: 'a restricted thread is its forum’s and the secretariat’s',
    input: thread('restricted'),
    answers: { ok: [...lead, ...secretariat], rest: 'not_found' },
  },
  { rule: 'a confidential thread is for the people named', input: thread('confidential'), answers: { ok: ['admin', 'partner_admin'], rest: 'not_found' } },
] as const

const ofExport = {
  rule: 'a file of a thread is for whoever asked for it',
  input: ({ exported }: Things) => ({ exportId: exported }),
  answers: { ok: ['admin'], rest: 'not_found' },
} as const

/** Members see each other’s people on the forums’ pages; a thread names them. */
const nameable = ['person', 'colleague'] as const

export const queryRows: { readonly [name in QueryName]: QueryRow | readonly QueryRow[] } = {
  ...membersQueryRows,
  'projects.list': { rule: 'as far as each dossier is seen', answers: { ok: active } },
  'projects.page': [ofDraft, { ...ofSubmitted, rule: 'others see the cover of what was submitted', answers: { ok: working, rest: 'not_found' } }, ofApproved],
  'projects.invitable': [ofDraft, ofSubmitted],
  'projects.history': [ofDraft, ofSubmitted, ofApproved],
  'decisions.register': { rule: 'as far as each dossier is seen', answers: { ok: active } },
  'decisions.page': {
    rule: 'what is only recorded is the secretariat’s',
    input: ({ decision }) => ({ decisionId: decision }),
    answers: { ok: secretariat, rest: 'not_found' },
  },
  'pool.overview': {
    rule: 'pool.totals, or pool.ledger of one’s own, with the dossiers that one’s money went to',
    tells: ['approved'],
    answers: { ok: [...working, 'guest', 'other_guest'], rest: 'not_permitted' },
  },
  'pool.ledger': [
    {
      rule: 'pool.ledger: coordinators all, contributors their own, with the dossiers that their money went to',
      tells: ['approved'],
      answers: {
        ok: [...secretariat, 'admin', 'partner_admin', 'other_admin', 'associate_admin', 'observer_admin', 'guest', 'other_guest'],
        rest: 'not_permitted',
      },
    },
    {
      rule: 'pool.ledger of the contribution',
      input: ({ contribution }) => ({ contributionId: contribution }),
      answers: { ok: givers, not_permitted: ['platform', 'staff', 'partner_staff', 'other_staff'], rest: 'not_found' },
    },
    {
      rule: 'pool.ledger of a dossier that is seen',
      input: project('draft'),
      answers: { ok: ['admin', 'partner_admin'], not_permitted: ['platform', 'staff', 'partner_staff', 'other_staff'], rest: 'not_found' },
    },
  ],
  'pool.contribution': {
    rule: 'pool.ledger of the contribution',
    input: ({ contribution }) => ({ contributionId: contribution }),
    answers: { ok: givers, rest: 'not_found' },
  },
  'pool.receipt': {
    rule: 'pool.ledger of the contribution',
    input: ({ receipt }) => ({ receiptId: receipt }),
    answers: { ok: givers, rest: 'not_found' },
  },
  'pool.act': { rule: 'the whole ledger', input: ({ act }) => ({ groupId: act }), answers: { ok: secretariat, rest: 'not_found' } },
  'pool.reversal': { rule: 'the whole ledger', input: ({ reversal }) => ({ reversalId: reversal }), answers: { ok: secretariat, rest: 'not_found' } },
  'pool.rates': { rule: 'pool.totals', answers: { ok: working, rest: 'not_permitted' } },
  'pool.periods': { rule: 'the whole ledger', answers: { ok: secretariat, rest: 'not_permitted' } },
  'pool.flows': {
    rule: 'pool.totals, or pool.ledger of one’s own, with the dossiers that one’s money went to; givers by name for who reads their contributions',
    tells: ['approved'],
    answers: { ok: [...working, 'guest', 'other_guest'], rest: 'not_permitted' },
  },
  'pool.funds': { rule: 'pool.totals', answers: { ok: working, rest: 'not_permitted' } },
  'pool.bank-preview': {
    rule: 'pool.receive: finance',
    input: () => ({ file: Buffer.from('date;montant;devise;référence\n2026-05-05;10;EUR;C01\n').toString('base64') }),
    answers: { ok: ['finance'], rest: 'not_permitted' },
    tells: ['contribution', 'registration'],
  },
  'pool.expected': {
    rule: 'pool.ledger: of one’s own contributions, coordinators of all',
    answers: {
      ok: [...secretariat, 'admin', 'partner_admin', 'other_admin', 'associate_admin', 'observer_admin', 'guest', 'other_guest'],
      rest: 'not_permitted',
    },
  },
  'pool.statement': {
    rule: 'pool.ledger of the contribution',
    input: ({ statement }) => ({ statementId: statement }),
    answers: { ok: givers, rest: 'not_found' },
  },
  'pool.statement-draft': [
    {
      rule: 'pool.ledger of the contribution',
      input: ({ contribution }) => ({ contributionId: contribution, from: '2026-01-01', to: '2026-05-31' }),
      answers: { ok: givers, rest: 'not_found' },
    },
    { rule: 'pool.ledger of the contributor', input: ({ contributor }) => ({ contributorId: contributor }), answers: { ok: givers, rest: 'not_found' } },
  ],
  'pool.statements': {
    rule: 'pool.ledger: coordinators all, contributors their own',
    answers: {
      ok: [...secretariat, 'admin', 'partner_admin', 'other_admin', 'associate_admin', 'observer_admin', 'guest', 'other_guest'],
      rest: 'not_permitted',
    },
  },
  'pool.ending': {
    rule: 'pool.ledger of the contribution',
    input: ({ ending }) => ({ endingId: ending }),
    answers: { ok: givers, rest: 'not_found' },
  },
  'pool.project': [ofDraft, ofSubmitted, ofApproved],
  'pool.dossier-money': [ofDraft, ofSubmitted, ofApproved],
  'pool.payment': {
    rule: 'the forum that is paid and the secretariat',
    input: ({ payment }) => ({ paymentId: payment }),
    answers: { ok: [...lead, ...secretariat], rest: 'not_found' },
  },
  'pool.pledge-options': {
    rule: 'pool.pledge',
    answers: { ok: ['finance', 'admin', 'partner_admin', 'other_admin', 'associate_admin', 'guest', 'other_guest'], rest: 'not_permitted' },
  },
  'resources.catalogue': { rule: 'members.works', answers: { ok: working, rest: 'not_found' } },
  'resources.page': [
    { rule: 'members.works', input: ({ offer }) => ({ offerId: offer }), answers: { ok: working, rest: 'not_found' } },
    { rule: 'a draft is its owner’s', input: ({ draftOffer }) => ({ offerId: draftOffer }), answers: { ok: lead, rest: 'not_found' } },
  ],
  'resources.of-dossier': [ofDraft, ofSubmitted, ofApproved],
  'resources.reservation': {
    rule: 'both sides, the secretariat, and readers of the dossier',
    input: ({ reservation }) => ({ reservationId: reservation }),
    answers: { ok: [...lead, 'other_admin', 'other_staff', ...secretariat], rest: 'not_found' },
  },
  'threads.list': { rule: 'as far as each thread is seen', answers: { ok: active } },
  'threads.page': threadRows,
  'threads.after': threadRows,
  'threads.about': threadRows.map((row) => ({ ...row, tells: nameable })),
  'threads.tasks': [
    { rule: 'as far as their threads are read', answers: { ok: active } },
    { rule: 'of a dossier, as far as its threads are read', input: project('submitted'), answers: { ok: active }, unknown: 'ok' },
  ],
  'threads.task': {
    rule: 'a task is for those who read its thread',
    input: ({ task }) => ({ taskId: task }),
    answers: { ok: [...lead, ...secretariat], rest: 'not_found' },
    tells: nameable,
  },
  'threads.task-owners': threadRows.map((row) => ({ ...row, tells: [...nameable, 'partnerForum'] as const })),
  'threads.became': threadRows.map(({ input, ...row }) => ({ ...row, input: (things: Things) => ({ ...input(things), seq: 1 }) })),
  'threads.minutes': threadRows,
  'threads.export': ofExport,
  'threads.export-run': ofExport,
  'threads.glass': {
    rule: 'threads.break_glass: coordinators',
    input: ({ glass }) => ({ glassId: glass }),
    answers: { ok: secretariat, rest: 'not_found' },
    tells: ['caucus'],
  },
  'threads.file': (['alliance', 'restricted', 'confidential'] as const).map((level, at) => ({
    ...(threadRows[at] ?? threadRows[0]),
    rule: 'whoever reads the thread',
    input: (things: Things) => ({ threadId: things[level], fileId: things[`${level}File`] }),
  })),
  'threads.seen-by': threadRows.map(({ input, ...row }) => ({
    ...row,
    rule: 'whoever wrote the message',
    input: (things: Things) => ({ ...input(things), seq: 1 }),
    answers: { ok: ['admin'], rest: 'not_found' } as const,
  })),
  'threads.message': threadRows.map(({ input, ...row }) => ({ ...row, input: (things: Things) => ({ ...input(things), seq: 1 }) })),
  'threads.reach': threadRows.map(({ input, ...row }) => ({ ...row, input: (things: Things) => ({ ...input(things), text: '@GGPS @coordinators' }) })),
  'threads.mention-choices': threadRows.map(({ input, ...row }) => ({ ...row, input: (things: Things) => ({ ...input(things), prefix: '' }) })),
  'threads.reports': { rule: 'threads.hide, as far as each thread is seen', answers: { ok: secretariat, rest: 'not_found' } },
  'threads.bookmarks': { rule: 'one’s own, as far as each thread is seen', answers: { ok: active } },
  'threads.opening': [
    {
      rule: 'threads.post: who may open one, and whom they can name',
      tells: nameable,
      answers: { ok: [...members, 'associate_admin', ...secretariat], rest: 'not_found' },
    },
    { ...ofDraft, rule: 'about a dossier that is read', tells: nameable },
    {
      rule: 'about an edition of a forum that acts',
      tells: nameable,
      input: ({ edition }) => ({ editionId: edition }),
      answers: { ok: [...members, 'associate_admin', ...secretariat], rest: 'not_found' },
    },
    { rule: 'about an offer that is seen', tells: nameable, input: ({ draftOffer }) => ({ offerId: draftOffer }), answers: { ok: lead, rest: 'not_found' } },
  ],
  'threads.of-subject': {
    rule: 'as far as each thread is seen',
    input: ({ offer }) => ({ subject: 'resource', subjectId: offer }),
    answers: { ok: active },
    unknown: 'ok',
  },
  'threads.of-dossier': { rule: 'as far as each thread is seen', input: project('draft'), answers: { ok: active }, unknown: 'ok' },
  'notices.waiting': { rule: 'oneself', answers: { ok: active } },
  'notices.count': { rule: 'oneself', answers: { ok: active } },
  'notices.soon': { rule: 'oneself', answers: { ok: active } },
  'notices.moved': { rule: 'oneself', answers: { ok: active } },
  'notices.inbox': { rule: 'oneself', answers: { ok: active } },
}
