-- Every act of the ledger can be taken back (domain.md §3.3, invariant 9).
ALTER TABLE "Reversal" DROP CONSTRAINT "Reversal_act";
ALTER TABLE "Reversal" ADD CONSTRAINT "Reversal_act" CHECK (act IN
  ('pledge', 'commitment', 'receipt', 'allocation', 'release', 'reallocation', 'disbursement', 'spending', 'refund',
   'lapse', 'cancellation', 'write_off', 'giving_back'));

-- A pledge that was taken back never counted; it keeps what it said.
ALTER TABLE "Contribution" DROP CONSTRAINT "Contribution_state";
ALTER TABLE "Contribution" ADD CONSTRAINT "Contribution_state" CHECK (state IN
  ('registered', 'pledged', 'committed', 'part_received', 'fulfilled', 'lapsed', 'cancelled', 'written_off', 'refunded', 'rejected', 'reversed'));

-- What was entered and taken back keeps what it was, and counts no more.
ALTER TABLE "Payment" DROP CONSTRAINT "Payment_state";
ALTER TABLE "Payment" ADD CONSTRAINT "Payment_state" CHECK (
  CASE
    WHEN state = 'recorded' THEN "decidedById" IS NULL AND "groupId" IS NULL
    WHEN state IN ('approved', 'reversed') THEN "decidedById" IS NOT NULL AND "groupId" IS NOT NULL
    WHEN state = 'rejected' THEN "decidedById" IS NOT NULL AND "groupId" IS NULL AND reason IS NOT NULL
    ELSE false
  END);

CREATE OR REPLACE FUNCTION kente_guard_payment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'approved' AND NEW.state = 'reversed' AND to_jsonb(NEW) - 'state' = to_jsonb(OLD) - 'state' THEN
    RETURN NEW;
  END IF;
  IF OLD.state <> 'recorded' OR NEW.state = 'reversed' OR (NEW.id, NEW.kind, NEW."projectId", NEW."forumId", NEW."trancheN", NEW.amount, NEW."recordedById")
    IS DISTINCT FROM (OLD.id, OLD.kind, OLD."projectId", OLD."forumId", OLD."trancheN", OLD.amount, OLD."recordedById") THEN
    RAISE EXCEPTION 'a payment is answered once and stays as it was asked' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

ALTER TABLE "SpendingReport" ADD COLUMN "state" TEXT NOT NULL DEFAULT 'entered';
ALTER TABLE "SpendingReport" ADD CONSTRAINT "SpendingReport_state" CHECK (state IN ('entered', 'reversed'));

CREATE FUNCTION kente_guard_spending() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'entered' OR NEW.state <> 'reversed' OR to_jsonb(NEW) - 'state' <> to_jsonb(OLD) - 'state' THEN
    RAISE EXCEPTION 'SpendingReport is append-only: a report is only ever taken back' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER "SpendingReport_keep" ON "SpendingReport";
CREATE TRIGGER "SpendingReport_guard" BEFORE UPDATE ON "SpendingReport"
  FOR EACH ROW EXECUTE FUNCTION kente_guard_spending();
CREATE TRIGGER "SpendingReport_keep" BEFORE DELETE ON "SpendingReport"
  FOR EACH ROW EXECUTE FUNCTION kente_refuse_change();

ALTER TABLE "Ending" DROP CONSTRAINT "Ending_state";
ALTER TABLE "Ending" ADD CONSTRAINT "Ending_state" CHECK (
  CASE
    WHEN state = 'proposed' THEN "decidedById" IS NULL AND "groupId" IS NULL AND answer IS NULL
    WHEN state IN ('approved', 'reversed') THEN "decidedById" IS NOT NULL AND "groupId" IS NOT NULL AND answer IS NULL
    WHEN state = 'rejected' THEN "decidedById" IS NOT NULL AND "groupId" IS NULL AND answer IS NOT NULL
    ELSE false
  END);

CREATE OR REPLACE FUNCTION kente_guard_ending() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'approved' AND NEW.state = 'reversed' AND to_jsonb(NEW) - 'state' = to_jsonb(OLD) - 'state' THEN
    RETURN NEW;
  END IF;
  IF OLD.state <> 'proposed' OR NEW.state = 'reversed' OR (NEW.id, NEW."contributionId", NEW.kind, NEW.amount, NEW.currency, NEW.reason, NEW."proposedById", NEW."proposedAt")
    IS DISTINCT FROM (OLD.id, OLD."contributionId", OLD.kind, OLD.amount, OLD.currency, OLD.reason, OLD."proposedById", OLD."proposedAt") THEN
    RAISE EXCEPTION 'an ending is answered once and keeps what it says' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

-- Money reaches a closed dossier no more: neither by an allocation nor by an act taken back (invariant 14).
CREATE FUNCTION kente_guard_closed_dossier() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Project" WHERE id = NEW."projectId" AND state = 'closed') THEN
    RAISE EXCEPTION 'a closed dossier holds no money' USING ERRCODE = 'check_violation', CONSTRAINT = 'Account_open_dossier';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Account_open_dossier" BEFORE UPDATE OF balance ON "Account"
  FOR EACH ROW WHEN (NEW.kind IN ('allocated', 'advance') AND NEW.balance > OLD.balance) EXECUTE FUNCTION kente_guard_closed_dossier();
