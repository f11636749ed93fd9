import type { ThreadLevel } from './thread.ts'

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
}
