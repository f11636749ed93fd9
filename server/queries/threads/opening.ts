import type { z } from 'zod'
import { can } from '#app/domain/members/permissions.ts'
import { seesOffer } from '#app/domain/resources/rights.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { openingInput } from '#app/domain/threads/thread.input.ts'
import { sightOfProject } from '../projects/visible.ts'
import { defineQuery, type QueryContext } from '../query.ts'
import { toOffer } from '../resources/rows.ts'

/** What the form for a new thread needs: what it is about, and who could be named in it. */
export type Opening = {
  readonly subject:
    | { readonly kind: 'general' }
    | { readonly kind: 'project'; readonly id: string; readonly number: string | null; readonly titleFr: string; readonly titleEn: string }
    | { readonly kind: 'decision'; readonly id: string; readonly number: string | null }
    | { readonly kind: 'resource'; readonly id: string; readonly code: string; readonly title: string }
    | { readonly kind: 'forum' | 'edition'; readonly id: string; readonly code: string; readonly nameFr: string; readonly nameEn: string }
  readonly people: readonly { readonly id: string; readonly name: string; readonly code: string }[]
}

/** `not_found` for a subject that the actor may not read, and to whoever may open no thread at all. */
export const threadOpening = defineQuery({
  name: 'threads.opening',
  summary: 'What a new thread could be about, and who could be named in it.',
  input: openingInput,
  async run(context, input) {
    if (!can(context.actor, 'threads.post')) return refuse('not_found')
    const subject = await subjectOf(context, input)
    if (!subject) return refuse('not_found')
    const people = await context.sql<Opening['people'][number]>('nameable-people', nameable, [context.actor.personId])
    return ok<Opening>({ subject, people })
  },
})

async function subjectOf(context: QueryContext, input: z.infer<typeof openingInput>): Promise<Opening['subject'] | null> {
  const { projectId, decisionId, offerId, forumId, editionId } = input
  if (projectId) return projectOf(context, projectId)
  if (decisionId) return decisionOf(context, decisionId)
  if (offerId) return offerOf(context, offerId)
  if (forumId) return forumOf(context, forumId)
  return editionId ? editionOf(context, editionId) : { kind: 'general' }
}

/** What is only recorded is discussed once it is adopted. */
async function decisionOf({ db, actor }: QueryContext, id: string): Promise<Opening['subject'] | null> {
  const decision = await db.decision.findUnique({ where: { id, state: 'adopted' }, select: { number: true, projectId: true } })
  if (!decision || (await sightOfProject(db, actor, decision.projectId)) !== 'full') return null
  return { kind: 'decision', id, number: decision.number }
}

async function forumOf({ db }: QueryContext, id: string): Promise<Opening['subject'] | null> {
  const forum = await db.forum.findUnique({ where: { id, status: 'active' }, select: { body: { select: { code: true, nameFr: true, nameEn: true } } } })
  return forum && { kind: 'forum', id, ...forum.body }
}

async function editionOf({ db }: QueryContext, id: string): Promise<Opening['subject'] | null> {
  const edition = await db.forumEdition.findUnique({
    where: { id, removedAt: null, forum: { status: 'active' } },
    select: { nameFr: true, nameEn: true, forum: { select: { body: { select: { code: true } } } } },
  })
  return edition && { kind: 'edition', id, code: edition.forum.body.code, nameFr: edition.nameFr, nameEn: edition.nameEn }
}

async function projectOf({ db, actor }: QueryContext, id: string): Promise<Opening['subject'] | null> {
  if ((await sightOfProject(db, actor, id)) !== 'full') return null
  const project = await db.project.findUnique({ where: { id }, select: { number: true, titleFr: true, titleEn: true } })
  return project && { kind: 'project', id, ...project }
}

async function offerOf({ db, actor }: QueryContext, id: string): Promise<Opening['subject'] | null> {
  const offer = await db.offer.findUnique({ where: { id } })
  return offer && seesOffer(actor, toOffer(offer)) ? { kind: 'resource', id, code: offer.code, title: offer.title } : null
}

const nameable = `
  SELECT DISTINCT ON (p.name, p.id) p.id, p.name, b.code
    FROM "Person" p JOIN "Mandate" m ON m."personId" = p.id JOIN "Body" b ON b.id = m."bodyId"
    LEFT JOIN "Forum" f ON f.id = b.id
   WHERE p.status = 'active' AND p.id <> $1::uuid AND b.kind <> 'platform' AND (f.id IS NULL OR f.status = 'active') AND m."startsAt" <= now() AND (m."endsAt" IS NULL OR m."endsAt" > now())
   ORDER BY p.name, p.id, b.code`
