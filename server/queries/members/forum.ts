import { z } from 'zod'
import type { Actor, Role } from '#app/domain/members/actor.ts'
import { can } from '#app/domain/members/permissions.ts'
import { ok, refuse } from '#app/domain/result.ts'
import type { Tx } from '#server/db/client.ts'
import { readableProjects, visibleProjects } from '#server/queries/projects/visible.ts'
import { defineQuery } from '#server/queries/query.ts'

/** One forum: facts, people, the dossiers of it that the reader may see, what it lends. (rulings.md 6) */
export const forum = defineQuery({
  name: 'members.forum',
  summary: 'A member forum: facts, people, dossiers and what it lends, as far as the reader may see them.',
  input: z.object({ code: z.string().max(12) }),
  async run({ db, actor, now }, { code }) {
    if (!can(actor, 'members.read')) return refuse('not_found')
    const body = await db.body.findUnique({ where: { code }, include: { forum: true } })
    if (!body?.forum) return refuse('not_found')
    const { id, nameFr, nameEn } = body
    const { hostCity, country, continent, class: forumClass, status, languages, timeZone } = body.forum
    return ok({
      code,
      nameFr,
      nameEn,
      hostCity,
      country,
      continent,
      class: forumClass,
      status,
      languages,
      timeZone,
      own: actor.body.id === id,
      people: await peopleOf(db, actor, id, now),
      leads: await led(db, actor, id),
      joins: await joined(db, actor, id),
      lends: await lent(db, actor, id, now),
    })
  },
})

type Db = Pick<Tx, 'mandate' | 'project' | 'offer'>

/** E-mail addresses are for the forum itself and the secretariat. */
async function peopleOf(db: Db, actor: Actor, bodyId: string, now: Date) {
  const mandates = await db.mandate.findMany({
    where: { bodyId, startsAt: { lte: now }, OR: [{ endsAt: null }, { endsAt: { gt: now } }], person: { status: 'active' } },
    select: { role: true, title: true, person: { select: { name: true, email: true } } },
    orderBy: [{ role: 'asc' }, { startsAt: 'asc' }],
  })
  const showsEmail = can(actor, 'members.emails', [bodyId])
  return mandates.map(({ role, title, person }) => ({ name: person.name, role: role as Role, title, email: showsEmail ? person.email : null }))
}

const cover = { id: true, number: true, seed: true, titleFr: true, titleEn: true, state: true } as const
const newestFirst = [{ stateSince: 'desc' }, { id: 'desc' }] as const

function led(db: Db, actor: Actor, leadId: string) {
  return db.project.findMany({ where: { AND: [{ leadId }, visibleProjects(actor)] }, select: cover, orderBy: [...newestFirst] })
}

/** Who joins a dossier is part of its text: only where that may be read. */
async function joined(db: Db, actor: Actor, forumId: string) {
  const joins = { partners: { some: { forumId, state: 'consented' } } }
  const rows = await db.project.findMany({
    where: { AND: [joins, readableProjects(actor)] },
    select: { ...cover, lead: { select: { body: { select: { code: true } } } }, partners: { where: { forumId }, select: { role: true } } },
    orderBy: [...newestFirst],
  })
  return rows.map(({ lead, partners, ...project }) => ({ ...project, lead: lead.body.code, role: partners[0]?.role ?? 'associate' }))
}

/** What stands in the catalogue; nobody outside the alliance's work looks into it. */
async function lent(db: Db, actor: Actor, ownerId: string, now: Date) {
  if (!can(actor, 'pool.totals')) return []
  return db.offer.findMany({
    where: { ownerId, state: { in: ['offered', 'paused'] }, availableTo: { gt: now } },
    select: { id: true, code: true, title: true, lang: true, kind: true, place: true, state: true },
    orderBy: { code: 'asc' },
  })
}
