export const bodyKinds = ['platform', 'secretariat', 'forum', 'partner'] as const
export type BodyKind = (typeof bodyKinds)[number]

export const roles = ['platform_admin', 'coordinator', 'forum_admin', 'forum_staff', 'guest'] as const
export type Role = (typeof roles)[number]

/** founding and full forums lead, vote and decide; associates join and lend; observers read (domain.md §6.1). */
export const forumClasses = ['founding', 'full', 'associate', 'observer'] as const
export type ForumClass = (typeof forumClasses)[number]

/** A forum's standing (domain.md §6.1): only an active one acts; a candidate completes its sheet and waits. */
export const forumStatuses = ['applicant', 'under_consideration', 'active', 'declined', 'suspended', 'withdrawn', 'lapsed'] as const
export type ForumStatus = (typeof forumStatuses)[number]

/** Those that are no members and take part through guests (domain.md §6.1 Partner). */
export const partnerKinds = ['donor', 'implementer', 'evaluator'] as const
export type PartnerKind = (typeof partnerKinds)[number]

export const continents = ['africa', 'americas', 'asia', 'europe', 'oceania'] as const
export type Continent = (typeof continents)[number]

/** Who acts, and for which body: one live mandate of one person (rulings.md 2). */
export type Actor = {
  readonly personId: string
  readonly name: string
  readonly locale: 'fr' | 'en'
  readonly mandateId: string
  /** `system` acts in this process only: first-run set-up and the seed. */
  readonly role: Role | 'system'
  /** The finance capability of a coordinator. */
  readonly finance: boolean
  readonly body: {
    readonly id: string
    readonly kind: BodyKind
    readonly code: string
    readonly nameFr: string
    readonly nameEn: string
    /** Only of a forum. */
    readonly class: ForumClass | null
    /** Only of a forum. */
    readonly status: ForumStatus | null
  }
  /** When this person last proved in this session who they are; set-up, seeds and tests act without a session. */
  readonly provedAt: Date | 'without-session'
  /** The alliance asks this role for a second factor, and the person has none yet: nothing may be done but set one up. */
  readonly secondFactorDue: boolean
  /** Forums and partners that the person works for, or did within 24 months: conflicts of interest (domain.md §2.4). */
  readonly interests: readonly string[]
}
