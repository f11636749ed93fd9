/**
 * public: like alliance, and may be published later · alliance: all members · restricted: the forums
 * concerned and the secretariat · caucus: the people of the forum that opened it · confidential: the people
 * named (domain.md §4, rulings.md 6). From the widest to the narrowest.
 */
export const threadLevels = ['public', 'alliance', 'restricted', 'caucus', 'confidential'] as const
export type ThreadLevel = (typeof threadLevels)[number]

export const threadRules = ['attributed', 'chatham_house'] as const
export type ThreadRule = (typeof threadRules)[number]

/** review: those who examine a dossier, named one by one; its parties never read it (domain.md §4). */
export const threadKinds = ['discussion', 'review', 'clarification', 'negotiation', 'announcement'] as const
export type ThreadKind = (typeof threadKinds)[number]

export const threadStates = ['open', 'locked', 'archived'] as const
export type ThreadState = (typeof threadStates)[number]

export const threadSubjects = ['general', 'project', 'decision', 'resource', 'forum', 'edition'] as const
export type ThreadSubject = (typeof threadSubjects)[number]

/** Parts of a dossier that a thread can be about. */
export const threadSections = ['identification', 'summary', 'dates', 'partners', 'budget'] as const
export type ThreadSection = (typeof threadSections)[number]

/** Nothing of such a thread leaves it: no title, no name, no text (domain.md §4). */
export function isClosedLevel(level: ThreadLevel): boolean {
  return level === 'caucus' || level === 'confidential'
}

/** A level is tightened, never loosened: what was said keeps its readers (domain.md §4). */
export function isTighter(level: ThreadLevel, than: ThreadLevel): boolean {
  return threadLevels.indexOf(level) > threadLevels.indexOf(than)
}

/** What a list of threads shows: all but the archived, or only those of one state. */
export const threadViews = ['current', 'resolved', 'locked', 'archived'] as const
export type ThreadView = (typeof threadViews)[number]

/** The longest summary, outcome or reason, in UTF-16 code units. */
export const longestPinned = 8000

/** The longest time between two messages of one person that slow mode asks for, in seconds. */
export const slowestPace = 3600

/** The longest message, in UTF-16 code units. */
export const longestMessage = 20_000

/** Messages that one split moves at most. */
export const splitAtMost = 500
