import type { Actor } from '#app/domain/members/actor.ts'
import type { Database } from '#server/db/client.ts'
import { actorOf, castMembers, createBodies, insertPeople } from '../builders.ts'

/**
 * Every role, for one's own body and for another, and the standings that narrow it. In the scenes GGPS lends and
 * leads with FSMD as its partner, SAMA has no part, and the donor DPF gives.
 */
export const players = {
  platform: 'afi',
  coordinator: 'helen',
  finance: 'yawa',
  admin: 'essi',
  staff: 'kodjo',
  partner_admin: 'mamadou',
  partner_staff: 'awa',
  other_admin: 'thabo',
  other_staff: 'lerato',
  associate_admin: 'youssef',
  observer_admin: 'olga',
  guest: 'ingrid',
  other_guest: 'pieter',
  applicant_admin: 'nia',
  suspended_admin: 'sami',
} as const

export type Player = keyof typeof players
export const everyPlayer = Object.keys(players) as readonly Player[]

export type Company = Awaited<ReturnType<typeof castCompany>>

/** The usual cast, and an observer, an applicant, a suspended forum and a second donor. */
export async function castCompany(db: Database) {
  const usual = await castMembers(db)
  const bodies = await createBodies(db, [
    { code: 'OBS', class: 'observer' },
    { code: 'APPL', status: 'applicant' },
    { code: 'SUSP', status: 'suspended' },
    { code: 'OTHD', kind: 'partner' },
  ])
  const people: { readonly [name: string]: Actor } = {
    olga: actorOf('olga', { body: 'OBS', role: 'forum_admin' }, bodies),
    nia: actorOf('nia', { body: 'APPL', role: 'forum_admin' }, bodies),
    sami: actorOf('sami', { body: 'SUSP', role: 'forum_admin' }, bodies),
    pieter: actorOf('pieter', { body: 'OTHD', role: 'guest' }, bodies),
  }
  await insertPeople(db, Object.values(people))
  const as = (name: string): Actor => people[name] ?? usual.as(name)
  const ids = Object.fromEntries(Object.entries(bodies).map(([code, body]) => [code, body.id]))
  return { as, bodies: { ...usual.bodies, ...ids }, play: (player: Player): Actor => as(players[player]) }
}
