import type { Role } from '../members/actor.ts'

/** Who is told, as a rule; the people are found when the event is read. Whoever acted is never told. */
export type NoticeAudience =
  /** Those who act for one body in one of these roles. */
  | { readonly of: 'body'; readonly bodyId: string; readonly roles: readonly Role[] }
  /** The lead of a dossier; with `onceAllConsentedTo`, only when every partner consented to that version. */
  | { readonly of: 'lead'; readonly projectId: string; readonly roles: readonly Role[]; readonly onceAllConsentedTo?: string }
  /** The partners that have not consented to this version. */
  | { readonly of: 'partners_asked'; readonly projectId: string; readonly roles: readonly Role[]; readonly contentHash: string }
  /** Lead and partners. */
  | { readonly of: 'parties'; readonly projectId: string; readonly roles: readonly Role[] }
  /** The secretariat, without those who stand aside: who work, or lately worked, for a party of this dossier or for this contributor. */
  | { readonly of: 'coordinators'; readonly forDossier: string }
  | { readonly of: 'coordinators'; readonly forContribution: string }
  | { readonly of: 'coordinators'; readonly forAct: string }
  /** Coordinators with the finance capability, without those who stand aside. */
  | { readonly of: 'finance'; readonly forDossier: string }
  /** All of it: what concerns no body in particular. */
  | { readonly of: 'secretariat' }
  /** Everybody who reads a thread by right. */
  | { readonly of: 'readers'; readonly threadId: string }
  /** Everybody named as a thread was opened, but whoever opened it. */
  | { readonly of: 'named'; readonly threadId: string }
  /** Who may answer a clarification officially and reads it, of other bodies than the one that asks (domain.md §4). */
  | { readonly of: 'answerers'; readonly threadId: string }
  /** Who wrote the message that this one answers, other than themselves. */
  | { readonly of: 'answered'; readonly threadId: string; readonly messageId: string }
  /** Who wrote a message that somebody else hid. */
  | { readonly of: 'hidden_author'; readonly threadId: string; readonly messageId: string }
  /** Who reported the message that was hidden, as far as that answered them; or all who got the same answer as this report. */
  | { readonly of: 'reporters'; readonly threadId: string; readonly hiddenMessageId: string }
  | { readonly of: 'reporters'; readonly threadId: string; readonly reportId: string }
  /** Who is to do a task, or who set it, as far as they read its thread. */
  | { readonly of: 'task'; readonly taskId: string; readonly who: 'owner' | 'setter' }
  /** People named in a message, and those of the bodies named, as far as they may read its thread; not who wrote `messageId`, whom an event may not name. */
  | {
      readonly of: 'mentioned'
      readonly threadId: string
      readonly personIds: readonly string[]
      readonly bodyIds: readonly string[]
      readonly messageId?: string
    }

export const administrators: readonly Role[] = ['forum_admin']
/** Those who answer for a contribution: the administration of a forum, the contact of a partner. */
export const contributors: readonly Role[] = ['forum_admin', 'guest']
export const wholeForum: readonly Role[] = ['forum_admin', 'forum_staff']
