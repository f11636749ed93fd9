export const bodyKinds = ['platform', 'secretariat', 'forum', 'partner'] as const
export type BodyKind = (typeof bodyKinds)[number]

export const roles = ['platform_admin', 'coordinator', 'forum_admin', 'forum_staff', 'guest'] as const
export type Role = (typeof roles)[number]

/** founding and full forums lead, vote and decide; associates join and lend; observers read (domain.md §6.1). */
export const forumClasses = ['founding', 'full', 'associate', 'observer'] as const
export type ForumClass = (typeof forumClasses)[number]

/** A forum's standing; only an active one acts. */
export type ForumStatus = 'active' | 'suspended' | 'withdrawn' | 'lapsed'

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
  }
}
