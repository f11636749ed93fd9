-- CreateTable
CREATE TABLE "StandingChange" (
    "id" UUID NOT NULL,
    "forumId" UUID NOT NULL,
    "from" TEXT,
    "to" TEXT NOT NULL,
    "reason" TEXT,
    "reference" TEXT,
    "personId" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StandingChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Partner" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "country" TEXT,
    "website" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Partner_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "StandingChange_forumId_at_idx" ON "StandingChange"("forumId", "at");

-- AddForeignKey
ALTER TABLE "StandingChange" ADD CONSTRAINT "StandingChange_forumId_fkey" FOREIGN KEY ("forumId") REFERENCES "Forum"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Partner" ADD CONSTRAINT "Partner_id_fkey" FOREIGN KEY ("id") REFERENCES "Body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "StandingChange"
  ADD CONSTRAINT "StandingChange_moves" CHECK ("from" IS DISTINCT FROM "to"),
  ADD CONSTRAINT "StandingChange_to" CHECK ("to" IN ('applicant', 'under_consideration', 'active', 'declined', 'suspended', 'withdrawn', 'lapsed'));
CREATE TRIGGER "StandingChange_not_changed" BEFORE UPDATE ON "StandingChange" FOR EACH ROW EXECUTE FUNCTION kente_refuse_change();
CREATE TRIGGER "StandingChange_not_deleted" BEFORE DELETE ON "StandingChange" FOR EACH ROW EXECUTE FUNCTION kente_refuse_change();
CREATE TRIGGER "StandingChange_not_emptied" BEFORE TRUNCATE ON "StandingChange" FOR EACH STATEMENT EXECUTE FUNCTION kente_refuse_change();

ALTER TABLE "Partner"
  ADD CONSTRAINT "Partner_kind" CHECK (kind IN ('donor', 'implementer', 'evaluator')),
  ADD CONSTRAINT "Partner_country" CHECK (country IS NULL OR country ~ '^[A-Z]{2}$'),
  ADD CONSTRAINT "Partner_website" CHECK (website IS NULL OR website ~* '^https?://');
-- Partners that were admitted before their kind was asked for.
INSERT INTO "Partner" (id, kind) SELECT id, 'donor' FROM "Body" WHERE kind = 'partner';

-- Schemes are written in capitals too.
ALTER TABLE "Forum" DROP CONSTRAINT "Forum_website", ADD CONSTRAINT "Forum_website" CHECK (website IS NULL OR website ~* '^https?://');
