import type { ToldOfReversal } from '../pool/told-of-reversal.ts'
import { administrators, contributors, type NoticeAudience, wholeForum } from './audience.ts'
import { type ActedEvent, type ActedOf, isOf, type NoticeCall } from './notice-call.ts'
import type { NoticeFacts } from './notice-kinds.ts'
import { threadNoticeCalls } from './thread-notice-calls.ts'

/**
 * Whom an event concerns and what it asks of them: consents, checks, answers, confirmations, mentions, and
 * what was decided about one's own dossier (rulings.md 30). Empty for what everybody may find in the history.
 */
export function noticeCallsFor(event: ActedEvent): readonly NoticeCall[] {
  const acted: NoticeFacts = {
    ...(event.personId ? { actorId: event.personId } : {}),
    ...(event.bodyId ? { bodyId: event.bodyId } : {}),
    ...(event.projectId ? { projectId: event.projectId } : {}),
  }
  if (isOf(event, 'project')) return callsOfProject(event, acted)
  if (isOf(event, 'decision')) return callsOfDecision(event, acted)
  if (isOf(event, 'contribution') || isOf(event, 'receipt')) return callsOfPool(event, acted)
  if (isOf(event, 'reversal')) return callsOfReversal(event, acted)
  if (isOf(event, 'period')) return callsOfPeriod(event, acted)
  if (isOf(event, 'payment') || event.type === 'pool.disbursed') return callsOfPayment(event, acted)
  if (isOf(event, 'tranche') || event.type === 'pool.allocated') return callsOfTranche(event, acted)
  if (isOf(event, 'reservation')) return callsOfReservation(event, acted)
  return threadNoticeCalls(event, acted)
}

function callsOfProject(event: ActedOf<'project'>, acted: NoticeFacts): readonly NoticeCall[] {
  const projectId = event.subject.id
  switch (event.type) {
    case 'project.partner_invited':
      return [{ kind: 'invited', audience: { of: 'body', bodyId: event.payload.forumId, roles: wholeForum }, facts: acted }]
    case 'project.version_proposed':
      return [{ kind: 'consent', audience: { of: 'partners_asked', projectId, roles: administrators, contentHash: event.payload.contentHash }, facts: acted }]
    case 'project.consented':
      return [{ kind: 'submit', audience: { of: 'lead', projectId, roles: administrators, onceAllConsentedTo: event.payload.contentHash }, facts: acted }]
    case 'project.declined':
      return [{ kind: 'declined', audience: { of: 'lead', projectId, roles: wholeForum }, facts: acted }]
    case 'project.submitted':
      return [{ kind: 'check', audience: { of: 'coordinators', forDossier: projectId }, facts: acted }]
    case 'project.sent_back':
      return [
        {
          kind: 'points',
          audience: { of: 'lead', projectId, roles: wholeForum },
          facts: { ...acted, count: event.payload.points, due: event.payload.dueOn },
        },
      ]
    case 'project.due_extended':
      return [{ kind: 'more_time', audience: { of: 'lead', projectId, roles: wholeForum }, facts: { ...acted, due: event.payload.dueOn } }]
    case 'project.recommended':
      return [{ kind: 'decide', audience: { of: 'coordinators', forDossier: projectId }, facts: acted }]
    default:
      return []
  }
}

function callsOfDecision(event: ActedOf<'decision'>, acted: NoticeFacts): readonly NoticeCall[] {
  const { projectId } = acted
  if (!projectId) return []
  switch (event.type) {
    case 'decision.recorded':
      return [{ kind: 'confirm_decision', audience: { of: 'coordinators', forDossier: projectId }, facts: { ...acted, outcome: event.payload.outcome } }]
    case 'decision.adopted':
      return [{ kind: 'decided', audience: { of: 'parties', projectId, roles: wholeForum }, facts: { ...acted, outcome: event.payload.outcome } }]
    default:
      return []
  }
}

function callsOfPool(event: ActedOf<'contribution'> | ActedOf<'receipt'>, acted: NoticeFacts): readonly NoticeCall[] {
  const forContribution = isOf(event, 'contribution') ? event.subject.id : event.payload.contributionId
  const coordinators: NoticeAudience = { of: 'coordinators', forContribution }
  switch (event.type) {
    case 'contribution.registered':
      return [{ kind: 'registration', audience: coordinators, facts: { ...acted, amount: event.payload.amount, currency: event.payload.currency } }]
    case 'contribution.ending_proposed':
    case 'contribution.ending_approved':
    case 'contribution.ending_rejected':
    case 'contribution.lapsed':
    case 'contribution.cancelled':
    case 'contribution.condition_met':
      return callsOfEnding(event, acted)
    case 'contribution.stated': {
      const giver = contributorIn(event)
      return giver ? [{ kind: 'stated', audience: giver, facts: { ...acted, due: event.payload.to } }] : []
    }
    case 'receipt.recorded':
      return [{ kind: 'receipt', audience: coordinators, facts: { ...acted, amount: event.payload.amount, currency: event.payload.currency } }]
    case 'receipt.rejected':
      return [{ kind: 'receipt_rejected', audience: coordinators, facts: acted }]
    default:
      return []
  }
}

function callsOfReversal(event: ActedOf<'reversal'>, acted: NoticeFacts): readonly NoticeCall[] {
  const audience: NoticeAudience = { of: 'coordinators', forAct: event.payload.groupId }
  if (event.type === 'reversal.proposed') return [{ kind: 'reversal', audience, facts: acted }]
  if (event.type === 'reversal.rejected') return [{ kind: 'reversal_rejected', audience, facts: acted }]
  return event.payload.told.map((told) => ({
    kind: told.of === 'contributor' ? 'promise_taken_back' : 'money_taken_back',
    audience: audienceOf(told),
    facts: { ...acted, ...factsOf(told) },
  }))
}

function audienceOf(told: ToldOfReversal): NoticeAudience {
  if (told.of === 'lead') return { of: 'lead', projectId: told.projectId, roles: administrators }
  return { of: 'body', bodyId: told.bodyId, roles: told.of === 'contributor' ? contributors : administrators }
}

function factsOf({ amount, currency, ...told }: ToldOfReversal): NoticeFacts {
  return { amount, currency, ...(told.of === 'contributor' ? { contributionId: told.contributionId } : { projectId: told.projectId }) }
}

function callsOfPeriod(event: ActedOf<'period'>, acted: NoticeFacts): readonly NoticeCall[] {
  const facts = { ...acted, due: event.payload.through }
  if (event.type === 'period.proposed') return [{ kind: 'closing', audience: { of: 'secretariat' }, facts }]
  return event.type === 'period.rejected' ? [{ kind: 'closing_rejected', audience: { of: 'secretariat' }, facts }] : []
}

type EndingEvent = Extract<
  ActedOf<'contribution'>,
  { readonly type: `contribution.${'ending_proposed' | 'ending_approved' | 'ending_rejected' | 'lapsed' | 'cancelled' | 'condition_met'}` }
>

function callsOfEnding(event: EndingEvent, acted: NoticeFacts): readonly NoticeCall[] {
  const coordinators: NoticeAudience = { of: 'coordinators', forContribution: event.subject.id }
  const giver = contributorIn(event)
  const { amount, currency } = event.payload
  const facts: NoticeFacts = { ...acted, amount, currency }
  switch (event.type) {
    case 'contribution.ending_proposed':
      return [{ kind: event.payload.kind === 'refund' ? 'give_back' : 'write_off', audience: coordinators, facts }]
    case 'contribution.ending_rejected':
      return [{ kind: 'ending_rejected', audience: coordinators, facts }]
    case 'contribution.ending_approved':
      return giver ? [{ kind: event.payload.kind === 'refund' ? 'given_back' : 'written_off', audience: giver, facts }] : []
    case 'contribution.lapsed':
      return [
        { kind: 'promise_lapsed', audience: coordinators, facts: { amount, currency } },
        ...(giver ? [{ kind: 'promise_lapsed', audience: giver, facts: { amount, currency } } as const] : []),
      ]
    case 'contribution.condition_met':
      return giver ? [{ kind: 'condition_met', audience: giver, facts: { amount, currency } }] : []
    case 'contribution.cancelled':
      return [{ kind: 'promise_cancelled', audience: coordinators, facts }, ...(giver ? [{ kind: 'promise_cancelled', audience: giver, facts } as const] : [])]
  }
}

/** Whoever contributes is among those to whom the event is told. */
function contributorIn({ audience }: ActedOf<'contribution'>): NoticeAudience | null {
  const room = audience.find((one) => one.startsWith('body:'))
  return room ? { of: 'body', bodyId: room.slice('body:'.length), roles: contributors } : null
}

/** A payment asks a second coordinator; whoever recorded it hears of a refusal, and a forum of what it may spend. */
function callsOfPayment(event: ActedOf<'payment'> | Extract<ActedEvent, { readonly type: 'pool.disbursed' }>, acted: NoticeFacts): readonly NoticeCall[] {
  const { projectId } = acted
  if (!projectId) return []
  const { amount, currency, forumId } = event.payload
  const facts: NoticeFacts = { ...acted, amount, currency }
  const forum: NoticeAudience = { of: 'body', bodyId: forumId, roles: administrators }
  const coordinators: NoticeAudience = { of: 'coordinators', forDossier: projectId }
  switch (event.type) {
    case 'payment.recorded':
      return [{ kind: event.payload.kind, audience: coordinators, facts }]
    case 'payment.rejected':
      return [
        { kind: 'payment_rejected', audience: coordinators, facts },
        ...(event.payload.kind === 'refund' ? [{ kind: 'payment_rejected', audience: forum, facts } as const] : []),
      ]
    case 'pool.disbursed':
      return [{ kind: 'paid_out', audience: forum, facts }]
  }
}

/** Finance hears that a tranche can be asked for, the first one with the decision that set its money aside; the parties that one is held. */
function callsOfTranche(event: ActedOf<'tranche'> | Extract<ActedEvent, { readonly type: 'pool.allocated' }>, acted: NoticeFacts): readonly NoticeCall[] {
  const { projectId } = acted
  if (!projectId) return []
  const payable = (n: number): NoticeCall => ({ kind: 'tranche_payable', audience: { of: 'finance', forDossier: projectId }, facts: { ...acted, count: n } })
  switch (event.type) {
    case 'tranche.held':
      return [{ kind: 'tranche_held', audience: { of: 'parties', projectId, roles: wholeForum }, facts: { ...acted, count: event.payload.n } }]
    case 'tranche.payable':
      return [payable(event.payload.n)]
    case 'pool.allocated':
      return event.payload.decisionId ? [payable(1)] : []
    default:
      return []
  }
}

function callsOfReservation(event: ActedOf<'reservation'>, acted: NoticeFacts): readonly NoticeCall[] {
  const { ownerId, forumId, offerId, quantity, from } = event.payload
  const facts: NoticeFacts = { ...acted, reservationId: event.subject.id, offerId, count: quantity, due: from }
  const owner: NoticeAudience = { of: 'body', bodyId: ownerId, roles: administrators }
  const user: NoticeAudience = { of: 'body', bodyId: forumId, roles: wholeForum }
  switch (event.type) {
    case 'reservation.requested':
      return [{ kind: 'request', audience: owner, facts }]
    case 'reservation.held':
      return event.bodyId === ownerId
        ? [{ kind: 'held', audience: user, facts: { ...facts, due: event.payload.expiresAt } }]
        : [{ kind: 'hold', audience: owner, facts: { ...facts, due: event.payload.expiresAt } }]
    case 'reservation.promoted':
      return [
        { kind: 'promoted', audience: user, facts: { ...facts, due: event.payload.expiresAt } },
        ...(ownerId === forumId ? [] : [{ kind: 'hold', audience: owner, facts: { ...facts, due: event.payload.expiresAt } } as const]),
      ]
    case 'reservation.confirmed':
      return [{ kind: 'confirmed', audience: user, facts }]
    case 'reservation.declined':
      return [{ kind: 'request_declined', audience: user, facts }]
    case 'reservation.expired':
      return [{ kind: 'hold_expired', audience: user, facts }]
    case 'reservation.delivery_stated':
      return [{ kind: 'delivery', audience: event.payload.by === 'owner' ? user : owner, facts: { ...facts, count: event.payload.delivered } }]
    default:
      return []
  }
}
