-- Words that stand as text, and amounts.
ALTER TABLE "Fund" ADD CONSTRAINT "Fund_currency" CHECK (currency ~ '^[A-Z]{3}$');

ALTER TABLE "Contribution"
  ADD CONSTRAINT "Contribution_state" CHECK (state IN
    ('registered', 'pledged', 'committed', 'part_received', 'fulfilled', 'lapsed', 'cancelled', 'written_off', 'refunded', 'rejected')),
  ADD CONSTRAINT "Contribution_currency" CHECK (currency ~ '^[A-Z]{3}$'),
  ADD CONSTRAINT "Contribution_pledged_positive" CHECK (pledged > 0),
  ADD CONSTRAINT "Contribution_committed_within_pledge" CHECK (committed BETWEEN 0 AND pledged),
  ADD CONSTRAINT "Contribution_earmark" CHECK (
    CASE "earmarkKind"
      WHEN 'unearmarked' THEN "earmarkValue" IS NULL
      WHEN 'theme' THEN "earmarkValue" IS NOT NULL
      WHEN 'region' THEN "earmarkValue" IS NOT NULL AND "earmarkValue" ~ '^[0-9]{3}$'
      WHEN 'country' THEN "earmarkValue" IS NOT NULL AND "earmarkValue" ~ '^[A-Z]{2}$'
      WHEN 'project' THEN "earmarkValue" IS NOT NULL
      ELSE false
    END),
  ADD CONSTRAINT "Contribution_rate" CHECK (
    CASE WHEN "rateKind" IS NULL THEN "rateValue" IS NULL AND "rateSource" IS NULL
    ELSE "rateKind" IN ('units_per_eur', 'eur_per_unit') AND "rateSource" IS NOT NULL
      AND "rateValue" IS NOT NULL AND "rateValue" ~ '^[0-9]{1,12}(\.[0-9]{1,12})?$' END),
  ADD CONSTRAINT "Contribution_awaiting" CHECK (
    CASE WHEN awaiting IS NULL THEN "awaitingAmount" IS NULL AND "awaitingById" IS NULL
    ELSE awaiting IN ('pledge', 'commitment') AND "awaitingAmount" IS NOT NULL AND "awaitingAmount" > 0 AND "awaitingById" IS NOT NULL END);

-- Four eyes: whoever recorded a receipt never decides on it (domain.md §3.3, invariant 12).
ALTER TABLE "Receipt"
  ADD CONSTRAINT "Receipt_amount_positive" CHECK (amount > 0),
  ADD CONSTRAINT "Receipt_four_eyes" CHECK ("decidedById" IS NULL OR "decidedById" <> "recordedById"),
  ADD CONSTRAINT "Receipt_rate" CHECK ("rateKind" IN ('units_per_eur', 'eur_per_unit') AND "rateValue" ~ '^[0-9]{1,12}(\.[0-9]{1,12})?$'),
  ADD CONSTRAINT "Receipt_state" CHECK (
    CASE state
      WHEN 'recorded' THEN "decidedById" IS NULL AND "baseAmount" IS NULL AND "baseFee" IS NULL
      WHEN 'approved' THEN "decidedById" IS NOT NULL AND "baseAmount" IS NOT NULL AND "baseFee" IS NOT NULL AND "baseFee" BETWEEN 0 AND "baseAmount"
      WHEN 'rejected' THEN "decidedById" IS NOT NULL AND reason IS NOT NULL AND "baseAmount" IS NULL
      ELSE false
    END);

-- A bank reference counts once; a rejected receipt frees it.
CREATE UNIQUE INDEX "Receipt_live_bank_ref" ON "Receipt" ("contributionId", "bankRef") WHERE state <> 'rejected';

ALTER TABLE "Account"
  ADD CONSTRAINT "Account_ledger" CHECK (ledger IN ('obligation', 'cash', 'kind')),
  ADD CONSTRAINT "Account_kind" CHECK (
    CASE ledger
      WHEN 'obligation' THEN kind IN ('world', 'pledged', 'committed', 'honoured') AND "contributionId" IS NOT NULL
      WHEN 'cash' THEN kind IN ('world', 'available', 'allocated', 'advance', 'spent', 'fee', 'fx') AND "contributionId" IS NOT NULL
      ELSE kind IN ('world', 'available', 'reserved', 'delivered') AND "offerId" IS NOT NULL
    END),
  ADD CONSTRAINT "Account_unit" CHECK (unit <> '' AND (ledger = 'kind' OR unit ~ '^[A-Z]{3}$')),
  ADD CONSTRAINT "Account_project" CHECK (kind NOT IN ('allocated', 'advance', 'spent') OR "projectId" IS NOT NULL),
  ADD CONSTRAINT "Account_forum" CHECK (kind NOT IN ('advance', 'spent') OR "forumId" IS NOT NULL),
  ADD CONSTRAINT "Account_balance_not_negative" CHECK (balance >= 0 OR kind IN ('world', 'fx'));

ALTER TABLE "Transfer"
  ADD CONSTRAINT "Transfer_amount_positive" CHECK (amount > 0),
  ADD CONSTRAINT "Transfer_two_accounts" CHECK ("debitId" <> "creditId"),
  ADD CONSTRAINT "Transfer_reason" CHECK (
    CASE ledger
      WHEN 'obligation' THEN reason IN ('pledge', 'commitment', 'honour', 'lapse', 'cancellation', 'write_off', 'reversal')
      WHEN 'cash' THEN reason IN ('receipt', 'conversion', 'fee', 'bank_charge', 'allocation', 'release', 'disbursement', 'spending', 'refund', 'reversal')
      ELSE reason ~ '^[a-z_]+$'
    END),
  ADD CONSTRAINT "Transfer_reversal" CHECK ((reason = 'reversal') = ("reversesId" IS NOT NULL)),
  ADD CONSTRAINT "Transfer_rate" CHECK (
    CASE WHEN "rateKind" IS NULL THEN "rateValue" IS NULL
    ELSE "rateKind" IN ('units_per_eur', 'eur_per_unit') AND "rateValue" IS NOT NULL AND "rateValue" ~ '^[0-9]{1,12}(\.[0-9]{1,12})?$' END);

-- An account starts empty, keeps its name, and its balance moves only inside the trigger of Transfer (rulings.md 19):
-- reached from there, this trigger runs at depth 2; from any statement of a caller, the owner's too, at depth 1.
CREATE FUNCTION kente_guard_account() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.balance <> 0 THEN
      RAISE EXCEPTION 'an account opens empty' USING ERRCODE = 'restrict_violation';
    END IF;
  ELSIF NEW.balance IS DISTINCT FROM OLD.balance AND pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION 'a balance changes by transfers alone' USING ERRCODE = 'restrict_violation';
  ELSIF (NEW.id, NEW.ledger, NEW.unit, NEW.kind, NEW.key, NEW."contributionId", NEW."projectId", NEW."forumId", NEW."offerId")
    IS DISTINCT FROM (OLD.id, OLD.ledger, OLD.unit, OLD.kind, OLD.key, OLD."contributionId", OLD."projectId", OLD."forumId", OLD."offerId") THEN
    RAISE EXCEPTION 'an account keeps what it stands for' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "Account_guard" BEFORE INSERT OR UPDATE ON "Account"
  FOR EACH ROW EXECUTE FUNCTION kente_guard_account();
CREATE TRIGGER "Account_keep" BEFORE DELETE ON "Account"
  FOR EACH ROW EXECUTE FUNCTION kente_refuse_change();
CREATE TRIGGER "Account_keep_all" BEFORE TRUNCATE ON "Account"
  FOR EACH STATEMENT EXECUTE FUNCTION kente_refuse_change();

-- Both accounts in the transfer's ledger and unit; a reversal is the exact mirror of what it reverses.
CREATE FUNCTION kente_check_transfer() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  matching integer;
  original "Transfer";
BEGIN
  SELECT count(*) INTO matching FROM "Account"
    WHERE id IN (NEW."debitId", NEW."creditId") AND ledger = NEW.ledger AND unit = NEW.unit;
  IF matching <> 2 THEN
    RAISE EXCEPTION 'a transfer stays in one ledger and one unit' USING ERRCODE = 'check_violation', CONSTRAINT = 'Transfer_one_unit';
  END IF;
  IF NEW."reversesId" IS NOT NULL THEN
    SELECT * INTO original FROM "Transfer" WHERE id = NEW."reversesId";
    IF original.id IS NULL OR original."reversesId" IS NOT NULL OR original."debitId" <> NEW."creditId"
      OR original."creditId" <> NEW."debitId" OR original.amount <> NEW.amount THEN
      RAISE EXCEPTION 'a reversal mirrors its transfer' USING ERRCODE = 'check_violation', CONSTRAINT = 'Transfer_reversal_mirrors';
    END IF;
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "Transfer_check" BEFORE INSERT ON "Transfer"
  FOR EACH ROW EXECUTE FUNCTION kente_check_transfer();

-- The only place where a balance changes.
CREATE FUNCTION kente_apply_transfer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Account"
    SET balance = balance + CASE WHEN id = NEW."creditId" THEN NEW.amount ELSE -NEW.amount END
    WHERE id IN (NEW."debitId", NEW."creditId");
  RETURN NULL;
END $$;

CREATE TRIGGER "Transfer_apply" AFTER INSERT ON "Transfer"
  FOR EACH ROW EXECUTE FUNCTION kente_apply_transfer();
CREATE TRIGGER "Transfer_keep" BEFORE UPDATE OR DELETE ON "Transfer"
  FOR EACH ROW EXECUTE FUNCTION kente_refuse_change();
CREATE TRIGGER "Transfer_keep_all" BEFORE TRUNCATE ON "Transfer"
  FOR EACH STATEMENT EXECUTE FUNCTION kente_refuse_change();

-- Opens the accounts that are missing, locks all of them in id order, and inserts the transfers in the order given;
-- returns how many. `batch` is an array of
--   { id, debit, credit, amount, reason, note?, effectiveOn, groupId, rateKind?, rateValue?, reversesId?, receiptId?,
--     decisionId?, createdById, createdBodyId, createdAt }
-- where debit and credit are { id (for an account to open), key, ledger, unit, kind, contributionId?, projectId?, forumId?, offerId? }.
CREATE FUNCTION kente_record_transfers(batch jsonb) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  recorded integer;
BEGIN
  -- By key, so that two acts that open the same accounts wait for each other instead of embracing.
  INSERT INTO "Account" (id, ledger, unit, kind, key, "contributionId", "projectId", "forumId", "offerId")
    SELECT DISTINCT ON (side->>'key') (side->>'id')::uuid, side->>'ledger', side->>'unit', side->>'kind', side->>'key',
      (side->>'contributionId')::uuid, (side->>'projectId')::uuid, (side->>'forumId')::uuid, (side->>'offerId')::uuid
    FROM jsonb_array_elements(batch) AS entry, LATERAL (VALUES (entry->'debit'), (entry->'credit')) AS sides (side)
    WHERE NOT EXISTS (SELECT 1 FROM "Account" WHERE key = side->>'key')
    ORDER BY side->>'key'
    ON CONFLICT (key) DO NOTHING;

  PERFORM 1 FROM "Account"
    WHERE key IN (
      SELECT side->>'key' FROM jsonb_array_elements(batch) AS entry, LATERAL (VALUES (entry->'debit'), (entry->'credit')) AS sides (side))
    ORDER BY id FOR UPDATE;

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
