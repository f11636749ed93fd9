import type { ReactionKind } from './message.ts'
import type { ThreadKind, ThreadLevel } from './thread.ts'

/** What can be done to a thread; each stands in its trail. */
export const threadActs = [
  ...(['locked', 'unlocked', 'archived', 'summarised', 'resolved', 'reopened', 'tightened', 'named', 'removed'] as const),
  ...(['task_set', 'task_changed', 'task_done', 'task_dropped', 'task_reopened', 'minuted'] as const),
  ...(['moved', 'split', 'split_off', 'paced', 'exported', 'glass_asked', 'glass_opened', 'glass_refused'] as const),
] as const
export type ThreadActKind = (typeof threadActs)[number]
/** A message that changed, and the thread's number of change at which it did. */
type Changed = { readonly messageId: string; readonly seq: number; readonly change: number }

export type ThreadsEvents = {
  /** `aboutId` is the person named or removed; under the Chatham House Rule the trail says who, by `actId`. */
  'thread.tended': { readonly act: ThreadActKind; readonly level: ThreadLevel; readonly aboutId?: string; readonly actId?: string }
  /** Two coordinators read what is not theirs: asked, answered. The subject is the break itself. */
  'glass.asked': { readonly threadId: string }
  'glass.opened': { readonly threadId: string }
  'glass.refused': { readonly threadId: string }
  /** Without a kind where it was not somebody who opened it, but messages that went into a thread of their own. */
  'thread.opened': { readonly level: ThreadLevel; readonly kind?: ThreadKind }
  /** Messages went into a thread of their own; the number of change at which markers took their places. */
  'thread.split': { readonly change: number; readonly count: number; readonly intoId: string }
  /** Without its author, and whom it mentions, where the Chatham House Rule holds (rulings.md 32). */
  'message.posted': {
    readonly messageId: string
    readonly seq: number
    readonly level: ThreadLevel
    /** Its readers are looked at again before each delivery (rulings.md 31). */
    readonly guarded: boolean
    readonly mentionedPersonIds: readonly string[]
    readonly mentionedBodyIds: readonly string[]
    /** It answers another message of its thread; its row says which. */
    readonly isReply?: true
  }
  /** `corrected`: after the time in which a slip of the pen is put right. */
  'message.edited': Changed & { readonly corrected: boolean }
  'message.deleted': Changed & { readonly by: 'author' | 'moderator' }
  'message.hidden': Changed
  'message.shown': Changed
  'message.reacted': Changed & { readonly kind: ReactionKind; readonly on: boolean }
  'message.translated': Changed & { readonly lang: string }
  'message.translation_checked': Changed & { readonly lang: string }
  /** To coordinators alone, and without whoever reported; without them, too, under the Chatham House Rule. */
  'message.reported': { readonly reportId: string; readonly moderatorIds: readonly string[] }
  /** Somebody asked to be reminded of it; told to them alone. */
  'message.reminder_due': { readonly messageId: string; readonly seq: number; readonly personId: string }
  /** Somebody is to do it; its row says who, an event never does. */
  'task.set': { readonly taskId: string; readonly level: ThreadLevel }
  'task.due': { readonly taskId: string; readonly level: ThreadLevel }
  'task.settled': { readonly taskId: string; readonly level: ThreadLevel }
  'message.report_answered': { readonly reportId: string; readonly seq: number; readonly answer: 'hidden' | 'kept' }
}
