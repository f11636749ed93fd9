import type { ThreadsEvents } from '../threads/events.ts'
import type { MembersEvents } from './events.ts'

export const auditGroups = ['mandates', 'people', 'forums', 'privacy', 'discussions', 'alliance'] as const
export type AuditGroup = (typeof auditGroups)[number]

/** What coordinators read that is not theirs stands in the trail for good (rulings.md 4). */
type Audited = MembersEvents & Pick<ThreadsEvents, 'glass.asked' | 'glass.opened' | 'glass.refused'>

/** The acts that the trail of people, forums and the alliance tells: every event of this module has its place. */
const groupOf = {
  'mandate.given': 'mandates',
  'mandate.changed': 'mandates',
  'mandate.ended': 'mandates',
  'person.added': 'people',
  'person.invited': 'people',
  'invitation.accepted': 'people',
  'invitation.revoked': 'people',
  'person.suspended': 'people',
  'person.reinstated': 'people',
  'person.second_factor_reset': 'people',
  'forum.registered': 'forums',
  'forum.considered': 'forums',
  'forum.admitted': 'forums',
  'forum.declined': 'forums',
  'forum.suspended': 'forums',
  'forum.reinstated': 'forums',
  'forum.withdrawn': 'forums',
  'forum.lapsed': 'forums',
  'forum.edited': 'forums',
  'forum.edition_added': 'forums',
  'forum.edition_edited': 'forums',
  'forum.edition_removed': 'forums',
  'partner.registered': 'forums',
  'person.email_changed': 'people',
  'person.erasure_asked': 'privacy',
  'person.erasure_withdrawn': 'privacy',
  'person.erasure_declined': 'privacy',
  'person.erased': 'privacy',
  'glass.asked': 'discussions',
  'glass.opened': 'discussions',
  'glass.refused': 'discussions',
  'alliance.set_up': 'alliance',
  'alliance.second_factor_required': 'alliance',
  'alliance.seen_by_chosen': 'alliance',
} as const satisfies { readonly [Type in keyof Audited]: AuditGroup }

export type AuditType = keyof typeof groupOf

export function isAuditType(type: string): type is AuditType {
  return type in groupOf
}

/** The events of a group, or of all. */
export function auditTypes(group?: AuditGroup): readonly string[] {
  return Object.entries(groupOf).flatMap(([type, own]) => (group === undefined || own === group ? [type] : []))
}
