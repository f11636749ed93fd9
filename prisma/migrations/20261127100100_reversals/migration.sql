CREATE TABLE "Reversal" (
  "id" UUID NOT NULL,
  "groupId" UUID NOT NULL,
  "act" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  "state" TEXT NOT NULL DEFAULT 'proposed',
  "entriesId" UUID,
  "proposedById" UUID NOT NULL,
  "proposedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "decidedById" UUID,
  "decidedAt" TIMESTAMPTZ(3),
  "answer" TEXT,
  CONSTRAINT "Reversal_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Reversal_groupId_idx" ON "Reversal"("groupId");

-- Four eyes: whoever asks to take an act back never answers it (domain.md §3.3, invariant 12).
ALTER TABLE "Reversal"
  ADD CONSTRAINT "Reversal_act" CHECK (act IN ('receipt', 'commitment', 'allocation')),
  ADD CONSTRAINT "Reversal_reason" CHECK (reason <> ''),
  ADD CONSTRAINT "Reversal_four_eyes" CHECK ("decidedById" IS NULL OR "decidedById" <> "proposedById"),
  ADD CONSTRAINT "Reversal_state" CHECK (
    CASE state
      WHEN 'proposed' THEN "decidedById" IS NULL AND "entriesId" IS NULL
      WHEN 'approved' THEN "decidedById" IS NOT NULL AND "decidedAt" IS NOT NULL AND "entriesId" IS NOT NULL
      WHEN 'rejected' THEN "decidedById" IS NOT NULL AND answer IS NOT NULL AND "entriesId" IS NULL
      ELSE false
    END);

-- One question about an act at a time, and none once it was taken back.
CREATE UNIQUE INDEX "Reversal_one_live" ON "Reversal" ("groupId") WHERE state <> 'rejected';

-- A receipt whose entries were reversed keeps what it was, and counts no more; its bank reference is free again.
ALTER TABLE "Receipt" DROP CONSTRAINT "Receipt_state";
ALTER TABLE "Receipt" ADD CONSTRAINT "Receipt_state" CHECK (
  CASE state
    WHEN 'recorded' THEN "decidedById" IS NULL AND "baseAmount" IS NULL AND "baseFee" IS NULL
    WHEN 'approved' THEN "decidedById" IS NOT NULL AND "baseAmount" IS NOT NULL AND "baseFee" IS NOT NULL AND "baseFee" BETWEEN 0 AND "baseAmount"
    WHEN 'reversed' THEN "decidedById" IS NOT NULL AND "baseAmount" IS NOT NULL AND "baseFee" IS NOT NULL
    WHEN 'rejected' THEN "decidedById" IS NOT NULL AND reason IS NOT NULL AND "baseAmount" IS NULL
    ELSE false
  END);
DROP INDEX "Receipt_live_bank_ref";
CREATE UNIQUE INDEX "Receipt_live_bank_ref" ON "Receipt" ("contributionId", "bankRef") WHERE state NOT IN ('rejected', 'reversed');

-- Whom an act concerns: whoever contributed the money, and the parties of the dossiers that it reached.
CREATE FUNCTION kente_parties_of_act(act uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  WITH touched AS (
    SELECT a."contributionId", a."projectId" FROM "Transfer" t JOIN "Account" a ON a.id IN (t."debitId", t."creditId") WHERE t."groupId" = act)
  SELECT c."contributorId" FROM touched JOIN "Contribution" c ON c.id = touched."contributionId"
  UNION SELECT p."leadId" FROM touched JOIN "Project" p ON p.id = touched."projectId"
  UNION SELECT q."forumId" FROM touched JOIN "ProjectPartner" q ON q."projectId" = touched."projectId" AND q.state <> 'withdrawn'
$$;
