import type { Check } from './check.ts'

export const decisionsChecks: readonly Check[] = [
  {
    claim: 'the numbers of decisions run from 1 in each year without a gap (domain.md §4)',
    sql: `SELECT stem AS fault FROM (
            SELECT substring(number FROM '^(.*/)[0-9]+$') AS stem, substring(number FROM '([0-9]+)$')::int AS n FROM "Decision" WHERE number IS NOT NULL) AS numbers
           GROUP BY stem HAVING max(n) <> count(*) OR min(n) <> 1`,
  },
  {
    claim: 'an adopted approval set aside exactly what it says, anything else nothing (rulings.md 11)',
    sql: `SELECT d.id AS fault FROM "Decision" d
            LEFT JOIN "Transfer" t ON t."decisionId" = d.id AND t.reason = 'allocation'
           GROUP BY d.id, d.state, d.consequence, d.amount
          HAVING coalesce(sum(t.amount), 0) <> CASE WHEN d.state = 'adopted' AND d.consequence = 'allocated' THEN d.amount ELSE 0 END`,
  },
  {
    claim: 'a dossier that an adopted decision settled no longer waits for one',
    sql: `SELECT d.number AS fault FROM "Decision" d JOIN "Project" p ON p.id = d."projectId" WHERE d.state = 'adopted' AND p.state = 'for_decision'`,
  },
]
