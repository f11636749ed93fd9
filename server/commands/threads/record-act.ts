import type { DomainEvent } from '#app/domain/events.ts'
import type { ThreadActKind } from '#app/domain/threads/events.ts'
import type { ThreadLevel, ThreadRule } from '#app/domain/threads/thread.ts'
import type { CommandContext } from '../command.ts'
import { eventUnderRule } from './event-under-rule.ts'

type Act = {
  /** Where the caller answers it. */
  readonly id?: string
  readonly kind: ThreadActKind
  /** The person named or removed. */
  readonly aboutId?: string
  /** A level, a rule, seconds; never a text that somebody wrote. */
  readonly facts?: { readonly [name: string]: string | number | null }
}

type Tended = { readonly id: string; readonly level: ThreadLevel; readonly rule: ThreadRule }

/** Writes an act into the trail of a thread and returns the event that tells of it, without who acted and about whom where the Chatham House Rule holds. */
export async function recordAct({ tx, actor, newId, now }: CommandContext, thread: Tended, { id, kind, aboutId, facts = {} }: Act): Promise<DomainEvent> {
  const { id: threadId, level, rule } = thread
  const actId = id ?? newId()
  await tx.threadAct.create({
    data: { id: actId, threadId, kind, personId: actor.personId, bodyId: actor.body.id, aboutId: aboutId ?? null, facts, at: now },
  })
  const about = rule === 'chatham_house' ? { actId } : { aboutId }
  const payload = { act: kind, level, ...(aboutId ? about : {}) }
  const event: DomainEvent = { type: 'thread.tended', subject: { kind: 'thread', id: threadId }, payload, audience: [`thread:${threadId}`] }
  return eventUnderRule(rule, event, aboutId ? [`user:${aboutId}`] : [])
}
