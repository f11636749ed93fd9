import type { ReactionKind } from './message.ts'
import type { ThreadLevel } from './thread.ts'

/** A message that changed, and the thread's number of change at which it did. */
type Changed = { readonly messageId: string; readonly seq: number; readonly change: number }

export type ThreadsEvents = {
  'thread.opened': { readonly level: ThreadLevel }
  /** Without its author where the Chatham House Rule holds (rulings.md 32). */
  'message.posted': {
    readonly messageId: string
    readonly seq: number
    readonly level: ThreadLevel
    readonly mentionedPersonIds: readonly string[]
    readonly mentionedBodyIds: readonly string[]
  }
  /** `corrected`: after the time in which a slip of the pen is put right. */
  'message.edited': Changed & { readonly corrected: boolean }
  'message.deleted': Changed & { readonly by: 'author' | 'moderator' }
  'message.hidden': Changed
  'message.shown': Changed
  'message.reacted': Changed & { readonly kind: ReactionKind; readonly on: boolean }
  'message.translated': Changed & { readonly lang: string }
  'message.translation_checked': Changed & { readonly lang: string }
  /** To coordinators alone, and without whoever reported. */
  'message.reported': { readonly reportId: string; readonly moderatorIds: readonly string[] }
  /** Somebody asked to be reminded of it; told to them alone. */
  'message.reminder_due': { readonly messageId: string; readonly seq: number; readonly personId: string }
  'message.report_answered': { readonly reportId: string; readonly answer: 'hidden' | 'kept' }
}
