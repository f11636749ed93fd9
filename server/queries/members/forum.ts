import { z } from 'zod'
import type { Actor, Continent, ForumClass, ForumStatus, Role } from '#app/domain/members/actor.ts'
import { can } from '#app/domain/members/permissions.ts'
import { ok, refuse } from '#app/domain/result.ts'
import type { Sql, Tx } from '#server/db/client.ts'
import { readableProjects, visibleProjects } from '#server/queries/projects/visible.ts'
import { defineQuery } from '#server/queries/query.ts'

type Facts = {
  readonly id: string
  readonly code: string
  readonly nameFr: string
  readonly nameEn: string
  readonly hostCity: string
  readonly country: string
  readonly continent: Continent
  readonly class: ForumClass
  readonly status: ForumStatus
  readonly languages: readonly string[]
  readonly timeZone: string
}

/** One forum: facts, people, the dossiers of it that the reader may see, what it lends (rulings.md 6). */
export const forum = defineQuery({
  name: 'members.forum',
  summary: 'A member forum: facts, people, dossiers and what it lends, as far as the reader may see them.',
  candidates: true,
  input: z.object({ code: z.string().max(12) }),
  async run({ db, sql, actor, now }, { code }) {
    if (!can(actor, 'members.read')) return refuse('not_found')
    const [facts] = await sql<Facts>(
      'forum',
      `SELECT b.id, b.code, b."nameFr", b."nameEn", f."hostCity", f.country, f.continent, f.class, f.status, f.languages, f."timeZone"
         FROM "Forum" f JOIN "Body" b ON b.id = f.id WHERE b.code = $1`,
      [code],
    )
    if (!facts) return refuse('not_found')
    const { id } = facts
    const seesWork = can(actor, 'members.works')
    return ok({
      ...facts,
      own: actor.body.id === id,
      people: await peopleOf(sql, actor, id),
      leads: seesWork ? await led(db, actor, id) : [],
      joins: seesWork ? await joined(db, actor, id) : [],
      seesWork,
      lends: seesWork ? await lent(db, id, now) : [],
    })
  },
})

type Db = Pick<Tx, 'project' | 'offer'>
type ForumPerson = { readonly name: string; readonly role: Role; readonly title: string | null; readonly email: string | null }

/** E-mail addresses are for the forum itself and the secretariat. */
function peopleOf(sql: Sql, actor: Actor, bodyId: string): Promise<ForumPerson[]> {
  return sql<ForumPerson>(
    'forum-people',
    `SELECT p.name, m.role, m.title, CASE WHEN $2 THEN p.email END AS email
       FROM "Mandate" m JOIN "Person" p ON p.id = m."personId" AND p.status = 'active'
      WHERE m."bodyId" = $1::uuid AND m."startsAt" <= now() AND (m."endsAt" IS NULL OR m."endsAt" > now())
      ORDER BY m.role, p.name`,
    [bodyId, can(actor, 'members.emails', [bodyId])],
  )
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
  return rows.map(({ lead, partners, ...project }) => ({ ...project, lead: lead.body.code, asAssociate: partners[0]?.role === 'associate' }))
}

function lent(db: Db, ownerId: string, now: Date) {
  return db.offer.findMany({
    where: { ownerId, state: { in: ['offered', 'paused'] }, availableTo: { gt: now } },
    select: { id: true, code: true, title: true, lang: true, kind: true, place: true },
    orderBy: { code: 'asc' },
  })
}
