import type { Check } from './check.ts'

export const projectsChecks: readonly Check[] = [
  {
    claim: 'whatever was submitted has a number and a frozen version (domain.md §2.2)',
    sql: `SELECT p.id AS fault FROM "Project" p
           WHERE p."submittedAt" IS NOT NULL
             AND (p.number IS NULL OR NOT EXISTS (SELECT 1 FROM "ProjectVersion" v WHERE v."projectId" = p.id AND v."submittedAt" IS NOT NULL))`,
  },
  {
    claim: 'the numbers of dossiers run from 1 in each year without a gap',
    sql: `SELECT stem AS fault FROM (
            SELECT substring(number FROM '^(.*-)[0-9]+$') AS stem, substring(number FROM '([0-9]+)$')::int AS n FROM "Project" WHERE number IS NOT NULL) AS numbers
           GROUP BY stem HAVING max(n) <> count(*) OR min(n) <> 1`,
  },
  {
    claim: 'a consent is to a version that was proposed (rulings.md 8)',
    sql: `SELECT q.id AS fault FROM "ProjectPartner" q
           WHERE q."consentedHash" IS NOT NULL
             AND NOT EXISTS (SELECT 1 FROM "ProjectVersion" v WHERE v."projectId" = q."projectId" AND v."contentHash" = q."consentedHash")`,
  },
  {
    claim: 'what waits with the secretariat carries the consent of every partner',
    sql: `SELECT q.id AS fault FROM "ProjectPartner" q JOIN "Project" p ON p.id = q."projectId"
           WHERE p.state IN ('submitted', 'screening', 'under_review', 'for_decision') AND q.state IN ('invited', 'declined')`,
  },
  {
    claim: 'no forum is partner of a dossier that it leads',
    sql: `SELECT q.id AS fault FROM "ProjectPartner" q JOIN "Project" p ON p.id = q."projectId" AND p."leadId" = q."forumId"`,
  },
]
