import type { Actor } from '#app/domain/members/actor.ts'
import { noFacts, type WaitingItem, type WaitingKind } from '#app/domain/notices/waiting.ts'
import { partyStates } from '#app/domain/projects/sight.ts'
import { type ActingWhat, whoActs } from '#app/domain/projects/who-acts.ts'
import { dossierParts, toDossier } from '#server/queries/projects/load-dossier.ts'
import type { QueryContext } from '#server/queries/query.ts'

/** What of a dossier in preparation waits for those who write it. */
const kindOf: { readonly [What in ActingWhat]?: WaitingKind } = {
  complete: 'complete',
  answer_points: 'answer_points',
  propose_version: 'propose_version',
  answer_decline: 'answer_decline',
  consent: 'consent',
  submit: 'submit',
}

/**
 * Drafts and revisions in which the actor's forum is the next to act, by the same rule that the dossier's page
 * shows: whether a proposed version still stands is known from its content alone.
 */
export async function preparations({ db, actor, now }: Pick<QueryContext, 'db' | 'actor' | 'now'>): Promise<readonly WaitingItem[]> {
  if (actor.role !== 'forum_admin' && actor.role !== 'forum_staff') return []
  const rows = await db.project.findMany({
    where: {
      state: { in: ['draft', 'revision_requested'] },
      OR: [{ leadId: actor.body.id }, { partners: { some: { forumId: actor.body.id, state: { in: [...partyStates] } } } }],
    },
    include: dossierParts,
  })
  return rows.flatMap((row): WaitingItem[] => {
    const acting = whoActs({ ...toDossier(row), decisionRecorded: false }, now)
    const kind = kindOf[acting.what]
    if (!kind || !acting.bodyIds.includes(actor.body.id) || !mayAct(actor, kind)) return []
    return [
      {
        kind,
        id: row.id,
        project: { id: row.id, number: row.number, seed: row.seed, titleFr: row.titleFr, titleEn: row.titleEn },
        dueAt: acting.dueAt?.toISOString() ?? null,
        since: row.updatedAt.toISOString(),
        facts: { ...noFacts, bodyCode: row.lead.body.code, count: acting.count },
      },
    ]
  })
}

/** Consent and submission are the administrator's alone. */
function mayAct(actor: Actor, kind: WaitingKind): boolean {
  return actor.role === 'forum_admin' || (kind !== 'consent' && kind !== 'submit')
}
