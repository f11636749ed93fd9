import type { DecisionsEvents } from './decisions/events.ts'
import type { MembersEvents } from './members/events.ts'
import type { NoticesEvents } from './notices/events.ts'
import type { PoolEvents } from './pool/events.ts'
import type { ProjectsEvents } from './projects/events.ts'
import type { ResourcesEvents } from './resources/events.ts'
import type { ThreadsEvents } from './threads/events.ts'

/** Every event type and its payload: JSON only, ids rather than texts (design.md §5). */
export type EventPayloads = MembersEvents & ProjectsEvents & DecisionsEvents & PoolEvents & ResourcesEvents & ThreadsEvents & NoticesEvents
export type EventType = keyof EventPayloads

export type SubjectKind =
  | 'forum'
  | 'partner'
  | 'person'
  | 'invitation'
  | 'project'
  | 'decision'
  | 'contribution'
  | 'receipt'
  | 'reversal'
  | 'period'
  | 'payment'
  | 'offer'
  | 'reservation'
  | 'thread'
  | 'glass'

/** A room of the live connection; who is told of an event. */
export type Room = `user:${string}` | `body:${string}` | `thread:${string}` | `dossier:${string}` | 'pool'

/** What happened, decided by a pure rule and written in the command's transaction. */
export type DomainEvent = {
  [Type in EventType]: {
    readonly type: Type
    readonly subject: { readonly kind: SubjectKind; readonly id: string }
    /** The dossier in whose history it stands. */
    readonly projectId?: string
    readonly payload: EventPayloads[Type]
    readonly audience: readonly Room[]
    /** Told of it at once and not stored: events of a thread under the Chatham House Rule keep nobody whom they concern. */
    readonly alsoTold?: readonly Room[]
    /** Stored without who acted: events of a thread under the Chatham House Rule (rulings.md 32). */
    readonly unsigned?: true
  }
}[EventType]
