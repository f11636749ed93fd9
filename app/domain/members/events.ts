/** The row of `StandingChange` tells the reason. */
type StandingChanged = { readonly changeId: string }

export type MembersEvents = {
  'alliance.set_up': Record<string, never>
  'alliance.second_factor_required': { readonly of: readonly string[] }
  'alliance.seen_by_chosen': { readonly levels: readonly string[] }
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
  /** Each sending of an invitation; a later one makes the links of the earlier void. */
  'person.invited': { readonly invitationId: string; readonly bodyId: string; readonly sends: number }
  'invitation.accepted': { readonly invitationId: string; readonly bodyId: string; readonly mandateId: string }
  'invitation.revoked': { readonly invitationId: string; readonly bodyId: string }
  /** Without dates: from now on, until it is ended. */
  'mandate.given': { readonly mandateId: string; readonly bodyId: string; readonly role: string; readonly startsAt?: string; readonly endsAt?: string | null }
  /** `fields` names what changed: title, endsAt, alternateOfId. */
  'mandate.changed': {
    readonly mandateId: string
    readonly bodyId: string
    readonly role: string
    readonly fields: readonly string[]
    readonly endsAt: string | null
  }
  /** The sockets of the person look again at what they may receive (rulings.md 31). */
  'mandate.ended': { readonly mandateId: string; readonly bodyId: string }
  /** Every session of the person ends. The reason stands in the row of this id. */
  'person.suspended': { readonly suspensionId: string }
  'person.reinstated': Record<string, never>
  /** Every session of the person ends. */
  'person.second_factor_reset': Record<string, never>
  /** Both addresses have confirmed; the event holds neither. */
  'person.email_changed': Record<string, never>
  'person.erasure_asked': { readonly requestId: string }
  'person.erasure_withdrawn': { readonly requestId: string }
  'person.erasure_declined': { readonly requestId: string }
  /** A pseudonym stands where the name was; every session ends. */
  'person.erased': Record<string, never>
}
