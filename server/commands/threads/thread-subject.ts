import type { Actor } from '#app/domain/members/actor.ts'
import { partyStates, type SeenProject } from '#app/domain/projects/sight.ts'
import { isDossierState } from '#app/domain/projects/states.ts'
import { seesOffer } from '#app/domain/resources/rights.ts'
import type { Subject } from '#app/domain/threads/decide-opening.ts'
import type { ThreadSubject } from '#app/domain/threads/thread.ts'
import type { Tx } from '#server/db/client.ts'
import { toOffer } from '#server/queries/resources/rows.ts'

/** What a new thread is about, as far as it exists for whoever opens it. */
export async function loadSubject(tx: Tx, kind: ThreadSubject, id: string | undefined, actor: Actor): Promise<Subject> {
  switch (kind) {
    case 'general':
      return { kind }
    case 'project':
      return { kind, project: id ? await loadSeenProject(tx, id) : null }
    case 'decision':
      return { kind, project: id ? await projectOfDecision(tx, id) : null }
    case 'resource':
      return { kind, ownerId: id ? await ownerOfOffer(tx, id, actor) : null }
    case 'forum':
      return { kind, ownerId: id ? await actingForum(tx, id) : null }
    case 'edition':
      return { kind, ownerId: id ? await holderOfEdition(tx, id) : null }
  }
}

/** The dossier that a thread about this subject belongs to. */
export async function dossierOfSubject(tx: Tx, kind: ThreadSubject, id: string | null): Promise<string | null> {
  if (kind === 'project') return id
  if (kind !== 'decision' || !id) return null
  return (await tx.decision.findUnique({ where: { id }, select: { projectId: true } }))?.projectId ?? null
}

/** What is only recorded is the secretariat’s: it is discussed once it is adopted. */
async function projectOfDecision(tx: Tx, id: string): Promise<SeenProject | null> {
  const decision = await tx.decision.findUnique({ where: { id, state: 'adopted' }, select: { projectId: true } })
  return decision && loadSeenProject(tx, decision.projectId)
}

async function actingForum(tx: Tx, id: string): Promise<string | null> {
  return (await tx.forum.findUnique({ where: { id, status: 'active' }, select: { id: true } }))?.id ?? null
}

/** One that was taken off the sheet is not spoken of anew. */
async function holderOfEdition(tx: Tx, id: string): Promise<string | null> {
  const edition = await tx.forumEdition.findUnique({ where: { id, removedAt: null, forum: { status: 'active' } }, select: { forumId: true } })
  return edition?.forumId ?? null
}

async function ownerOfOffer(tx: Tx, id: string, actor: Actor): Promise<string | null> {
  const offer = await tx.offer.findUnique({ where: { id } })
  return offer && seesOffer(actor, toOffer(offer)) ? offer.ownerId : null
}

export async function loadSeenProject(tx: Tx, id: string): Promise<SeenProject | null> {
  const project = await tx.project.findUnique({
    where: { id },
    select: { state: true, leadId: true, submittedAt: true, partners: { where: { state: { in: [...partyStates] } }, select: { forumId: true } } },
  })
  if (!project || !isDossierState(project.state)) return null
  return {
    state: project.state,
    leadId: project.leadId,
    partnerIds: project.partners.map(({ forumId }) => forumId),
    wasSubmitted: project.submittedAt !== null,
  }
}

/** Of these people, those who can take part in a discussion: with a live mandate of a forum that acts, the secretariat or a partner. */
export async function discussingAmong(tx: Tx, personIds: readonly string[], now: Date): Promise<readonly string[]> {
  if (personIds.length === 0) return []
  const found = await tx.person.findMany({
    where: {
      id: { in: [...personIds] },
      status: 'active',
      mandates: {
        some: {
          startsAt: { lte: now },
          OR: [{ endsAt: null }, { endsAt: { gt: now } }],
          body: { OR: [{ kind: { in: ['secretariat', 'partner'] } }, { forum: { status: 'active' } }] },
        },
      },
    },
    select: { id: true },
  })
  return found.map(({ id }) => id)
}
