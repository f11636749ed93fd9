import type { Room } from '../events.ts'
import type { Actor } from '../members/actor.ts'
import { can } from '../members/permissions.ts'
import { ok, type Result, refuse } from '../result.ts'
import { changedFields, type FrozenContent, type PartnerRole, type Proposal } from './content.ts'
import type { Dossier } from './dossier.ts'
import { projectEvent } from './project-event.ts'
import { isEditable } from './states.ts'

/** Only founding and full forums lead, through their staff or administrator (domain.md §6.1, §6.2). */
export function decideCreation(actor: Actor): Result<null> {
  if (!can(actor, 'projects.draft')) return refuse('not_permitted')
  if (actor.body.class !== 'founding' && actor.body.class !== 'full') return refuse('forum_may_not_lead')
  return ok(null)
}

/** Whether the actor may work on the text now: staff and administrator of the lead, while it is open. */
export function decideDrafting(actor: Actor, dossier: Pick<Dossier, 'leadId' | 'state'>): Result<null> {
  if (!can(actor, 'projects.draft', [dossier.leadId])) return refuse('not_permitted')
  if (!isEditable(dossier.state)) return refuse('wrong_state', { state: dossier.state })
  return ok(null)
}

type Edit = { readonly proposal: Proposal; readonly fields: readonly (keyof Proposal)[] }

/** What the writer had before them: the version, and the fields that others saved after it. */
export type Seen = { readonly version: number; readonly changedSince: readonly string[] }

/**
 * Merges what was sent into the proposal. Two people may write at once in different fields; where someone else
 * saved the same field meanwhile the edit is `stale`, with both texts as JSON in `saved` and `sent` and the names
 * of those fields.
 */
export function decideEdit(actor: Actor, dossier: Dossier, seen: Seen, sent: Partial<Proposal>): Result<Edit> {
  const allowed = decideDrafting(actor, dossier)
  if (!allowed.ok) return allowed
  const saved = onlyProposal(dossier.content)
  const proposal: Proposal = { ...saved, ...sent }
  const fields = changedFields(saved, proposal)
  const both = seen.version === dossier.version ? [] : fields.filter((field) => seen.changedSince.includes(field))
  if (both.length > 0) {
    return refuse('stale', { version: dossier.version, fields: both, saved: JSON.stringify(pick(saved, both)), sent: JSON.stringify(pick(proposal, both)) })
  }
  return ok({ proposal, fields })
}

function onlyProposal({ schema, currency, leadId, partners, ...proposal }: FrozenContent): Proposal {
  return proposal
}

function pick(from: Proposal, fields: readonly (keyof Proposal)[]): Partial<Proposal> {
  return Object.fromEntries(fields.map((field) => [field, from[field]]))
}

type Invitation = { readonly forumId: string; readonly forumClass: string; readonly role: PartnerRole; readonly audience: readonly Room[] }

/** Associates join and lend, observers only read; a forum joins once and never as its own partner (domain.md §6.1). */
export function decideInvitation(actor: Actor, dossier: Dossier, invited: Invitation): Result<null> {
  const allowed = decideDrafting(actor, dossier)
  if (!allowed.ok) return allowed
  if (invited.forumId === dossier.leadId) return refuse('partner_is_lead')
  if (dossier.partners.some((partner) => partner.forumId === invited.forumId)) return refuse('partner_already_invited')
  if (invited.forumClass === 'observer') return refuse('observer_may_not_join')
  const audience: readonly Room[] = [...invited.audience, `body:${invited.forumId}`]
  return ok(null, [projectEvent(dossier.id, 'project.partner_invited', { forumId: invited.forumId, role: invited.role }, audience)])
}

/** The lead drops a partner; the next version says so to the others. */
export function decideRemoval(actor: Actor, dossier: Dossier, forumId: string, audience: readonly Room[]): Result<null> {
  const allowed = decideDrafting(actor, dossier)
  if (!allowed.ok) return allowed
  if (!dossier.partners.some((partner) => partner.forumId === forumId)) return refuse('partner_unknown')
  return ok(null, [projectEvent(dossier.id, 'project.partner_removed', { forumId }, audience)])
}
