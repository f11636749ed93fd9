import { v7 as newId } from 'uuid'
import type { Actor, BodyKind, ForumClass, Role } from '#app/domain/members/actor.ts'
import type { Database } from '#server/db/client.ts'

type BodySeed = { code: string; kind?: BodyKind; class?: ForumClass; continent?: string }
type PersonSeed = { body: string; role?: Role; finance?: boolean; locale?: 'fr' | 'en' }

/** Bodies and people to act as, each under a short name. */
export type Cast = {
  readonly bodies: { readonly [code: string]: string }
  readonly people: { readonly [name: string]: Actor }
}

/**
 * The usual cast: forums GGPS (founding), FSMD and SAMA (full), NRSF (associate), a donor partner DPF, the
 * secretariat and the platform, with an administrator and a staff member for each forum.
 */
export async function castMembers(db: Database): Promise<Cast & { as: (name: string) => Actor }> {
  await db.prisma.alliance.create({
    data: {
      id: 1,
      nameFr: 'Alliance d’essai',
      nameEn: 'Test alliance',
      numberPrefix: 'DEMO',
      baseCurrency: 'EUR',
      timeZone: 'Africa/Lome',
      feeBasisPoints: 100,
      demo: true,
    },
  })
  const bodies = await createBodies(db, [
    { code: 'PLATFORM', kind: 'platform' },
    { code: 'SECRETARIAT', kind: 'secretariat' },
    { code: 'DPF', kind: 'partner' },
    { code: 'GGPS', class: 'founding' },
    { code: 'FSMD', class: 'full' },
    { code: 'SAMA', class: 'full' },
    { code: 'APW', class: 'founding', continent: 'europe' },
    { code: 'NRSF', class: 'associate' },
  ])
  const people: Record<string, Actor> = {}
  const cast: Record<string, PersonSeed> = {
    afi: { body: 'PLATFORM', role: 'platform_admin' },
    koffi: { body: 'SECRETARIAT', role: 'coordinator' },
    helen: { body: 'SECRETARIAT', role: 'coordinator', locale: 'en' },
    yawa: { body: 'SECRETARIAT', role: 'coordinator', finance: true },
    ingrid: { body: 'DPF', role: 'guest', locale: 'en' },
    essi: { body: 'GGPS', role: 'forum_admin' },
    kodjo: { body: 'GGPS', role: 'forum_staff' },
    mamadou: { body: 'FSMD', role: 'forum_admin' },
    awa: { body: 'FSMD', role: 'forum_staff' },
    thabo: { body: 'SAMA', role: 'forum_admin', locale: 'en' },
    lerato: { body: 'SAMA', role: 'forum_staff', locale: 'en' },
    chiara: { body: 'APW', role: 'forum_admin' },
    youssef: { body: 'NRSF', role: 'forum_admin', locale: 'en' },
  }
  for (const [name, seed] of Object.entries(cast)) people[name] = await createPerson(db, name, seed, bodies)
  const as = (name: string): Actor => {
    const actor = people[name]
    if (!actor) throw new Error(`nobody is called ${name}`)
    return actor
  }
  return { bodies: Object.fromEntries(Object.entries(bodies).map(([code, body]) => [code, body.id])), people, as }
}

type Body = Actor['body']

export async function createBodies(db: Database, seeds: readonly BodySeed[]): Promise<Record<string, Body>> {
  const bodies: Record<string, Body> = {}
  for (const { code, kind = 'forum', class: forumClass = 'full', continent = 'africa' } of seeds) {
    const body: Body = { id: newId(), kind, code, nameFr: `Forum ${code}`, nameEn: `${code} Forum`, class: kind === 'forum' ? forumClass : null }
    const { id, nameFr, nameEn } = body
    await db.prisma.body.create({ data: { id, kind, code, nameFr, nameEn } })
    if (kind === 'forum') {
      await db.prisma.forum.create({
        data: { id, hostCity: 'Lomé', country: 'TG', m49: '011', continent, class: forumClass, languages: ['fr', 'en'], timeZone: 'Africa/Lome' },
      })
    }
    bodies[code] = body
  }
  return bodies
}

export async function createPerson(db: Database, name: string, seed: PersonSeed, bodies: Record<string, Body>): Promise<Actor> {
  const body = bodies[seed.body]
  if (!body) throw new Error(`no body ${seed.body}`)
  const { role = 'forum_staff', finance = false, locale = 'fr' } = seed
  const personId = newId()
  const mandateId = newId()
  await db.prisma.person.create({ data: { id: personId, email: `${name}@test.example`, name: name[0]?.toUpperCase() + name.slice(1), locale } })
  await db.prisma.mandate.create({ data: { id: mandateId, personId, bodyId: body.id, role, finance, startsAt: new Date('2020-01-01') } })
  return { personId, name: name[0]?.toUpperCase() + name.slice(1), locale, mandateId, role, finance, body }
}
