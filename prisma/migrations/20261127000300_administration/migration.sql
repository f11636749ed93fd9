-- AlterTable
ALTER TABLE "ErasureRequest" ADD COLUMN     "answer" TEXT;

-- CreateTable
CREATE TABLE "Suspension" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "reason" TEXT,
    "byId" UUID NOT NULL,
    "suspendedAt" TIMESTAMPTZ(3) NOT NULL,
    "liftedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Suspension_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Suspension_personId_idx" ON "Suspension"("personId");

-- AddForeignKey
ALTER TABLE "Suspension" ADD CONSTRAINT "Suspension_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand from here: guards.
ALTER TABLE "Suspension"
  ADD CONSTRAINT "Suspension_dates" CHECK ("liftedAt" IS NULL OR "liftedAt" >= "suspendedAt"),
  ADD CONSTRAINT "Suspension_by_another" CHECK ("byId" <> "personId");
CREATE UNIQUE INDEX "Suspension_one_open" ON "Suspension" ("personId") WHERE "liftedAt" IS NULL;

ALTER TABLE "ErasureRequest"
  ADD CONSTRAINT "ErasureRequest_answered" CHECK (answer IS NULL OR outcome = 'declined');

-- What was said stands, with one exception: while someone is being erased, their name gives way in what they
-- wrote and where they were mentioned. Nothing else of a message changes, and no other time.
CREATE FUNCTION kente_keep_message() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) - 'text' - 'html' = to_jsonb(OLD) - 'text' - 'html' AND EXISTS (
    SELECT 1
      FROM "Person" p JOIN "ErasureRequest" r ON r."personId" = p.id AND r.outcome IS NULL
     WHERE p.status = 'erased'
       AND (p.id = OLD."authorId" OR EXISTS (SELECT 1 FROM "Mention" m WHERE m."messageId" = OLD.id AND m."personId" = p.id)))
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a message never changes' USING ERRCODE = 'restrict_violation';
END $$;
DROP TRIGGER "Message_append_only" ON "Message";
CREATE TRIGGER "Message_kept" BEFORE UPDATE ON "Message" FOR EACH ROW EXECUTE FUNCTION kente_keep_message();
CREATE TRIGGER "Message_not_deleted" BEFORE DELETE ON "Message" FOR EACH ROW EXECUTE FUNCTION kente_refuse_change();

-- A pseudonym may be longer than the name in whose place it stands; what is posted is measured by its command.
ALTER TABLE "Message"
  DROP CONSTRAINT "Message_text_present",
  ADD CONSTRAINT "Message_text_present" CHECK (btrim(text) <> '' AND length(text) <= 40000);

-- The trail of a person or a body reads these; the rest of the outbox has indexes of its own.
CREATE INDEX "Event_trail" ON "Event" (id) WHERE "subjectKind" IN ('person', 'forum', 'invitation', 'alliance');
