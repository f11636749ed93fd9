export type MembersEvents = {
  'alliance.set_up': Record<string, never>
  'alliance.second_factor_required': { readonly of: readonly string[] }
  'forum.admitted': { readonly code: string }
  'partner.admitted': { readonly code: string }
  'person.added': Record<string, never>
  /** Each sending of an invitation; a later one makes the links of the earlier void. */
  'person.invited': { readonly invitationId: string; readonly bodyId: string; readonly sends: number }
  'mandate.given': { readonly mandateId: string; readonly bodyId: string; readonly role: string }
  /** The sockets of the person look again at what they may receive (rulings.md 31). */
  'mandate.ended': { readonly mandateId: string; readonly bodyId: string }
  /** Every session of the person ends. */
  'person.suspended': Record<string, never>
  'person.reinstated': Record<string, never>
  /** A pseudonym stands where the name was; every session ends. */
  'person.erased': Record<string, never>
}
