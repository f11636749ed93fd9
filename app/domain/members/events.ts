/** The row of `StandingChange` tells the reason. */
type StandingChanged = { readonly changeId: string }

export type MembersEvents = {
  'alliance.set_up': Record<string, never>
  /** An applicant stands in the register. */
  'forum.registered': Record<string, never>
  'forum.considered': StandingChanged
  'forum.admitted': StandingChanged
  'forum.declined': StandingChanged
  'forum.suspended': StandingChanged
  'forum.reinstated': StandingChanged
  'forum.withdrawn': StandingChanged
  'forum.lapsed': StandingChanged
  /** Its sheet, and which fields of it. */
  'forum.edited': { readonly version: number; readonly fields: readonly string[] }
  'forum.edition_added': { readonly editionId: string }
  'forum.edition_edited': { readonly editionId: string }
  'forum.edition_removed': { readonly editionId: string }
  'partner.registered': Record<string, never>
  'person.added': Record<string, never>
  'mandate.given': { readonly mandateId: string; readonly bodyId: string; readonly role: string }
  /** The sockets of the person look again at what they may receive (rulings.md 31). */
  'mandate.ended': { readonly mandateId: string; readonly bodyId: string }
  /** Every session of the person ends. */
  'person.suspended': Record<string, never>
  'person.reinstated': Record<string, never>
  /** A pseudonym stands where the name was; every session ends. */
  'person.erased': Record<string, never>
}
