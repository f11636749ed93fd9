import type { DomainEvent } from '../events.ts'
import { isClosedLevel } from '../threads/thread.ts'
import { administrators, contributors, type NoticeAudience, wholeForum } from './audience.ts'
import type { NoticeFacts, NoticeKind } from './notice-kinds.ts'

/** One line for each person of an audience. */
export type NoticeCall = { readonly kind: NoticeKind; readonly audience: NoticeAudience; readonly facts: NoticeFacts }

/** An event and who acted, as the outbox holds it; null where the Chatham House Rule hides it. */
export type ActedEvent = DomainEvent & { readonly personId: string | null; readonly bodyId: string | null }

type Of<Prefix extends string> = Extract<ActedEvent, { readonly type: `${Prefix}.${string}` }>

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
  if (event.type === 'thread.tended') return callsOfTending(event)
  if (isOf(event, 'glass')) return callsOfGlass(event, acted)
  if (event.type === 'message.posted') return callsOfMessage(event, acted)
  return []
}

function isOf<Prefix extends string>(event: ActedEvent, prefix: Prefix): event is Of<Prefix> {
  return event.type.startsWith(`${prefix}.`)
}

function callsOfProject(event: Of<'project'>, acted: NoticeFacts): readonly NoticeCall[] {
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

function callsOfDecision(event: Of<'decision'>, acted: NoticeFacts): readonly NoticeCall[] {
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

function callsOfPool(event: Of<'contribution'> | Of<'receipt'>, acted: NoticeFacts): readonly NoticeCall[] {
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

function callsOfReversal(event: Of<'reversal'>, acted: NoticeFacts): readonly NoticeCall[] {
  const audience: NoticeAudience = { of: 'coordinators', forAct: event.payload.groupId }
  if (event.type === 'reversal.proposed') return [{ kind: 'reversal', audience, facts: acted }]
  return event.type === 'reversal.rejected' ? [{ kind: 'reversal_rejected', audience, facts: acted }] : []
}

function callsOfPeriod(event: Of<'period'>, acted: NoticeFacts): readonly NoticeCall[] {
  const facts = { ...acted, due: event.payload.through }
  if (event.type === 'period.proposed') return [{ kind: 'closing', audience: { of: 'secretariat' }, facts }]
  return event.type === 'period.rejected' ? [{ kind: 'closing_rejected', audience: { of: 'secretariat' }, facts }] : []
}

type EndingEvent = Extract<
  Of<'contribution'>,
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
function contributorIn({ audience }: Of<'contribution'>): NoticeAudience | null {
  const room = audience.find((one) => one.startsWith('body:'))
  return room ? { of: 'body', bodyId: room.slice('body:'.length), roles: contributors } : null
}

/** A payment asks a second coordinator; whoever recorded it hears of a refusal, and a forum of what it may spend. */
function callsOfPayment(event: Of<'payment'> | Extract<ActedEvent, { readonly type: 'pool.disbursed' }>, acted: NoticeFacts): readonly NoticeCall[] {
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
function callsOfTranche(event: Of<'tranche'> | Extract<ActedEvent, { readonly type: 'pool.allocated' }>, acted: NoticeFacts): readonly NoticeCall[] {
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

function callsOfReservation(event: Of<'reservation'>, acted: NoticeFacts): readonly NoticeCall[] {
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

/** Whoever is named finds the thread by this line; it says nothing of it (domain.md §4). */
function callsOfTending({ payload, subject }: Extract<ActedEvent, { type: 'thread.tended' }>): readonly NoticeCall[] {
  const { act, aboutId } = payload
  const audience = { of: 'mentioned', threadId: subject.id, personIds: aboutId ? [aboutId] : [], bodyIds: [] } as const
  return act === 'named' && aboutId ? [{ kind: 'thread_named', audience, facts: { threadId: subject.id } }] : []
}

/** Coordinators are asked without learning more; an opened glass is told to all who read the thread by right (rulings.md 4). */
function callsOfGlass(event: Of<'glass'>, acted: NoticeFacts): readonly NoticeCall[] {
  const { threadId } = event.payload
  if (event.type === 'glass.asked') return [{ kind: 'glass_asked', audience: { of: 'secretariat' }, facts: acted }]
  return event.type === 'glass.opened' ? [{ kind: 'glass_opened', audience: { of: 'readers', threadId }, facts: { threadId } }] : []
}

function callsOfMessage(event: Extract<ActedEvent, { type: 'message.posted' }>, acted: NoticeFacts): readonly NoticeCall[] {
  const { level, mentionedPersonIds, mentionedBodyIds } = event.payload
  if (mentionedPersonIds.length + mentionedBodyIds.length === 0) return []
  const threadId = event.subject.id
  const audience: NoticeAudience = { of: 'mentioned', threadId, personIds: mentionedPersonIds, bodyIds: mentionedBodyIds }
  // Nothing of a confidential thread leaves it: not who wrote, not where (domain.md §4).
  if (isClosedLevel(level) || !event.personId) return [{ kind: 'mention_confidential', audience, facts: { threadId } }]
  return [{ kind: 'mention', audience, facts: { ...acted, threadId } }]
}
