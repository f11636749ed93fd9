import type { ThreadLevel } from './thread.ts'

/** What can be done to a thread; each stands in its trail. */
export const threadActs = [
  ...(['locked', 'unlocked', 'archived', 'summarised', 'resolved', 'reopened', 'tightened', 'named', 'removed'] as const),
  ...(['moved', 'paced', 'glass_asked', 'glass_opened', 'glass_refused'] as const),
] as const
export type ThreadActKind = (typeof threadActs)[number]

export type ThreadsEvents = {
  /** `aboutId` is the person named or removed. */
  'thread.tended': { readonly act: ThreadActKind; readonly level: ThreadLevel; readonly aboutId?: string }
  /** Two coordinators read what is not theirs: asked, answered. The subject is the break itself. */
  'glass.asked': { readonly threadId: string }
  'glass.opened': { readonly threadId: string }
  'glass.refused': { readonly threadId: string }
  'thread.opened': { readonly level: ThreadLevel }
  /** Without its author where the Chatham House Rule holds (rulings.md 32). */
  'message.posted': {
    readonly messageId: string
    readonly seq: number
    readonly level: ThreadLevel
    /** Its readers are looked at again before each delivery (rulings.md 31). */
    readonly guarded: boolean
    readonly mentionedPersonIds: readonly string[]
    readonly mentionedBodyIds: readonly string[]
  }
}
