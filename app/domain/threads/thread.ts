/**
 * public: like alliance, and may be published later · alliance: all members · restricted: the forums
 * concerned and the secretariat · confidential: the people named (domain.md §4, rulings.md 6).
 */
export const threadLevels = ['public', 'alliance', 'restricted', 'confidential'] as const
export type ThreadLevel = (typeof threadLevels)[number]

export const threadRules = ['attributed', 'chatham_house'] as const
export type ThreadRule = (typeof threadRules)[number]

export const threadKinds = ['discussion', 'review', 'clarification', 'negotiation', 'announcement'] as const
export type ThreadKind = (typeof threadKinds)[number]

export const threadStates = ['open', 'locked', 'archived'] as const
export type ThreadState = (typeof threadStates)[number]

export const threadSubjects = ['general', 'project', 'resource'] as const
export type ThreadSubject = (typeof threadSubjects)[number]

/** The longest message, in UTF-16 code units. */
export const longestMessage = 20_000
