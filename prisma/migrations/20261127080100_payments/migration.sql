-- CreateTable
CREATE TABLE "Tranche" (
    "projectId" UUID NOT NULL,
    "n" INTEGER NOT NULL,
    "share" INTEGER NOT NULL,
    "heldReason" TEXT,
    "heldById" UUID,
    "heldAt" TIMESTAMPTZ(3),
    "reportRef" TEXT,
    "reportConfirmedById" UUID,
    "reportConfirmedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Tranche_pkey" PRIMARY KEY ("projectId","n")
);

-- CreateTable
CREATE TABLE "Payment" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "projectId" UUID NOT NULL,
    "forumId" UUID NOT NULL,
    "trancheN" INTEGER,
    "amount" BIGINT NOT NULL,
    "note" TEXT,
    "state" TEXT NOT NULL DEFAULT 'recorded',
    "recordedById" UUID NOT NULL,
    "recordedForId" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "reason" TEXT,
    "groupId" UUID,

    CONSTRAINT "Payment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SpendingReport" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "forumId" UUID NOT NULL,
    "amount" BIGINT NOT NULL,
    "spentOn" DATE NOT NULL,
    "category" INTEGER NOT NULL,
    "note" TEXT,
    "reportedById" UUID NOT NULL,
    "reportedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "groupId" UUID NOT NULL,

    CONSTRAINT "SpendingReport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Payment_groupId_key" ON "Payment"("groupId");

-- CreateIndex
CREATE INDEX "Payment_projectId_idx" ON "Payment"("projectId");

-- CreateIndex
CREATE INDEX "Payment_state_idx" ON "Payment"("state");

-- CreateIndex
CREATE UNIQUE INDEX "SpendingReport_groupId_key" ON "SpendingReport"("groupId");

-- CreateIndex
CREATE INDEX "SpendingReport_projectId_idx" ON "SpendingReport"("projectId");

-- Words that stand as text, and amounts.
ALTER TABLE "Tranche"
  ADD CONSTRAINT "Tranche_share" CHECK (n BETWEEN 1 AND 10 AND share BETWEEN 1 AND 100),
  ADD CONSTRAINT "Tranche_held" CHECK (("heldReason" IS NULL) = ("heldById" IS NULL) AND ("heldReason" IS NULL) = ("heldAt" IS NULL)),
  ADD CONSTRAINT "Tranche_report" CHECK (("reportRef" IS NULL) = ("reportConfirmedById" IS NULL) AND ("reportRef" IS NULL) = ("reportConfirmedAt" IS NULL));

-- Four eyes: whoever recorded a payment never decides on it (domain.md §3.3, invariant 12).
ALTER TABLE "Payment"
  ADD CONSTRAINT "Payment_amount_positive" CHECK (amount > 0),
  ADD CONSTRAINT "Payment_four_eyes" CHECK ("decidedById" IS NULL OR "decidedById" <> "recordedById"),
  ADD CONSTRAINT "Payment_kind" CHECK (
    CASE kind WHEN 'disbursement' THEN "trancheN" IS NOT NULL WHEN 'refund' THEN "trancheN" IS NULL AND note IS NOT NULL ELSE false END),
  ADD CONSTRAINT "Payment_state" CHECK (
    CASE state
      WHEN 'recorded' THEN "decidedById" IS NULL AND "groupId" IS NULL
      WHEN 'approved' THEN "decidedById" IS NOT NULL AND "groupId" IS NOT NULL
      WHEN 'rejected' THEN "decidedById" IS NOT NULL AND "groupId" IS NULL AND reason IS NOT NULL
      ELSE false
    END);

ALTER TABLE "SpendingReport"
  ADD CONSTRAINT "SpendingReport_amount_positive" CHECK (amount > 0),
  ADD CONSTRAINT "SpendingReport_category" CHECK (category BETWEEN 1 AND 8);

CREATE TRIGGER "SpendingReport_keep" BEFORE UPDATE OR DELETE ON "SpendingReport"
  FOR EACH ROW EXECUTE FUNCTION kente_refuse_change();
CREATE TRIGGER "SpendingReport_keep_all" BEFORE TRUNCATE ON "SpendingReport"
  FOR EACH STATEMENT EXECUTE FUNCTION kente_refuse_change();

-- What was answered stands; what was asked is never changed while it waits, and no payment is ever taken away.
CREATE FUNCTION kente_guard_payment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'recorded' OR (NEW.id, NEW.kind, NEW."projectId", NEW."forumId", NEW."trancheN", NEW.amount, NEW."recordedById")
    IS DISTINCT FROM (OLD.id, OLD.kind, OLD."projectId", OLD."forumId", OLD."trancheN", OLD.amount, OLD."recordedById") THEN
    RAISE EXCEPTION 'a payment is answered once and stays as it was asked' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "Payment_guard" BEFORE UPDATE ON "Payment"
  FOR EACH ROW EXECUTE FUNCTION kente_guard_payment();
CREATE TRIGGER "Payment_keep" BEFORE DELETE ON "Payment"
  FOR EACH ROW EXECUTE FUNCTION kente_refuse_change();
CREATE TRIGGER "Payment_keep_all" BEFORE TRUNCATE ON "Payment"
  FOR EACH STATEMENT EXECUTE FUNCTION kente_refuse_change();

-- A dossier closes when nothing of it is left to settle (domain.md §3.3, invariant 14).
CREATE FUNCTION kente_guard_settled() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Account" WHERE "projectId" = NEW.id AND kind IN ('allocated', 'advance') AND balance <> 0)
    OR EXISTS (SELECT 1 FROM "Payment" WHERE "projectId" = NEW.id AND state = 'recorded') THEN
    RAISE EXCEPTION 'a dossier with money left does not close' USING ERRCODE = 'check_violation', CONSTRAINT = 'Project_settled';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "Project_settled" BEFORE UPDATE OF state ON "Project"
  FOR EACH ROW WHEN (NEW.state = 'closed' AND OLD.state <> 'closed') EXECUTE FUNCTION kente_guard_settled();
