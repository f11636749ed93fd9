CREATE TABLE "Statement" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "contributionId" UUID NOT NULL,
    "fromOn" DATE NOT NULL,
    "toOn" DATE NOT NULL,
    "position" BIGINT NOT NULL,
    "contributorFr" TEXT NOT NULL,
    "contributorEn" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "signedById" UUID NOT NULL,
    "signedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Statement_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Statement_number_key" ON "Statement"("number");
CREATE INDEX "Statement_contributionId_idx" ON "Statement"("contributionId");
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_contributionId_fkey"
  FOREIGN KEY ("contributionId") REFERENCES "Contribution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was signed stays as it was told.
ALTER TABLE "Statement"
  ADD CONSTRAINT "Statement_period" CHECK ("fromOn" <= "toOn"),
  ADD CONSTRAINT "Statement_hash" CHECK ("contentHash" ~ '^[0-9a-f]{64}$');
CREATE TRIGGER "Statement_keep" BEFORE UPDATE OR DELETE ON "Statement"
  FOR EACH ROW EXECUTE FUNCTION kente_refuse_change();
CREATE TRIGGER "Statement_keep_all" BEFORE TRUNCATE ON "Statement"
  FOR EACH STATEMENT EXECUTE FUNCTION kente_refuse_change();
