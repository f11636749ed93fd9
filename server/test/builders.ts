import { v7 as newId } from 'uuid'
import type { Actor, BodyKind, ForumClass, ForumStatus, Role } from '#app/domain/members/actor.ts'
import type { Database } from '#server/db/client.ts'

type BodySeed = { code: string; kind?: BodyKind; class?: ForumClass; status?: ForumStatus; continent?: string }
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
  for (const [name, seed] of Object.entries(cast)) people[name] = actorOf(name, seed, bodies)
  await insertPeople(db, Object.values(people))
  const as = (name: string): Actor => {
    const actor = people[name]
    if (!actor) throw new Error(`nobody is called ${name}`)
    return actor
  }
  return { bodies: Object.fromEntries(Object.entries(bodies).map(([code, body]) => [code, body.id])), people, as }
}

type Body = Actor['body']

export async function createBodies(db: Database, seeds: readonly BodySeed[]): Promise<Record<string, Body>> {
  const made = seeds.map(({ code, kind = 'forum', class: forumClass = 'full', status = 'active' }): Body => {
    return {
      id: newId(),
      kind,
      code,
      nameFr: `Forum ${code}`,
      nameEn: `${code} Forum`,
      class: kind === 'forum' ? forumClass : null,
      status: kind === 'forum' ? status : null,
    }
  })
  await db.prisma.body.createMany({ data: made.map(({ id, kind, code, nameFr, nameEn }) => ({ id, kind, code, nameFr, nameEn })) })
  await db.prisma.partner.createMany({ data: made.flatMap(({ id, kind }) => (kind === 'partner' ? [{ id, kind: 'donor' }] : [])) })
  const continents = new Map(seeds.map(({ code, continent = 'africa' }) => [code, continent]))
  await db.prisma.forum.createMany({
    data: made.flatMap(({ id, code, class: forumClass, status }) =>
      forumClass
        ? [
            {
              id,
              hostCity: 'Lomé',
              country: 'TG',
              m49: '011',
              continent: continents.get(code) ?? 'africa',
              class: forumClass,
              status: status ?? 'active',
              languages: ['fr', 'en'],
              timeZone: 'Africa/Lome',
            },
          ]
        : [],
    ),
  })
  return Object.fromEntries(made.map((body) => [body.code, body]))
}

export function actorOf(name: string, { body: code, role = 'forum_staff', finance = false, locale = 'fr' }: PersonSeed, bodies: Record<string, Body>): Actor {
  const body = bodies[code]
  if (!body) throw new Error(`no body ${code}`)
  return {
    personId: newId(),
    name: `${name[0]?.toUpperCase()}${name.slice(1)}`,
    locale,
    mandateId: newId(),
    role,
    finance,
    body,
    provedAt: 'without-session',
    secondFactorDue: false,
    interests: body.kind === 'forum' || body.kind === 'partner' ? [body.id] : [],
  }
}

export async function insertPeople(db: Database, actors: readonly Actor[]): Promise<void> {
  await db.prisma.person.createMany({
    data: actors.map(({ personId: id, name, locale }) => ({ id, email: `${name.toLowerCase()}@test.example`, name, locale })),
  })
  await db.prisma.mandate.createMany({
    data: actors.map(({ mandateId: id, personId, body, role, finance }) => ({
      id,
      personId,
      bodyId: body.id,
      role,
      finance,
      startsAt: new Date('2020-01-01'),
    })),
  })
}
