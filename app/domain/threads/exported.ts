import type { ExportScope } from './decide-export.ts'
import type { Gone, Provenance, ReactionKind } from './message.ts'
import type { ThreadKind, ThreadLevel, ThreadRule, ThreadState, ThreadSubject } from './thread.ts'

export const exportFormats = ['html', 'json', 'pdf'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** Raised whenever the JSON file is shaped otherwise; README.md describes it. */
export const exportedVersion = 2

/** Who wrote something and for which body; null under the Chatham House Rule. */
export type ExportedBy = { readonly name: string; readonly code: string } | null

/** A text of a thread that was left out, shortened or changed by its rule reads "…" there. */
type ExportedText = { readonly lang: string; readonly text: string; readonly html: string }

/** A text that stands above the messages. */
export type ExportedPinned = ExportedText & {
  readonly by: ExportedBy
  /** ISO 8601. */
  readonly at: string
}

/** What a file says of the thread before its messages. */
export type ExportedThread = {
  readonly scope: ExportScope
  /** Whether people and bodies are named. */
  readonly named: boolean
  readonly format: ExportFormat
  readonly exportedAt: string
  /** Of the file's own words. */
  readonly fileLang: 'fr' | 'en'
  /** The last message that the file holds. */
  readonly upTo: number
  readonly id: string | null
  readonly title: string
  readonly lang: string
  readonly level: ThreadLevel
  readonly rule: ThreadRule
  readonly kind: ThreadKind
  readonly state: ThreadState
  readonly subject: ThreadSubject
  readonly openedAt: string
  readonly openedBy: ExportedBy
  readonly dossier: { readonly number: string | null; readonly titleFr: string; readonly titleEn: string } | null
  /** Those named in the thread; empty under the Chatham House Rule. */
  readonly participants: readonly { readonly name: string; readonly code: string }[]
  readonly summary: ExportedPinned | null
  /** The points of its record. */
  readonly minutes: readonly {
    readonly number: number
    readonly textFr: string
    readonly textEn: string
    readonly seq: number | null
    readonly by: ExportedBy
    readonly at: string
  }[]
  /** How it was resolved, the oldest first; `reopened`: it holds no longer. */
  readonly outcomes: readonly (ExportedPinned & { readonly reopened: boolean })[]
}

/** A file that came with a message: what it is, not its bytes. Without its name and hash, which may tell whose it is, under the Chatham House Rule. */
export type ExportedAttachment = {
  readonly name: string | null
  readonly mediaType: string
  /** In bytes. */
  readonly size: number
  /** SHA-256, in hexadecimal. */
  readonly sha256: string | null
}

export type ExportedMessage = ExportedText & {
  readonly seq: number
  readonly at: string
  readonly by: ExportedBy
  readonly official: boolean
  readonly onBehalf: boolean
  readonly edited: 'edited' | 'corrected' | null
  /** Why its text is not there. */
  readonly gone: Gone | null
  readonly reason: string | null
  /** The seq of the message that it answers. */
  readonly replyTo: number | null
  readonly reactions: readonly { readonly kind: ReactionKind; readonly count: number; readonly by: readonly ExportedBy[] }[]
  readonly translations: readonly (ExportedText & {
    readonly provenance: Provenance
    readonly by: string | null
    readonly checked: boolean
    readonly checkedBy: string | null
    /** The original changed since. */
    readonly stale: boolean
  })[]
  readonly files: readonly ExportedAttachment[]
  /** What it said before each correction, the oldest first. */
  readonly former: readonly { readonly version: number; readonly lang: string; readonly text: string; readonly replacedAt: string }[]
}
