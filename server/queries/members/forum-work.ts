import type { Actor } from '#app/domain/members/actor.ts'
import type { Tx } from '#server/db/client.ts'
import { readableProjects, visibleProjects } from '#server/queries/projects/visible.ts'

type Db = Pick<Tx, 'project' | 'offer'>

const cover = { id: true, number: true, seed: true, titleFr: true, titleEn: true, state: true } as const
const newestFirst = [{ stateSince: 'desc' }, { id: 'desc' }] as const

/** The dossiers that a forum leads, as many as the reader may see. */
export function dossiersLed(db: Db, actor: Actor, leadId: string) {
  return db.project.findMany({ where: { AND: [{ leadId }, visibleProjects(actor)] }, select: cover, orderBy: [...newestFirst] })
}

/** Those that it joins. Who joins a dossier is part of its text: only where that may be read. */
export async function dossiersJoined(db: Db, actor: Actor, forumId: string) {
  const joins = { partners: { some: { forumId, state: 'consented' } } }
  const rows = await db.project.findMany({
    where: { AND: [joins, readableProjects(actor)] },
    select: { ...cover, lead: { select: { body: { select: { code: true } } } }, partners: { where: { forumId }, select: { role: true } } },
    orderBy: [...newestFirst],
  })
  return rows.map(({ lead, partners, ...project }) => ({ ...project, lead: lead.body.code, asAssociate: partners[0]?.role === 'associate' }))
}

/** What it lends now. */
export function offersOf(db: Db, ownerId: string, now: Date) {
  return db.offer.findMany({
    where: { ownerId, state: { in: ['offered', 'paused'] }, availableTo: { gt: now } },
    select: { id: true, code: true, title: true, lang: true, kind: true, place: true },
    orderBy: { code: 'asc' },
  })
}
