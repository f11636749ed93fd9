import { isClosedLevel, type ThreadKind } from '../threads/thread.ts'
import type { NoticeAudience } from './audience.ts'
import { type ActedEvent, type ActedOf, isOf, type NoticeCall } from './notice-call.ts'
import type { NoticeFacts } from './notice-kinds.ts'

/** Whom something in or about a thread concerns: mentions, whoever is named, reports, reminders, an opened glass. */
export function threadNoticeCalls(event: ActedEvent, acted: NoticeFacts): readonly NoticeCall[] {
  if (isOf(event, 'glass')) return callsOfGlass(event, acted)
  if (isOf(event, 'task')) return callsOfTask(event, acted)
  switch (event.type) {
    case 'thread.opened':
      return callsOfOpening(event, acted)
    case 'thread.tended':
      return callsOfTending(event)
    case 'message.posted':
      return callsOfMessage(event, acted)
    case 'message.reported':
      return [{ kind: 'message_report', audience: ofThread(event, event.payload.moderatorIds), facts: {} }]
    case 'message.hidden':
    case 'message.report_answered':
      return callsOfModeration(event)
    case 'message.reminder_due':
      return [{ kind: 'message_reminder', audience: ofThread(event, [event.payload.personId]), facts: { threadId: event.subject.id, seq: event.payload.seq } }]
    default:
      return []
  }
}

/**
 * Whoever is named in a new thread is told so, and nothing of it; a question calls whoever may answer it officially, an
 * announcement whoever reads it. A person hears once, by the first of these. Of what is told in confidence nobody hears
 * but the people named, who are read from its rows (domain.md §4, rulings.md 32).
 */
function callsOfOpening(
  { payload: { kind, level }, subject, personId }: Extract<ActedEvent, { type: 'thread.opened' }>,
  acted: NoticeFacts,
): readonly NoticeCall[] {
  const threadId = subject.id
  if (!kind) return []
  const named: NoticeCall = { kind: 'thread_named', audience: { of: 'named', threadId }, facts: { threadId } }
  const called = isClosedLevel(level) || !personId ? null : audienceOfKind(kind, threadId)
  return called ? [{ ...called, facts: { ...acted, threadId } }, named] : [named]
}

function audienceOfKind(kind: ThreadKind, threadId: string): Pick<NoticeCall, 'kind' | 'audience'> | null {
  if (kind === 'clarification') return { kind, audience: { of: 'answerers', threadId } }
  return kind === 'announcement' ? { kind, audience: { of: 'readers', threadId } } : null
}

/** Whoever is named finds the thread by this line; it says nothing of it (domain.md §4). */
function callsOfTending({ payload, subject }: Extract<ActedEvent, { type: 'thread.tended' }>): readonly NoticeCall[] {
  const { act, aboutId } = payload
  const audience = { of: 'mentioned', threadId: subject.id, personIds: aboutId ? [aboutId] : [], bodyIds: [] } as const
  return act === 'named' && aboutId ? [{ kind: 'thread_named', audience, facts: { threadId: subject.id } }] : []
}

/** Coordinators are asked without learning more; an opened glass is told to all who read the thread by right (rulings.md 4). */
function callsOfGlass(event: ActedOf<'glass'>, acted: NoticeFacts): readonly NoticeCall[] {
  const { threadId } = event.payload
  if (event.type === 'glass.asked') return [{ kind: 'glass_asked', audience: { of: 'secretariat' }, facts: acted }]
  return event.type === 'glass.opened' ? [{ kind: 'glass_opened', audience: { of: 'readers', threadId }, facts: { threadId } }] : []
}

/** Whoever is to do something hears of it and of its last day, whoever set it of its end; who acted is not said of what is told in confidence. */
function callsOfTask({ type, subject, payload: { taskId, level }, personId }: ActedOf<'task'>, acted: NoticeFacts): readonly NoticeCall[] {
  const facts: NoticeFacts = { threadId: subject.id, taskId }
  const owner: NoticeAudience = { of: 'task', taskId, who: 'owner' }
  switch (type) {
    case 'task.set':
      return isClosedLevel(level) || !personId
        ? [{ kind: 'task_confidential', audience: owner, facts }]
        : [{ kind: 'task', audience: owner, facts: { ...acted, ...facts } }]
    case 'task.due':
      return [{ kind: 'task_due', audience: owner, facts }]
    case 'task.settled':
      return [{ kind: 'task_settled', audience: { of: 'task', taskId, who: 'setter' }, facts }]
  }
}

/** These people, as far as they read the thread. */
function ofThread({ subject }: ActedEvent, personIds: readonly string[]): NoticeAudience {
  return { of: 'mentioned', threadId: subject.id, personIds, bodyIds: [] }
}

/** Whoever is named, then whoever is answered: a person hears once, by the first. Nothing of a confidential thread leaves it, not who wrote, not where (domain.md §4). */
function callsOfMessage(event: Extract<ActedEvent, { type: 'message.posted' }>, acted: NoticeFacts): readonly NoticeCall[] {
  const { messageId, level, mentionedPersonIds, mentionedBodyIds, isReply } = event.payload
  const threadId = event.subject.id
  const told = isClosedLevel(level) || !event.personId ? null : { ...acted, threadId }
  const mentioned: NoticeAudience = { of: 'mentioned', threadId, personIds: mentionedPersonIds, bodyIds: mentionedBodyIds, messageId }
  const answered: NoticeAudience = { of: 'answered', threadId, messageId }
  const isNaming = mentionedPersonIds.length + mentionedBodyIds.length > 0
  return [
    ...(isNaming ? [{ kind: told ? 'mention' : 'mention_confidential', audience: mentioned, facts: told ?? { threadId } } as const] : []),
    ...(isReply ? [{ kind: told ? 'reply' : 'reply_confidential', audience: answered, facts: told ?? { threadId } } as const] : []),
  ]
}

/** What became of a message, to its author and to whoever reported it, without who decided; the reason stands in its place. */
function callsOfModeration({ type, subject, payload }: Extract<ActedEvent, { type: 'message.hidden' | 'message.report_answered' }>): readonly NoticeCall[] {
  const threadId = subject.id
  const facts: NoticeFacts = { threadId, seq: payload.seq }
  if (type === 'message.hidden') {
    const { messageId } = payload
    return [
      { kind: 'message_hidden', audience: { of: 'hidden_author', threadId, messageId }, facts },
      { kind: 'report_hidden', audience: { of: 'reporters', threadId, hiddenMessageId: messageId }, facts },
    ]
  }
  return payload.answer === 'kept' ? [{ kind: 'report_kept', audience: { of: 'reporters', threadId, reportId: payload.reportId }, facts }] : []
}
