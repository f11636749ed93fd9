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
    claim: 'A session belongs to someone who is active',
    sql: `SELECT s."personId" AS fault FROM "Session" s JOIN "Person" p ON p.id = s."personId"
           WHERE p.status <> 'active' AND s."expiresAt" > now() AND s."absoluteEndsAt" > now()`,
  },
  {
    claim: 'No session outlives its absolute limit by its idle one',
    sql: `SELECT id AS fault FROM "Session" WHERE "lastSeenAt" > "absoluteEndsAt"`,
  },
  {
    claim: 'No letter keeps a link',
    sql: `SELECT id AS fault FROM "Letter" WHERE facts::text ~ '[0-9a-f]{12}[.][A-Za-z0-9_-]{43}'`,
  },
  {
    claim: 'A change of address that only one side confirmed is not in force',
    sql: `SELECT c.id AS fault FROM "EmailChange" c JOIN "Person" p ON p.id = c."personId" AND p.email = c.email
           WHERE c."settledAt" IS NULL AND (c."oldConfirmedAt" IS NULL OR c."newConfirmedAt" IS NULL)`,
  },
]
