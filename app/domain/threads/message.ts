/** What a reader may say to a message without words (domain.md §4). */
export const reactionKinds = ['agree', 'discuss', 'thanks'] as const
export type ReactionKind = (typeof reactionKinds)[number]

/** Who made a translation: the author of the message, another person, or a machine. */
export const provenances = ['author', 'human', 'machine'] as const
export type Provenance = (typeof provenances)[number]

/** Why the text of a message is not shown. moved: a marker stands in the place of a message that went into another thread. */
export type Gone = 'author' | 'moderator' | 'hidden' | 'moved'

/** How long a slip of the pen is put right without a history, in milliseconds (domain.md §4). */
export const editingTime = 15 * 60_000
