import type { Check } from './check.ts'

const held = `('tentative', 'confirmed', 'in_use')`

export const resourcesChecks: readonly Check[] = [
  {
    claim: 'nobody holds dates that another party holds',
    sql: `SELECT a.id AS fault FROM "Reservation" a JOIN "Reservation" b ON b."offerId" = a."offerId" AND b.id > a.id
           WHERE a.exclusive AND b.exclusive AND a.state IN ${held} AND b.state IN ${held} AND a.occupied && b.occupied`,
  },
  {
    claim: 'no day carries more units than are lent',
    sql: `SELECT o.code || ' on ' || day::date AS fault
            FROM "Reservation" r JOIN "Offer" o ON o.id = r."offerId" AND o.mode = 'capacity',
                 LATERAL generate_series(lower(r.occupied), upper(r.occupied) - interval '1 day', interval '1 day') AS day
           WHERE r.state IN ${held} GROUP BY o.id, o.code, o.quantity, day HAVING sum(r.quantity) > o.quantity`,
  },
  {
    claim: 'what is occupied is what was asked with set-up and tear-down',
    sql: `SELECT r.id AS fault FROM "Reservation" r JOIN "Offer" o ON o.id = r."offerId"
           WHERE r.exclusive <> (o.mode = 'exclusive')
              OR r.occupied IS DISTINCT FROM CASE WHEN o.mode IN ('exclusive', 'capacity')
                 THEN tsrange((r."fromOn" - o."bufferDays")::timestamp, (r."toOn" + o."bufferDays")::timestamp) END`,
  },
  {
    claim: 'reserved, delivered and available units are those offered (domain.md §3.3, invariant 13)',
    sql: `SELECT o.code AS fault FROM "Offer" o
            LEFT JOIN "Account" a ON a."offerId" = o.id AND a.ledger = 'kind'
           WHERE o.mode = 'consumable' OR o.kind = 'expert'
           GROUP BY o.id, o.code, o.state, o.quantity
          HAVING coalesce(sum(a.balance), 0) <> 0
              OR (o.state IN ('offered', 'paused') AND coalesce(sum(a.balance) FILTER (WHERE a.kind <> 'world'), 0) <> o.quantity)
              OR (o.state = 'draft' AND count(a.id) > 0)`,
  },
  {
    claim: 'units reserved in the ledger are those of the reservations that hold them',
    sql: `SELECT r.id AS fault FROM "Reservation" r JOIN "Offer" o ON o.id = r."offerId" AND (o.mode = 'consumable' OR o.kind = 'expert')
            LEFT JOIN "Account" a ON a.key = 'reserved:' || r.id
           WHERE coalesce(a.balance, 0) <> CASE WHEN r.state IN ${held} THEN r.quantity ELSE 0 END`,
  },
  {
    claim: 'units delivered in the ledger are those that both sides confirmed',
    sql: `SELECT a.key AS fault FROM "Account" a
           WHERE a.ledger = 'kind' AND a.kind = 'delivered' AND a.balance <> (
             SELECT coalesce(sum(r."deliveredQuantity"), 0) FROM "Reservation" r
              WHERE r."offerId" = a."offerId" AND r."projectId" = a."projectId" AND r.state = 'delivered')`,
  },
  {
    claim: 'whoever asks is a party to the dossier',
    sql: `SELECT r.id AS fault FROM "Reservation" r LEFT JOIN "Project" p ON p.id = r."projectId"
           WHERE p.id IS NULL OR (p."leadId" <> r."forumId" AND NOT EXISTS (
             SELECT 1 FROM "ProjectPartner" q WHERE q."projectId" = p.id AND q."forumId" = r."forumId"))`,
  },
  {
    claim: 'units without a limit or with a calendar have no ledger (rulings.md 17)',
    sql: `SELECT a.key AS fault FROM "Account" a JOIN "Offer" o ON o.id = a."offerId"
           WHERE a.ledger = 'kind' AND NOT (o.mode = 'consumable' OR o.kind = 'expert')`,
  },
]
