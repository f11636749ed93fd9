import { z } from 'zod'
import { idInput } from '#app/domain/ids.ts'
import { type HistoryEvent, type HistoryType, isHistoryType, mayTell, mergeEdits } from '#app/domain/projects/history.ts'
import { isParty } from '#app/domain/projects/sight.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineQuery } from '#server/queries/query.ts'
import { dossierParts, toDossier } from './load-dossier.ts'
import { sightOfProject } from './visible.ts'

/** One line of the history: who did what, for which body; `facts` are the event's own. */
export type HistoryLine = {
  readonly id: string
  readonly type: HistoryType
  readonly at: string
  readonly person: string | null
  readonly body: { readonly code: string; readonly nameFr: string; readonly nameEn: string } | null
  readonly facts: { readonly [name: string]: string | number | boolean | null }
  /** Codes of the bodies that the event names. */
  readonly about: string | null
}

/**
 * What happened to the dossier, newest first. Parties see all; the secretariat and other members see what
 * happened between the parties and the secretariat, not how the draft was written. Refuses `not_found`.
 */
export const projectHistory = defineQuery({
  name: 'projects.history',
  summary: 'Who did what on a dossier, for which body.',
  input: z.object({ projectId: idInput }),
  async run({ db, actor }, { projectId }) {
    if ((await sightOfProject(db, actor, projectId)) !== 'full') return refuse('not_found')
    const row = await db.project.findUnique({ where: { id: projectId }, include: dossierParts })
    if (!row) return refuse('not_found')
    const dossier = toDossier(row)
    const party = isParty(actor.body.id, { leadId: dossier.leadId, partnerIds: dossier.partners.map(({ forumId }) => forumId) })
    const events = await db.event.findMany({
      where: { projectId },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take: 1000,
      select: { id: true, type: true, at: true, personId: true, bodyId: true, payload: true },
    })
    const told = mergeEdits(events.flatMap((event) => toTold(event)).filter(({ type }) => mayTell(type, { party, coordinator: actor.role === 'coordinator' })))

    const people = await db.person.findMany({ where: { id: { in: told.flatMap(({ personId }) => personId ?? []) } }, select: { id: true, name: true } })
    const namedIds = told.flatMap(({ bodyId, payload }) => [bodyId, payload.forumId].filter((id) => typeof id === 'string'))
    const bodies = await db.body.findMany({ where: { id: { in: namedIds } }, select: { id: true, code: true, nameFr: true, nameEn: true } })
    const bodyOf = (id: unknown) => bodies.find((body) => body.id === id) ?? null
    const items = told.map((event): HistoryLine => {
      const body = bodyOf(event.bodyId)
      return {
        id: event.id,
        type: event.type,
        at: event.at.toISOString(),
        person: people.find(({ id }) => id === event.personId)?.name ?? null,
        body: body && { code: body.code, nameFr: body.nameFr, nameEn: body.nameEn },
        facts: plainFacts(event.payload),
        about: bodyOf(event.payload.forumId)?.code ?? null,
      }
    })
    return ok({ items })
  },
})

type Stored = {
  readonly id: string
  readonly type: string
  readonly at: Date
  readonly personId: string | null
  readonly bodyId: string | null
  readonly payload: unknown
}

function toTold({ type, payload, ...event }: Stored): HistoryEvent[] {
  const facts = typeof payload === 'object' && payload !== null ? Object.fromEntries(Object.entries(payload)) : {}
  return isHistoryType(type) ? [{ ...event, type, payload: facts }] : []
}

function plainFacts(payload: HistoryEvent['payload']): HistoryLine['facts'] {
  return Object.fromEntries(
    Object.entries(payload).flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null ? [[name, value]] : [],
    ),
  )
}
