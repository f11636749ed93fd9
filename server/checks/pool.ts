import type { Check } from './check.ts'

/** What the ledger must always be able to prove (domain.md §3.3). */
export const poolChecks: readonly Check[] = [
  {
    claim: 'each balance is the sum of its transfers',
    sql: `SELECT a.key AS fault FROM "Account" a
            LEFT JOIN (SELECT id, sum(moved) AS moved FROM
                (SELECT "debitId", "creditId", sum(amount) AS amount FROM "Transfer" GROUP BY "debitId", "creditId") AS pairs,
                LATERAL (VALUES ("creditId", amount), ("debitId", -amount)) AS sides (id, moved)
              GROUP BY id) AS told ON told.id = a.id
           WHERE a.balance <> coalesce(told.moved, 0)`,
  },
  {
    claim: 'what leaves one account reaches another: each ledger sums to nothing in each unit',
    sql: `SELECT ledger || ' ' || unit AS fault FROM "Account" GROUP BY ledger, unit HAVING sum(balance) <> 0`,
  },
  {
    claim: 'no account but the world and the exchange is below zero',
    sql: `SELECT key AS fault FROM "Account" WHERE balance < 0 AND kind NOT IN ('world', 'fx')`,
  },
  {
    claim: 'a transfer stays in one ledger and one unit',
    sql: `SELECT a.key AS fault FROM (SELECT DISTINCT "debitId", "creditId", ledger, unit FROM "Transfer") AS t
            JOIN "Account" a ON a.id IN (t."debitId", t."creditId") WHERE a.unit <> t.unit OR a.ledger <> t.ledger`,
  },
  {
    claim: 'an allocation leads from what is available to what is set aside',
    sql: `SELECT t.id AS fault FROM "Transfer" t JOIN "Account" debit ON debit.id = t."debitId" JOIN "Account" credit ON credit.id = t."creditId"
           WHERE t.reason = 'allocation' AND (debit.kind, credit.kind) <> ('available', 'allocated')`,
  },
  {
    claim: 'a reversal is the mirror of its transfer',
    sql: `SELECT t.id AS fault FROM "Transfer" t JOIN "Transfer" o ON o.id = t."reversesId"
           WHERE (t."debitId", t."creditId", t.amount) IS DISTINCT FROM (o."creditId", o."debitId", o.amount)`,
  },
  {
    claim: 'what was promised in writing is what the obligation ledger holds',
    sql: `SELECT c.code AS fault FROM "Contribution" c
            LEFT JOIN "Account" a ON a."contributionId" = c.id AND a.ledger = 'obligation' AND a.kind <> 'world'
           GROUP BY c.id
          HAVING CASE WHEN c.state IN ('registered', 'rejected', 'reversed') THEN coalesce(sum(a.balance), 0) <> 0
                 ELSE coalesce(sum(a.balance), 0) > c.pledged
                   OR coalesce(sum(a.balance) FILTER (WHERE a.kind IN ('committed', 'honoured')), 0) > c.committed END`,
  },
  {
    claim: 'no more was received than was committed',
    sql: `SELECT c.code AS fault FROM "Contribution" c JOIN "Receipt" r ON r."contributionId" = c.id AND r.state = 'approved'
           GROUP BY c.id HAVING sum(r.amount) > c.committed`,
  },
  {
    claim: 'an approved receipt stands in the ledger with its amount, its value and its fee, and no other does',
    sql: `SELECT r.id AS fault FROM "Receipt" r
            LEFT JOIN "Transfer" t ON t."receiptId" = r.id AND t."reversesId" IS NULL
              AND NOT EXISTS (SELECT 1 FROM "Transfer" mirror WHERE mirror."reversesId" = t.id)
            LEFT JOIN "Account" debit ON debit.id = t."debitId"
            LEFT JOIN "Account" credit ON credit.id = t."creditId"
           GROUP BY r.id
          HAVING coalesce(sum(t.amount) FILTER (WHERE t.reason = 'receipt'), 0) <> CASE WHEN r.state = 'approved' THEN r.amount ELSE 0 END
              OR coalesce(sum(t.amount) FILTER (WHERE credit.kind = 'available' AND credit.unit = (SELECT "baseCurrency" FROM "Alliance")), 0) <> CASE WHEN r.state = 'approved' THEN r."baseAmount" ELSE 0 END
              OR coalesce(sum(t.amount) FILTER (WHERE t.reason = 'fee'), 0) <> CASE WHEN r.state = 'approved' THEN r."baseFee" ELSE 0 END`,
  },
  {
    claim: 'whoever recorded a receipt did not answer it',
    sql: `SELECT id AS fault FROM "Receipt" WHERE "decidedById" = "recordedById"`,
  },
  {
    claim: 'what was set aside of a contribution is no more than what arrived of it, net of its fee',
    sql: `SELECT c.code AS fault FROM "Contribution" c
            JOIN "Account" a ON a."contributionId" = c.id AND a.ledger = 'cash' AND a.unit = (SELECT "baseCurrency" FROM "Alliance")
           GROUP BY c.id
          HAVING coalesce(sum(a.balance) FILTER (WHERE a.kind IN ('allocated', 'advance', 'spent')), 0) >
            coalesce(-sum(a.balance) FILTER (WHERE a.kind IN ('world', 'fx')), 0) - coalesce(sum(a.balance) FILTER (WHERE a.kind = 'fee'), 0)`,
  },
  {
    claim: 'money tied to a dossier, a theme, a country or a region went nowhere else',
    sql: `SELECT c.code || ' ' || coalesce(p.number, p.id::text) AS fault FROM "Contribution" c
            JOIN "Account" a ON a."contributionId" = c.id AND a.kind = 'allocated'
            JOIN "Project" p ON p.id = a."projectId" JOIN "Forum" f ON f.id = p."leadId"
           WHERE (c."earmarkKind" = 'region' AND NOT c."earmarkValue" = ANY(kente_m49_holding(p.countries || f.m49)))
              OR (c."earmarkKind" = 'project' AND c."earmarkValue" <> p.id::text)
              OR (c."earmarkKind" = 'theme' AND c."earmarkValue" IS DISTINCT FROM p.area)
              OR (c."earmarkKind" = 'country' AND NOT c."earmarkValue" = ANY(p.countries))`,
  },
  {
    claim: 'an act that was taken back is answered as such, and nothing else was taken back',
    sql: `SELECT r.id AS fault FROM "Reversal" r WHERE r.state = 'approved' AND EXISTS (
            SELECT 1 FROM "Transfer" t WHERE t."groupId" = r."groupId" AND NOT EXISTS (
              SELECT 1 FROM "Transfer" mirror WHERE mirror."reversesId" = t.id AND mirror."groupId" = r."entriesId"))
          UNION ALL
          SELECT t.id FROM "Transfer" t JOIN "Transfer" o ON o.id = t."reversesId"
           WHERE t.ledger <> 'kind' AND NOT EXISTS (SELECT 1 FROM "Reversal" r WHERE r."groupId" = o."groupId" AND r."entriesId" = t."groupId")`,
  },
  {
    claim: 'whoever asked to take an act back did not answer it',
    sql: `SELECT id AS fault FROM "Reversal" WHERE "decidedById" = "proposedById"`,
  },
  {
    claim: 'whoever recorded a payment did not answer it',
    sql: `SELECT id AS fault FROM "Payment" WHERE "decidedById" = "recordedById"`,
  },
  {
    claim: 'an approved payment and a report of spending stand in the ledger with their amount, as what they are, and what was taken back does not',
    sql: `SELECT told.id AS fault
            FROM (SELECT id, "groupId", amount, state, kind AS reason, "projectId", "forumId" FROM "Payment" WHERE state IN ('approved', 'reversed')
                  UNION ALL SELECT id, "groupId", amount, state, 'spending', "projectId", "forumId" FROM "SpendingReport") AS told
            LEFT JOIN "Transfer" t ON t."groupId" = told."groupId" AND t.reason = told.reason
              AND NOT EXISTS (SELECT 1 FROM "Transfer" mirror WHERE mirror."reversesId" = t.id)
            LEFT JOIN "Account" a ON a.id IN (t."debitId", t."creditId") AND a.kind = 'advance'
              AND a."projectId" = told."projectId" AND a."forumId" = told."forumId"
           GROUP BY told.id, told.amount, told.state
          HAVING coalesce(sum(t.amount) FILTER (WHERE a.id IS NOT NULL), 0) <> CASE told.state WHEN 'reversed' THEN 0 ELSE told.amount END`,
  },
  {
    claim: 'no more waits to be paid out or given back than is there for it',
    sql: `SELECT w."projectId" || ' ' || w.kind AS fault
            FROM (SELECT "projectId", kind, CASE kind WHEN 'refund' THEN "forumId" END AS "forumId", sum(amount) AS amount
                    FROM "Payment" WHERE state = 'recorded' GROUP BY 1, 2, 3) AS w
           WHERE w.amount > (SELECT coalesce(sum(a.balance), 0) FROM "Account" a WHERE a."projectId" = w."projectId"
             AND a.kind = CASE w.kind WHEN 'refund' THEN 'advance' ELSE 'allocated' END AND a."forumId" IS NOT DISTINCT FROM w."forumId")`,
  },
  {
    claim: 'the tranches of a dossier are numbered without gaps and make a hundred',
    sql: `SELECT "projectId" AS fault FROM "Tranche" GROUP BY "projectId" HAVING sum(share) <> 100 OR max(n) <> count(*)`,
  },
  {
    claim: 'a closed dossier holds no money',
    sql: `SELECT a.key AS fault FROM "Account" a JOIN "Project" p ON p.id = a."projectId"
           WHERE p.state = 'closed' AND a.kind IN ('allocated', 'advance') AND a.balance <> 0`,
  },
  {
    claim: 'no entry takes effect after the day it was written',
    sql: `SELECT id AS fault FROM "Transfer" WHERE "effectiveOn" > ("createdAt" AT TIME ZONE 'UTC')::date + 1`,
  },
]
