-- Locks the accounts that there are in id order, then opens those that are missing, as `kente_set_aside` does: an act that
-- holds an account which it opened never waits for one that was there before. Inserts the transfers in the order given;
-- returns how many. `batch` is an array of
--   { id, debit, credit, amount, reason, note?, effectiveOn, groupId, rateKind?, rateValue?, reversesId?, receiptId?,
--     decisionId?, createdById, createdBodyId, createdAt }
-- where debit and credit are { id (for an account to open), key, ledger, unit, kind, contributionId?, projectId?, forumId?, offerId? }.
CREATE OR REPLACE FUNCTION kente_record_transfers(batch jsonb) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  keys text[] := ARRAY(SELECT DISTINCT side->>'key' FROM jsonb_array_elements(batch) AS entry, LATERAL (VALUES (entry->'debit'), (entry->'credit')) AS sides (side));
  recorded integer;
BEGIN
  PERFORM 1 FROM "Account" WHERE key = ANY (keys) ORDER BY id FOR UPDATE;
  GET DIAGNOSTICS recorded = ROW_COUNT;
  IF recorded < cardinality(keys) THEN
    -- By key, so that two acts that open the same accounts wait for each other instead of embracing.
    INSERT INTO "Account" (id, ledger, unit, kind, key, "contributionId", "projectId", "forumId", "offerId")
      SELECT DISTINCT ON (side->>'key') (side->>'id')::uuid, side->>'ledger', side->>'unit', side->>'kind', side->>'key',
        (side->>'contributionId')::uuid, (side->>'projectId')::uuid, (side->>'forumId')::uuid, (side->>'offerId')::uuid
      FROM jsonb_array_elements(batch) AS entry, LATERAL (VALUES (entry->'debit'), (entry->'credit')) AS sides (side)
      WHERE NOT EXISTS (SELECT 1 FROM "Account" WHERE key = side->>'key')
      ORDER BY side->>'key'
      ON CONFLICT (key) DO NOTHING;
    -- What another act opened meanwhile.
    PERFORM 1 FROM "Account" WHERE key = ANY (keys) ORDER BY id FOR UPDATE;
  END IF;

  INSERT INTO "Transfer" (id, "debitId", "creditId", ledger, unit, amount, reason, note, "effectiveOn", "groupId",
      "rateKind", "rateValue", "reversesId", "receiptId", "decisionId", "createdById", "createdBodyId", "createdAt")
    SELECT (entry->>'id')::uuid, debit.id, credit.id, entry->'debit'->>'ledger', entry->'debit'->>'unit', (entry->>'amount')::bigint,
      entry->>'reason', entry->>'note', (entry->>'effectiveOn')::date, (entry->>'groupId')::uuid,
      entry->>'rateKind', entry->>'rateValue', (entry->>'reversesId')::uuid, (entry->>'receiptId')::uuid, (entry->>'decisionId')::uuid,
      (entry->>'createdById')::uuid, (entry->>'createdBodyId')::uuid, (entry->>'createdAt')::timestamptz
    FROM jsonb_array_elements(batch) WITH ORDINALITY AS given (entry, place)
    JOIN "Account" AS debit ON debit.key = entry->'debit'->>'key'
    JOIN "Account" AS credit ON credit.key = entry->'credit'->>'key'
    ORDER BY place;
  GET DIAGNOSTICS recorded = ROW_COUNT;
  IF recorded <> jsonb_array_length(batch) THEN
    RAISE EXCEPTION 'some transfers name no account';
  END IF;
  RETURN recorded;
END $$;
