/**
 * What waits for one person acting for one body, read from states. Parameters: $1 person, $2 body, $3 role,
 * $4 kind of the body, $5 now, $6 bodies of the person's interests. Each branch names who may act; what was done leaves it by its changed state.
 */

const columns = 'kind, id, "projectId", due, since, "personId", "bodyId", facts'

/** A coordinator who works, or lately worked, for a party stands aside (domain.md §2.4). */
const standsAside = `(p."leadId" = ANY($6::uuid[])
  OR EXISTS (SELECT 1 FROM "ProjectPartner" q WHERE q."projectId" = p.id AND q.state <> 'withdrawn' AND q."forumId" = ANY($6::uuid[])))`

const checks = `
  SELECT CASE WHEN p.state = 'submitted' THEN 'check' ELSE 'finish_check' END, p.id, p.id, p."dueAt", p."stateSince", NULL::uuid, p."leadId", '{}'::jsonb
    FROM "Project" p
   WHERE $3 = 'coordinator' AND (p.state = 'submitted' OR (p.state = 'screening' AND p."officerId" = $1::uuid)) AND NOT ${standsAside}`

const decisionsToRecord = `
  SELECT 'record_decision', p.id, p.id, p."dueAt", p."stateSince", p."officerId", NULL::uuid,
         jsonb_build_object('amount', p."poolRequest"::text, 'currency', p.currency)
    FROM "Project" p
   WHERE $3 = 'coordinator' AND p.state = 'for_decision' AND NOT ${standsAside}
     AND NOT EXISTS (SELECT 1 FROM "Decision" d WHERE d."projectId" = p.id AND d.state = 'recorded')`

const decisionsToConfirm = `
  SELECT 'confirm_decision', d.id, p.id, NULL::timestamptz, d."recordedAt", d."recordedById", NULL::uuid,
         jsonb_build_object('outcome', d.outcome, 'amount', d.amount::text, 'currency', d.currency)
    FROM "Decision" d JOIN "Project" p ON p.id = d."projectId"
   WHERE $3 = 'coordinator' AND d.state = 'recorded' AND d."recordedById" <> $1::uuid AND NOT ${standsAside}`

const registrations = `
  SELECT 'registration', c.id, NULL::uuid, NULL::timestamptz, c."awaitingAt", c."awaitingById", c."contributorId",
         jsonb_build_object('thing', c.code, 'outcome', c.awaiting, 'amount', c."awaitingAmount"::text, 'currency', c.currency)
    FROM "Contribution" c
   WHERE $3 = 'coordinator' AND c.awaiting IS NOT NULL AND c."awaitingById" <> $1::uuid AND c."contributorId" <> ALL($6::uuid[])`

const receipts = `
  SELECT 'receipt', r.id, NULL::uuid, NULL::timestamptz, r."recordedAt", r."recordedById", c."contributorId",
         jsonb_build_object('thing', c.code, 'amount', r.amount::text, 'currency', c.currency)
    FROM "Receipt" r JOIN "Contribution" c ON c.id = r."contributionId"
   WHERE $3 = 'coordinator' AND r.state = 'recorded' AND r."recordedById" <> $1::uuid AND c."contributorId" <> ALL($6::uuid[])`

const reversals = `
  SELECT 'reversal', v.id, NULL::uuid, NULL::timestamptz, v."proposedAt", v."proposedById", NULL::uuid, '{}'::jsonb
    FROM "Reversal" v
   WHERE $3 = 'coordinator' AND v.state = 'proposed' AND v."proposedById" <> $1::uuid
     AND NOT EXISTS (SELECT 1 FROM kente_parties_of_act(v."groupId") AS party WHERE party = ANY($6::uuid[]))`

const closings = `
  SELECT 'closing', c.id, NULL::uuid, NULL::timestamptz, c."proposedAt", c."proposedById", NULL::uuid, jsonb_build_object('to', c.through::text)
    FROM "PeriodClosing" c WHERE $3 = 'coordinator' AND c.state = 'proposed' AND c."proposedById" <> $1::uuid`
const endings = `
  SELECT CASE WHEN e.kind = 'refund' THEN 'give_back' ELSE 'write_off' END, e.id, NULL::uuid, NULL::timestamptz, e."proposedAt", e."proposedById", c."contributorId",
         jsonb_build_object('thing', c.code, 'amount', e.amount::text, 'currency', e.currency)
    FROM "Ending" e JOIN "Contribution" c ON c.id = e."contributionId"
   WHERE $3 = 'coordinator' AND e.state = 'proposed' AND e."proposedById" <> $1::uuid AND c."contributorId" <> ALL($6::uuid[])`
/** Payments to and from forums, for coordinators who neither recorded them nor stand aside. */
const payments = `
  SELECT y.kind, y.id, p.id, NULL::timestamptz, y."recordedAt", y."recordedById", y."forumId",
         jsonb_build_object('amount', y.amount::text, 'currency', (SELECT "baseCurrency" FROM "Alliance"), 'count', y."trancheN")
    FROM "Payment" y JOIN "Project" p ON p.id = y."projectId"
   WHERE $3 = 'coordinator' AND y.state = 'recorded' AND y."recordedById" <> $1::uuid AND NOT ${standsAside}`

const booking = `jsonb_build_object('thing', o.title, 'count', r.quantity, 'from', r."fromOn"::text, 'to', (r."toOn" - 1)::text)`
const ownersAnswer = `o."ownerId" = $2::uuid AND $3 IN ('forum_admin', 'coordinator')`

const requests = `
  SELECT 'request', r.id, r."projectId", NULL::timestamptz, r."requestedAt", r."requestedById", r."forumId", ${booking}
    FROM "Reservation" r JOIN "Offer" o ON o.id = r."offerId"
   WHERE ${ownersAnswer} AND r.state = 'requested' AND r."toOn" > $5::timestamptz::date`

/** A hold lapses when its last day is over where the thing is: that day is told, not the midnight after it. */
const holds = `
  SELECT 'hold', r.id, r."projectId", r."holdExpiresAt", r."requestedAt", r."requestedById", r."forumId",
         ${booking} || jsonb_build_object('lastDay', ((r."holdExpiresAt" AT TIME ZONE o."timeZone") - interval '1 second')::date::text)
    FROM "Reservation" r JOIN "Offer" o ON o.id = r."offerId"
   WHERE ${ownersAnswer} AND r.state = 'tentative' AND (r."holdExpiresAt" IS NULL OR r."holdExpiresAt" > $5::timestamptz)`

const deliveries = `
  SELECT 'delivery', r.id, r."projectId", NULL::timestamptz, greatest(r."toOn"::timestamptz, r."requestedAt"), NULL::uuid,
         CASE WHEN o."ownerId" = $2::uuid THEN r."forumId" ELSE o."ownerId" END, ${booking}
    FROM "Reservation" r JOIN "Offer" o ON o.id = r."offerId"
   WHERE r.state = 'confirmed' AND (r."toOn" <= $5::timestamptz::date OR r."deliveredQuantity" IS NOT NULL)
     AND ((${ownersAnswer} AND NOT r."ownerConfirmedDelivery")
       OR (r."forumId" = $2::uuid AND $3 IN ('forum_admin', 'forum_staff') AND NOT r."userConfirmedDelivery"))`

/** Unread and naming the reader or the body acted for; one line a thread. Under the Chatham House Rule nobody is named. */
const mentions = `
  SELECT 'mention', t.id, t."projectId", NULL::timestamptz, max(m."createdAt"),
         CASE WHEN t.rule = 'chatham_house' THEN NULL ELSE (array_agg(m."authorId" ORDER BY m.seq DESC))[1] END,
         CASE WHEN t.rule = 'chatham_house' THEN NULL ELSE (array_agg(m."bodyId" ORDER BY m.seq DESC))[1] END,
         jsonb_build_object('thing', t.title, 'count', count(DISTINCT m.id), 'from', NULL)
    FROM "Mention" n
    JOIN "Message" m ON m.id = n."messageId"
    JOIN kente_visible_threads($1::uuid, $2::uuid, $4) t ON t.id = m."threadId"
    LEFT JOIN "ReadPosition" s ON s."threadId" = t.id AND s."personId" = $1::uuid
   WHERE (n."personId" = $1::uuid OR n."bodyId" = $2::uuid) AND m."authorId" <> $1::uuid AND m."hiddenAt" IS NULL AND m.seq > coalesce(s."readSeq", 0)
   GROUP BY t.id, t."projectId", t.rule, t.title`

/** A break of the glass that another coordinator asked for; nothing is said of the thread. */
const glasses = `
  SELECT 'glass', g.id, NULL::uuid, NULL::timestamptz, g."askedAt", g."askedById", NULL::uuid, '{}'::jsonb
    FROM "GlassBreak" g WHERE $3 = 'coordinator' AND g.state = 'asked' AND g."askedById" <> $1::uuid`
/** Reports about messages of others, in threads that the coordinator reads; whoever reported is named on the report's page alone. */
const messageReports = `
  SELECT 'message_report', o.id, t."projectId", NULL::timestamptz, o."createdAt", NULL::uuid, NULL::uuid, '{}'::jsonb
    FROM "MessageReport" o
    JOIN "Message" m ON m.id = o."messageId" AND m."authorId" <> $1::uuid
    JOIN kente_visible_threads($1::uuid, $2::uuid, $4) t ON t.id = m."threadId"
   WHERE $3 = 'coordinator' AND o.answer IS NULL AND o."reporterId" <> $1::uuid`

/** Tasks of the reader, or of the body acted for where no person owns them. Of what is told in confidence neither who nor what is said. */
const tasks = `
  SELECT 'task', k.id, t."projectId", (k."dueOn" + 1)::timestamp AT TIME ZONE (SELECT "timeZone" FROM "Alliance"), k."setAt",
         CASE WHEN t.rule = 'attributed' AND t.level NOT IN ('caucus', 'confidential') THEN k."setById" END,
         CASE WHEN t.rule = 'attributed' AND t.level NOT IN ('caucus', 'confidential') THEN k."bodyId" END,
         jsonb_build_object('thing', CASE WHEN t.rule = 'attributed' AND t.level NOT IN ('caucus', 'confidential') THEN left(k.text, 120) END, 'lastDay', k."dueOn"::text)
    FROM "Task" k JOIN "Message" m ON m.id = k."messageId"
    JOIN kente_visible_threads($1::uuid, $2::uuid, $4) t ON t.id = m."threadId"
   WHERE k.state = 'open' AND (k."ownerId" = $1::uuid OR (k."ownerId" IS NULL AND k."ownerBodyId" = $2::uuid AND $3 IN ('forum_admin', 'forum_staff', 'coordinator')))`

const branches = [
  tasks,
  checks,
  decisionsToRecord,
  decisionsToConfirm,
  registrations,
  receipts,
  reversals,
  closings,
  requests,
  holds,
  deliveries,
  mentions,
  messageReports,
  endings,
  payments,
  glasses,
]

export type WaitingRow = {
  readonly kind: string
  readonly id: string
  readonly due: Date | null
  readonly since: Date
  readonly person: string | null
  readonly bodyCode: string | null
  readonly facts: { readonly [name: string]: string | number | null }
  readonly projectId: string | null
  readonly number: string | null
  readonly seed: string | null
  readonly titleFr: string | null
  readonly titleEn: string | null
}

export const waitingSql = `
  WITH found (${columns}) AS (${branches.join(' UNION ALL ')})
  SELECT f.kind, f.id, f.due, f.since, f.facts, f."projectId", w.name AS person, b.code AS "bodyCode",
         p.number, p.seed, p."titleFr", p."titleEn"
    FROM found f
    LEFT JOIN "Project" p ON p.id = f."projectId" AND kente_project_sight(p.id, $2::uuid, $3) <> 'none'
    LEFT JOIN "Person" w ON w.id = f."personId"
    LEFT JOIN "Body" b ON b.id = f."bodyId"`
