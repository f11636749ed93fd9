import type { Check } from './check.ts'

/** What ended of promises, and what was given back (domain.md §3.1, §3.3). */
export const promisesChecks: readonly Check[] = [
  {
    claim: 'what lapsed, was cancelled or written off is what the obligation ledger took back',
    sql: `SELECT c.code AS fault FROM "Contribution" c
            LEFT JOIN "Account" source ON source."contributionId" = c.id AND source.ledger = 'obligation' AND source.kind = 'world'
            LEFT JOIN "Transfer" t ON t."creditId" = source.id AND t.reason IN ('lapse', 'cancellation', 'write_off')
             AND NOT EXISTS (SELECT 1 FROM "Transfer" r WHERE r."reversesId" = t.id)
           GROUP BY c.id HAVING coalesce(sum(t.amount), 0) <> c."pledgeEnded" + c."commitmentEnded"`,
  },
  {
    claim: 'what a second coordinator approved to write off or give back stands in the ledger, and nothing else does',
    sql: `SELECT e.id AS fault FROM "Ending" e LEFT JOIN "Transfer" t ON t."groupId" = e."groupId"
              AND NOT EXISTS (SELECT 1 FROM "Transfer" mirror WHERE mirror."reversesId" = t.id)
           WHERE e.state IN ('approved', 'reversed') GROUP BY e.id
          HAVING coalesce(sum(t.amount), 0) <> CASE e.state WHEN 'reversed' THEN 0 ELSE e.amount END
          UNION ALL
          SELECT t.id FROM "Transfer" t WHERE t.reason = 'write_off' AND NOT EXISTS (SELECT 1 FROM "Ending" e WHERE e."groupId" = t."groupId")`,
  },
  {
    claim: 'nothing of a conditional pledge is firm before its condition is met',
    sql: `SELECT c.code AS fault FROM "PledgeCondition" p JOIN "Contribution" c ON c.id = p."contributionId" WHERE p.state <> 'met' AND c.committed > 0`,
  },
  {
    claim: 'whoever proposed to write off or give back did not answer it',
    sql: `SELECT id AS fault FROM "Ending" WHERE "decidedById" = "proposedById"`,
  },
]
