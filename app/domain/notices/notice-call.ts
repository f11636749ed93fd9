import type { DomainEvent } from '../events.ts'
import type { NoticeAudience } from './audience.ts'
import type { NoticeFacts, NoticeKind } from './notice-kinds.ts'

/** One line for each person of an audience. */
export type NoticeCall = { readonly kind: NoticeKind; readonly audience: NoticeAudience; readonly facts: NoticeFacts }

/** An event and who acted, as the outbox holds it; null where the Chatham House Rule hides it. */
export type ActedEvent = DomainEvent & { readonly personId: string | null; readonly bodyId: string | null }

/** Events of one subject. */
export type ActedOf<Prefix extends string> = Extract<ActedEvent, { readonly type: `${Prefix}.${string}` }>

export function isOf<Prefix extends string>(event: ActedEvent, prefix: Prefix): event is ActedOf<Prefix> {
  return event.type.startsWith(`${prefix}.`)
}
