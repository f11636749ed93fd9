-- An account's balance is no part of an index, so that it can change in place when its page has room.
ALTER TABLE "Account" SET (fillfactor = 50);
-- What can be allocated, among the many accounts of what is set aside.
CREATE INDEX "Account_available" ON "Account" (unit) WHERE ledger = 'cash' AND kind = 'available';
-- What reaches an account by another way than an allocation: few among many.
CREATE INDEX "Transfer_credit_not_allocation" ON "Transfer" ("creditId") WHERE reason <> 'allocation';

-- The regions of UN M49 in which places lie, countries and regions alike, and the regions themselves; its model is
-- `regionsOf` and `liesWithin` in app/domain/m49.ts.
CREATE FUNCTION kente_m49_holding(places text[]) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(array_agg(DISTINCT region), '{}')
    FROM (SELECT unnest(string_to_array(m.above, ' ')) AS region FROM (VALUES
    ('AD AL BA ES GR HR IT ME MK MT PT RS SI SM VA', '039 150 001'),
    ('AE AM AZ BH CY GE IL IQ JO KW LB OM PS QA SA SY TR YE', '145 142 001'),
    ('AF BD BT IN IR LK MV NP PK', '034 142 001'),
    ('AG BB BS CU DM DO GD HT JM KN LC TT VC', '029 419 019 001'),
    ('AO CD CF CG CM GA GQ ST TD', '017 202 002 001'),
    ('AR BO BR CL CO EC GY PE PY SR UY VE', '005 419 019 001'),
    ('AT BE CH DE FR LI LU MC NL', '155 150 001'),
    ('AU NZ', '053 009 001'),
    ('BF BJ CI CV GH GM GN GW LR ML MR NE NG SL SN TG', '011 202 002 001'),
    ('BG BY CZ HU MD PL RO RU SK UA', '151 150 001'),
    ('BI DJ ER ET KE KM MG MU MW MZ RW SC SO SS TZ UG ZM ZW', '014 202 002 001'),
    ('BN ID KH LA MM MY PH SG TH TL VN', '035 142 001'),
    ('BW LS NA SZ ZA', '018 202 002 001'),
    ('BZ CR GT HN MX NI PA SV', '013 419 019 001'),
    ('CA US', '021 003 019 001'),
    ('CN JP KP KR MN', '030 142 001'),
    ('DK EE FI GB IE IS LT LV NO SE', '154 150 001'),
    ('DZ EG LY MA SD TN', '015 002 001'),
    ('FJ PG SB VU', '054 009 001'),
    ('FM KI MH NR PW', '057 009 001'),
    ('KG KZ TJ TM UZ', '143 142 001'),
    ('TO TV WS', '061 009 001'),
    ('002 009 019 142 150', '001'),
    ('015 202', '002 001'),
    ('011 014 017 018', '202 002 001'),
    ('021', '003 019 001'),
    ('003 419', '019 001'),
    ('005 013 029', '419 019 001'),
    ('030 034 035 143 145', '142 001'),
    ('039 151 154 155', '150 001'),
    ('053 054 057 061', '009 001')
    ) AS m (held, above) WHERE string_to_array(m.held, ' ') && places
    UNION ALL SELECT place FROM unnest(places) AS place WHERE place ~ '^[0-9]{3}$') AS around
$$;

-- What is set aside for a dossier net of releases, in the base currency: the same as the sum over all of its
-- allocations and releases (server/queries/pool/load-funding.ts), without reading each of them. What its accounts hold,
-- and what left them by another way than a release, less what reached them by another way than an allocation.
CREATE FUNCTION kente_set_aside_for(project uuid) RETURNS bigint LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (
    SELECT coalesce(sum(
        a.balance
        + coalesce((SELECT sum(t.amount) FROM "Transfer" t JOIN "Account" c ON c.id = t."creditId" WHERE t."debitId" = a.id AND c.kind <> 'available'), 0)
        - coalesce((SELECT sum(t.amount) FROM "Transfer" t JOIN "Account" d ON d.id = t."debitId"
                     WHERE t."creditId" = a.id AND t.reason <> 'allocation' AND d.kind <> 'available'), 0)), 0)::bigint
      FROM "Account" a WHERE a."projectId" = project AND a.ledger = 'cash' AND a.kind = 'allocated');
END $$;

-- From which contributions `asked` (minor units of `base`) is taken for a dossier, in the order in which they are spent,
-- and what all of them hold: `planAllocation` in app/domain/pool/plan-allocation.ts. `among`: these accounts and no others.
-- When they hold too little, the lines do not add up to what is asked.
CREATE FUNCTION kente_plan_allocation(project uuid, asked bigint, base text, among uuid[])
RETURNS TABLE (place bigint, contribution uuid, code text, account uuid, amount bigint, available bigint) LANGUAGE plpgsql STABLE AS $$
DECLARE
  dossier record;
BEGIN
  SELECT p.area, p.countries, p.countries || f.m49 AS places INTO dossier FROM "Project" p JOIN "Forum" f ON f.id = p."leadId" WHERE p.id = project;
  RETURN QUERY
    WITH eligible AS (
      SELECT c.id, c.code, a.id AS account, a.balance,
             CASE c."earmarkKind" WHEN 'project' THEN 0 WHEN 'theme' THEN 2 WHEN 'unearmarked' THEN 3 ELSE 1 END AS level,
             (SELECT min(r."receivedOn") FROM "Receipt" r WHERE r."contributionId" = c.id AND r.state = 'approved') AS received
        FROM "Account" a JOIN "Contribution" c ON c.id = a."contributionId"
       WHERE a.ledger = 'cash' AND a.kind = 'available' AND a.unit = base AND a.balance > 0 AND (among IS NULL OR a.id = ANY (among))
         AND CASE c."earmarkKind"
             WHEN 'project' THEN c."earmarkValue" = project::text
             WHEN 'country' THEN c."earmarkValue" = ANY (dossier.countries)
             -- Looked up once, and only when there is money of a region.
             WHEN 'region' THEN c."earmarkValue" = ANY ((SELECT kente_m49_holding(dossier.places))::text[])
             WHEN 'theme' THEN c."earmarkValue" = dossier.area
             ELSE true END),
    spent AS (
      SELECT e.*, row_number() OVER spending AS place, sum(e.balance) OVER spending - e.balance AS before, sum(e.balance) OVER () AS total
        FROM eligible e
      WINDOW spending AS (ORDER BY e.level, e.received NULLS LAST, e.code COLLATE "C" ROWS UNBOUNDED PRECEDING))
    SELECT s.place, s.id, s.code, s.account, least(s.balance, asked - s.before)::bigint, s.total::bigint FROM spent s WHERE s.before < asked ORDER BY s.place;
END $$;

-- A fresh UUIDv7.
CREATE FUNCTION kente_new_id() RETURNS uuid LANGUAGE sql VOLATILE AS $$
  SELECT (lpad(to_hex((extract(epoch FROM clock_timestamp()) * 1000)::bigint), 12, '0') || '7' || substr(replace(gen_random_uuid()::text, '-', ''), 14))::uuid
$$;

-- Sets money aside for a dossier, whole or not at all: plans, locks, plans again when what it locked was spent meanwhile,
-- and records one transfer a contribution. Call it after every other lock of the act, the dossier's among them. `act` is
--   { projectId, amount, base, groupId, decisionId?, personId, bodyId, now, effectiveOn, every }
-- and the answer {outcome: allocated, lines} | {outcome: short, available} | {outcome: changed}: money moved while it
-- waited and the plan needs accounts that it does not hold; nothing is written, call it again in a transaction of its own
-- with `every`, which locks all that is eligible. Locks: contributions in id order, then accounts in id order.
-- Its plans are made once a connection: they hold for any number of purses.
CREATE FUNCTION kente_set_aside(act jsonb) RETURNS jsonb LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  project uuid := (act->>'projectId')::uuid;
  asked bigint := (act->>'amount')::bigint;
  base text := act->>'base';
  every boolean := (act->>'every')::boolean;
  purses uuid[];
  givers uuid[];
  takes bigint[];
  planned jsonb;
  held bigint;
  stands boolean;
  outside boolean;
BEGIN
  SELECT coalesce(array_agg(p.account ORDER BY p.place), '{}'), coalesce(array_agg(p.contribution), '{}'), array_agg(p.amount ORDER BY p.place),
         jsonb_agg(jsonb_build_object('contributionId', p.contribution, 'contributionCode', p.code, 'amount', p.amount::text) ORDER BY p.place),
         coalesce(max(p.available), 0)
    INTO purses, givers, takes, planned, held
    FROM kente_plan_allocation(project, CASE WHEN every THEN 9223372036854775807 ELSE asked END, base, NULL) p;
  IF held < asked AND NOT every THEN
    RETURN jsonb_build_object('outcome', 'short', 'available', held::text);
  END IF;

  -- An account to be opened refers to its contribution, which an act on that holds before it locks accounts: ask first.
  PERFORM 1 FROM "Contribution" c
    WHERE c.id = ANY (givers) AND NOT EXISTS (SELECT 1 FROM "Account" a WHERE a.key = 'allocated:' || c.id || ':' || project)
    ORDER BY c.id FOR KEY SHARE;
  -- The plan stands when each purse but the last still holds what is taken of it, and the last one enough.
  WITH locked AS (
    SELECT a.id, a.balance FROM "Account" a
     WHERE a.id = ANY (purses) OR a.key = ANY (ARRAY(SELECT 'allocated:' || giver || ':' || project FROM unnest(givers) AS giver))
     ORDER BY a.id FOR NO KEY UPDATE)
  SELECT bool_and(CASE WHEN p.place < cardinality(purses) THEN l.balance = p.take ELSE l.balance >= p.take END) INTO stands
    FROM locked l JOIN unnest(purses, takes) WITH ORDINALITY AS p (account, take, place) ON p.account = l.id;

  IF every OR NOT stands THEN
    SELECT jsonb_agg(jsonb_build_object('contributionId', p.contribution, 'contributionCode', p.code, 'amount', p.amount::text) ORDER BY p.place),
           coalesce(max(p.available), 0), coalesce(bool_or(p.account <> ALL (purses)), false)
      INTO planned, held, outside
      FROM kente_plan_allocation(project, asked, base, CASE WHEN every THEN purses END) p;
    IF held < asked THEN
      RETURN jsonb_build_object('outcome', 'short', 'available', held::text);
    ELSIF outside THEN
      RETURN jsonb_build_object('outcome', 'changed');
    END IF;
  END IF;

  INSERT INTO "Account" (id, ledger, unit, kind, key, "contributionId", "projectId")
    SELECT kente_new_id(), 'cash', base, 'allocated', l.key, l.giver, project
      FROM (SELECT (line->>'contributionId')::uuid AS giver, 'allocated:' || (line->>'contributionId') || ':' || project AS key
              FROM jsonb_array_elements(planned) AS line) AS l
     WHERE NOT EXISTS (SELECT 1 FROM "Account" a WHERE a.key = l.key)
     ORDER BY l.key
    ON CONFLICT (key) DO NOTHING;
  INSERT INTO "Transfer" (id, "debitId", "creditId", ledger, unit, amount, reason, "effectiveOn", "groupId", "decisionId", "createdById", "createdBodyId", "createdAt")
    SELECT kente_new_id(), debit.id, credit.id, 'cash', base, (line->>'amount')::bigint, 'allocation', (act->>'effectiveOn')::date,
           (act->>'groupId')::uuid, (act->>'decisionId')::uuid, (act->>'personId')::uuid, (act->>'bodyId')::uuid, (act->>'now')::timestamptz
      FROM jsonb_array_elements(planned) WITH ORDINALITY AS given (line, place)
      JOIN "Account" AS debit ON debit.key = 'available:' || (line->>'contributionId')
      JOIN "Account" AS credit ON credit.key = 'allocated:' || (line->>'contributionId') || ':' || project
     ORDER BY place;
  RETURN jsonb_build_object('outcome', 'allocated', 'lines', planned);
END $$;

-- A further allocation in one round trip (rulings.md 24): locks the dossier, looks for the command id, decides, sets the
-- money aside, keeps the result and appends the event. Its model is `decideFurtherAllocation` in
-- app/domain/pool/decide-allocation.ts. `act` is
--   { projectId, amount, groupId, eventId, commandId?, inputHash, clockOffset, personId, bodyId, role, permitted, interests, every }
-- and the answer {outcome: allocated | repeated, value} | {outcome: reused | changed} | {outcome: refused, code, params}.
-- A refused or changed one has written nothing.
CREATE FUNCTION kente_allocate(act jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  project uuid := (act->>'projectId')::uuid;
  person uuid := (act->>'personId')::uuid;
  asked bigint := (act->>'amount')::bigint;
  command uuid := (act->>'commandId')::uuid;
  dossier record;
  known record;
  terms record;
  conflicts text;
  open_limit bigint;
  moment timestamptz;
  moved jsonb;
  answer jsonb;
BEGIN
  SELECT p.state, p."leadId", p."submittedAt" IS NOT NULL AS submitted INTO dossier FROM "Project" p WHERE p.id = project FOR NO KEY UPDATE;
  IF command IS NOT NULL THEN
    -- After the lock: a rival under the same id has the same dossier, and has committed.
    SELECT r."inputHash", r.result INTO known FROM "CommandRun" r WHERE r."personId" = person AND r."commandId" = command;
    IF FOUND THEN
      RETURN CASE WHEN known."inputHash" = act->>'inputHash' THEN jsonb_build_object('outcome', 'repeated', 'value', known.result)
                  ELSE jsonb_build_object('outcome', 'reused') END;
    END IF;
  END IF;
  -- Of a coordinator, whose allocations are many, what `kente_project_sight` would say.
  IF dossier IS NULL OR (CASE act->>'role' WHEN 'coordinator' THEN NOT dossier.submitted
                         ELSE kente_project_sight(project, (act->>'bodyId')::uuid, act->>'role') <> 'full' END) THEN
    RETURN kente_refused_allocation('not_found', '{}');
  ELSIF NOT (act->>'permitted')::boolean THEN
    RETURN kente_refused_allocation('not_permitted', '{}');
  END IF;

  IF act->'interests' <> '[]' THEN
    SELECT string_agg(b.code, ', ' ORDER BY b.code COLLATE "C") INTO conflicts
      FROM (SELECT dossier."leadId" AS id
            UNION ALL SELECT q."forumId" FROM "ProjectPartner" q WHERE q."projectId" = project AND q.state <> 'withdrawn') AS party
      JOIN "Body" b ON b.id = party.id
     WHERE act->'interests' ? party.id::text;
    IF conflicts IS NOT NULL THEN
      RETURN kente_refused_allocation('conflicted', jsonb_build_object('parties', conflicts));
    END IF;
  END IF;
  IF dossier.state NOT IN ('approved', 'agreement', 'active') THEN
    RETURN kente_refused_allocation('not_allocable', jsonb_build_object('state', dossier.state));
  END IF;

  SELECT a."baseCurrency" AS base, a."timeZone" AS zone INTO STRICT terms FROM "Alliance" a WHERE a.id = 1;
  SELECT greatest(coalesce(sum(d.amount), 0)::bigint - kente_set_aside_for(project), 0) INTO open_limit
    FROM "Decision" d WHERE d."projectId" = project AND d.state = 'adopted' AND d.outcome = 'approved' AND d.currency = terms.base;
  IF asked > open_limit THEN
    RETURN kente_refused_allocation('above_decision', jsonb_build_object('amount', asked::text, 'limit', open_limit::text, 'currency', terms.base,
      'faults', jsonb_build_array(jsonb_build_object('path', 'amount', 'code', 'above_decision'))));
  END IF;

  moment := date_trunc('milliseconds', clock_timestamp()) + (act->>'clockOffset')::float8 * interval '1 millisecond';
  moved := kente_set_aside(act || jsonb_build_object('base', terms.base, 'now', moment, 'effectiveOn', (moment AT TIME ZONE terms.zone)::date));
  IF moved->>'outcome' = 'changed' THEN
    RETURN moved;
  ELSIF moved->>'outcome' = 'short' THEN
    RETURN kente_refused_allocation('insufficient_funds',
      jsonb_build_object('asked', asked::text, 'available', moved->>'available', 'currency', terms.base));
  END IF;

  answer := jsonb_build_object('groupId', act->>'groupId', 'currency', terms.base, 'lines', moved->'lines');
  IF command IS NOT NULL THEN
    INSERT INTO "CommandRun" ("personId", "commandId", name, "inputHash", result)
    VALUES (person, command, 'pool.allocate', act->>'inputHash', answer) ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'the command id was taken for another dossier at the same time' USING ERRCODE = 'serialization_failure';
    END IF;
  END IF;
  INSERT INTO "Event" (id, type, "subjectKind", "subjectId", "projectId", "personId", "bodyId", payload, audience)
  VALUES ((act->>'eventId')::uuid, 'pool.allocated', 'project', project, project, person, (act->>'bodyId')::uuid,
          jsonb_build_object('groupId', act->>'groupId', 'amount', asked::text, 'currency', terms.base, 'decisionId', NULL),
          ARRAY['pool', 'dossier:' || project]);
  RETURN jsonb_build_object('outcome', 'allocated', 'value', answer);
END $$;

CREATE FUNCTION kente_refused_allocation(code text, params jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT jsonb_build_object('outcome', 'refused', 'code', code, 'params', params)
$$;
