export type MembersEvents = {
  'alliance.set_up': Record<string, never>
  'forum.admitted': { readonly code: string }
  'mandate.given': { readonly personId: string; readonly role: string }
}
