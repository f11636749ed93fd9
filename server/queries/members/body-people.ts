import type { Actor, Role } from '#app/domain/members/actor.ts'
import { can } from '#app/domain/members/permissions.ts'
import type { Sql } from '#server/db/client.ts'

export type BodyPerson = { readonly name: string; readonly role: Role; readonly title: string | null; readonly email: string | null }

/** Who acts for a body now. E-mail addresses are for the body itself and the secretariat (rulings.md 6). */
export function peopleOf(sql: Sql, actor: Actor, bodyId: string): Promise<BodyPerson[]> {
  return sql<BodyPerson>(
    'body-people',
    `SELECT p.name, m.role, m.title, CASE WHEN $2 THEN p.email END AS email
       FROM "Mandate" m JOIN "Person" p ON p.id = m."personId" AND p.status = 'active'
      WHERE m."bodyId" = $1::uuid AND m."startsAt" <= now() AND (m."endsAt" IS NULL OR m."endsAt" > now())
      ORDER BY m.role, p.name`,
    [bodyId, can(actor, 'members.emails', [bodyId])],
  )
}
