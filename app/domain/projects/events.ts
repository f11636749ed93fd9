export type ProjectsEvents = {
  'project.created': { readonly language: string }
  /** `fields` names what changed. */
  'project.edited': { readonly version: number; readonly fields: readonly string[] }
  'project.partner_invited': { readonly forumId: string; readonly role: string }
  'project.partner_removed': { readonly forumId: string }
  'project.version_proposed': { readonly n: number; readonly contentHash: string; readonly termsHash: string }
  /** `carriedOver`: the terms were those of a version consented to before (rulings.md 8). */
  'project.consented': { readonly forumId: string; readonly n: number; readonly contentHash: string; readonly carriedOver: boolean }
  'project.declined': { readonly forumId: string; readonly n: number }
  'project.submitted': { readonly number: string; readonly n: number; readonly round: number }
  'project.check_started': { readonly officerId: string }
  'project.sent_back': { readonly round: number; readonly points: number; readonly dueOn: string }
  'project.due_extended': { readonly dueOn: string }
  'project.point_answered': { readonly round: number; readonly position: number }
  'project.recommended': { readonly language: string }
  'project.withdrawn': { readonly from: string }
}
