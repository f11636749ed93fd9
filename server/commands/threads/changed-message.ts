import type { DomainEvent } from '#app/domain/events.ts'
import { invariant } from '#app/domain/invariant.ts'
import type { Tx } from '#server/db/client.ts'
import { eventUnderRule } from './event-under-rule.ts'
import type { LockedMessage } from './lock-message.ts'

type ChangeEvent = Extract<DomainEvent, { readonly payload: { readonly messageId: string; readonly change: number } }>
type More<Type> = Type extends ChangeEvent['type'] ? Omit<Extract<ChangeEvent, { type: Type }>['payload'], 'messageId' | 'seq' | 'change'> : never

/** What happened to a message, beside which one it is. */
export type Happened = { [Type in ChangeEvent['type']]: { readonly type: Type } & More<Type> }[ChangeEvent['type']]

/**
 * Gives the message and the answers to it the thread's next number of change, and answers the event by which open
 * pages hear of it: without an actor under the Chatham House Rule (rulings.md 32).
 */
export async function changedMessage(tx: Tx, message: LockedMessage, { type, ...more }: Happened): Promise<DomainEvent> {
  const [row] = await tx.$queryRaw<{ change: number }[]>`SELECT kente_touch_message(${message.id}::uuid) AS change`
  invariant(row, 'a locked message is there')
  const event = {
    type,
    subject: { kind: 'thread', id: message.threadId },
    payload: { messageId: message.id, seq: message.seq, change: row.change, ...more },
    audience: [`thread:${message.threadId}`],
  } as ChangeEvent
  return eventUnderRule(message.thread.rule, event)
}
