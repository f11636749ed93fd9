-- What of a promise ended before it was kept; the ledger holds the same as entries.
ALTER TABLE "Contribution"
  ADD COLUMN "pledgeEnded" BIGINT NOT NULL DEFAULT 0,
  ADD COLUMN "commitmentEnded" BIGINT NOT NULL DEFAULT 0,
  ADD COLUMN "endReason" TEXT,
  ADD CONSTRAINT "Contribution_pledge_ended" CHECK ("pledgeEnded" BETWEEN 0 AND pledged - committed),
  ADD CONSTRAINT "Contribution_commitment_ended" CHECK ("commitmentEnded" BETWEEN 0 AND committed);

CREATE TABLE "Ending" (
    "id" UUID NOT NULL,
    "contributionId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'proposed',
    "proposedById" UUID NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "answer" TEXT,
    "groupId" UUID,
    CONSTRAINT "Ending_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Ending_contributionId_idx" ON "Ending"("contributionId");
ALTER TABLE "Ending" ADD CONSTRAINT "Ending_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "Contribution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Four eyes: whoever proposed it never decides on it (domain.md §3.3, invariant 12).
ALTER TABLE "Ending"
  ADD CONSTRAINT "Ending_kind" CHECK (kind IN ('write_off', 'refund')),
  ADD CONSTRAINT "Ending_amount_positive" CHECK (amount > 0),
  ADD CONSTRAINT "Ending_currency" CHECK (currency ~ '^[A-Z]{3}$'),
  ADD CONSTRAINT "Ending_reason_present" CHECK (reason <> ''),
  ADD CONSTRAINT "Ending_four_eyes" CHECK ("decidedById" IS NULL OR "decidedById" <> "proposedById"),
  ADD CONSTRAINT "Ending_state" CHECK (
    CASE state
      WHEN 'proposed' THEN "decidedById" IS NULL AND "groupId" IS NULL AND answer IS NULL
      WHEN 'approved' THEN "decidedById" IS NOT NULL AND "groupId" IS NOT NULL AND answer IS NULL
      WHEN 'rejected' THEN "decidedById" IS NOT NULL AND "groupId" IS NULL AND answer IS NOT NULL
      ELSE false
    END);

-- One proposal of a kind at a time.
CREATE UNIQUE INDEX "Ending_one_open" ON "Ending" ("contributionId", kind) WHERE state = 'proposed';

-- What was decided stands, and what was proposed keeps what it says.
CREATE FUNCTION kente_guard_ending() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'proposed' OR (NEW.id, NEW."contributionId", NEW.kind, NEW.amount, NEW.currency, NEW.reason, NEW."proposedById", NEW."proposedAt")
    IS DISTINCT FROM (OLD.id, OLD."contributionId", OLD.kind, OLD.amount, OLD.currency, OLD.reason, OLD."proposedById", OLD."proposedAt") THEN
    RAISE EXCEPTION 'an ending is answered once and keeps what it says' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "Ending_guard" BEFORE UPDATE ON "Ending"
  FOR EACH ROW EXECUTE FUNCTION kente_guard_ending();
CREATE TRIGGER "Ending_keep" BEFORE DELETE ON "Ending"
  FOR EACH ROW EXECUTE FUNCTION kente_refuse_change();
