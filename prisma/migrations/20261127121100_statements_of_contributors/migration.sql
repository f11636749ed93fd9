-- A statement speaks of one contribution, or of all that a contributor gave. What has no ledger to be read again
-- from, things lent and rates known on that day, is kept with it.
ALTER TABLE "Statement" ALTER COLUMN "contributionId" DROP NOT NULL;
ALTER TABLE "Statement"
  ADD COLUMN "contributorId" UUID,
  ADD COLUMN "form" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "kept" JSONB;

ALTER TABLE "Statement" DISABLE TRIGGER "Statement_keep";
UPDATE "Statement" s SET "contributorId" = c."contributorId" FROM "Contribution" c WHERE c.id = s."contributionId";
ALTER TABLE "Statement" ENABLE TRIGGER "Statement_keep";

ALTER TABLE "Statement"
  ALTER COLUMN "contributorId" SET NOT NULL,
  ALTER COLUMN "form" SET DEFAULT 2,
  ADD CONSTRAINT "Statement_form" CHECK (
    CASE form WHEN 1 THEN kept IS NULL AND "contributionId" IS NOT NULL WHEN 2 THEN kept IS NOT NULL ELSE false END),
  ADD CONSTRAINT "Statement_contributorId_fkey" FOREIGN KEY ("contributorId") REFERENCES "Body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "Statement_contributorId_idx" ON "Statement"("contributorId");
