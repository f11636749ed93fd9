import type { Check } from './check.ts'

/** What must hold of bodies, people and mandates (domain.md §6.1). */
export const membersChecks: readonly Check[] = [
  {
    claim: 'A forum has a body of its own, and only a forum has the class of one',
    sql: `SELECT b.code AS fault FROM "Body" b LEFT JOIN "Forum" f ON f.id = b.id WHERE (b.kind = 'forum') <> (f.id IS NOT NULL)`,
  },
  {
    claim: 'A partner has a body of its own, and only a partner has the kind of one',
    sql: `SELECT b.code AS fault FROM "Body" b LEFT JOIN "Partner" p ON p.id = b.id WHERE (b.kind = 'partner') <> (p.id IS NOT NULL)`,
  },
  {
    claim: 'An active forum has someone who administers it',
    sql: `SELECT b.code AS fault FROM "Forum" f JOIN "Body" b ON b.id = f.id
           WHERE f.status = 'active' AND NOT EXISTS (
             SELECT 1 FROM "Mandate" m WHERE m."bodyId" = f.id AND m.role = 'forum_admin' AND (m."endsAt" IS NULL OR m."endsAt" > now()))`,
  },
  {
    claim: 'The standing of a forum is what its last change says, and each change begins where the one before ended',
    sql: `SELECT b.code AS fault FROM "Body" b JOIN "Forum" f ON f.id = b.id JOIN (
             SELECT "forumId", "from", "to", lag("to") OVER told AS before, lead("to") OVER told AS after
               FROM "StandingChange" WINDOW told AS (PARTITION BY "forumId" ORDER BY at, id)) c ON c."forumId" = f.id
           WHERE (c.before IS NOT NULL AND c."from" IS DISTINCT FROM c.before) OR (c.after IS NULL AND c."to" <> f.status)`,
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
  {
    claim: 'Whoever is erased goes by the pseudonym, has no way in and acts for nobody',
    sql: `SELECT p.id AS fault FROM "Person" p
           WHERE p.status = 'erased' AND (p.name NOT LIKE 'Ancien membre ____ / Former member ____'
             OR EXISTS (SELECT 1 FROM "Mandate" m WHERE m."personId" = p.id AND (m."endsAt" IS NULL OR m."endsAt" > greatest(now(), m."startsAt")))
             OR EXISTS (SELECT 1 FROM "Passkey" k WHERE k."personId" = p.id) OR EXISTS (SELECT 1 FROM "SecondFactor" f WHERE f."personId" = p.id)
             OR NOT EXISTS (SELECT 1 FROM "ErasureRequest" r WHERE r."personId" = p.id AND r.outcome = 'done'))`,
  },
  {
    claim: 'A suspension that was not lifted is of someone suspended, or erased since',
    sql: `SELECT s.id AS fault FROM "Suspension" s JOIN "Person" p ON p.id = s."personId" WHERE s."liftedAt" IS NULL AND p.status NOT IN ('suspended', 'erased')`,
  },
  {
    claim: 'One stands in for someone else of the same body',
    sql: `SELECT m.id AS fault FROM "Mandate" m JOIN "Mandate" o ON o.id = m."alternateOfId" WHERE o."bodyId" <> m."bodyId" OR o."personId" = m."personId"`,
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
