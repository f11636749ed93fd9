import type { Check } from './check.ts'

/** What must hold of bodies, people and mandates (domain.md §6.1). */
export const membersChecks: readonly Check[] = [
  {
    claim: 'A forum has a body of its own, and only a forum has the class of one',
    sql: `SELECT b.code AS fault FROM "Body" b LEFT JOIN "Forum" f ON f.id = b.id WHERE (b.kind = 'forum') <> (f.id IS NOT NULL)`,
  },
  {
    claim: 'Every mandate has a role of its kind of body',
    sql: `SELECT m.id AS fault FROM "Mandate" m JOIN "Body" b ON b.id = m."bodyId"
           WHERE NOT (CASE b.kind WHEN 'platform' THEN m.role = 'platform_admin' WHEN 'secretariat' THEN m.role = 'coordinator'
                                  WHEN 'forum' THEN m.role IN ('forum_admin', 'forum_staff') ELSE m.role = 'guest' END)`,
  },
  {
    claim: 'An invitation led to a mandate of its body if it was accepted, and to none otherwise',
    sql: `SELECT i.id AS fault FROM "Invitation" i LEFT JOIN "Mandate" m ON m.id = i."mandateId" AND m."bodyId" = i."bodyId"
           WHERE (i.state = 'accepted') <> (m.id IS NOT NULL)`,
  },
  {
    claim: 'No invitation works longer than seven days from its last sending',
    sql: `SELECT id AS fault FROM "Invitation" WHERE "expiresAt" > "sentAt" + interval '7 days'`,
  },
  {
    claim: 'A session belongs to someone who is active',
    sql: `SELECT s."personId" AS fault FROM "Session" s JOIN "Person" p ON p.id = s."personId"
           WHERE p.status <> 'active' AND s."expiresAt" > now() AND s."absoluteEndsAt" > now()`,
  },
  {
    claim: 'No session outlives its absolute limit by its idle one',
    sql: `SELECT id AS fault FROM "Session" WHERE "lastSeenAt" > "absoluteEndsAt"`,
  },
]
