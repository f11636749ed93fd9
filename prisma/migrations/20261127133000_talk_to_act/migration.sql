-- AlterTable
ALTER TABLE "Decision" ADD COLUMN     "messageId" UUID;

-- AlterTable
ALTER TABLE "RevisionPoint" ADD COLUMN     "messageId" UUID;

-- CreateTable
CREATE TABLE "Task" (
    "id" UUID NOT NULL,
    "messageId" UUID NOT NULL,
    "lang" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "ownerId" UUID,
    "ownerBodyId" UUID,
    "dueOn" DATE,
    "state" TEXT NOT NULL DEFAULT 'open',
    "version" INTEGER NOT NULL DEFAULT 1,
    "setById" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "setAt" TIMESTAMPTZ(3) NOT NULL,
    "settledById" UUID,
    "settledAt" TIMESTAMPTZ(3),
    "remindedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ThreadMinute" (
    "id" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "messageId" UUID,
    "textFr" TEXT NOT NULL,
    "textEn" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "writtenById" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ThreadMinute_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ThreadMinuteVersion" (
    "minuteId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "textFr" TEXT NOT NULL,
    "textEn" TEXT NOT NULL,
    "writtenById" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ThreadMinuteVersion_pkey" PRIMARY KEY ("minuteId","version")
);

-- CreateIndex
CREATE INDEX "Task_messageId_idx" ON "Task"("messageId");

-- CreateIndex
CREATE INDEX "Task_ownerId_idx" ON "Task"("ownerId");

-- CreateIndex
CREATE INDEX "Task_ownerBodyId_idx" ON "Task"("ownerBodyId");

-- CreateIndex
CREATE INDEX "ThreadMinute_messageId_idx" ON "ThreadMinute"("messageId");

-- CreateIndex
CREATE UNIQUE INDEX "ThreadMinute_threadId_number_key" ON "ThreadMinute"("threadId", "number");

-- CreateIndex
CREATE INDEX "Decision_messageId_idx" ON "Decision"("messageId");

-- CreateIndex
CREATE INDEX "RevisionPoint_messageId_idx" ON "RevisionPoint"("messageId");

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ThreadMinute" ADD CONSTRAINT "ThreadMinute_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ThreadMinute" ADD CONSTRAINT "ThreadMinute_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ThreadMinuteVersion" ADD CONSTRAINT "ThreadMinuteVersion_minuteId_fkey" FOREIGN KEY ("minuteId") REFERENCES "ThreadMinute"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RevisionPoint" ADD CONSTRAINT "RevisionPoint_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- By hand from here: guards.
ALTER TABLE "Task"
  ADD CONSTRAINT "Task_text_present" CHECK (btrim(text) <> '' AND length(text) <= 2000),
  ADD CONSTRAINT "Task_owned" CHECK ("ownerId" IS NOT NULL OR "ownerBodyId" IS NOT NULL),
  ADD CONSTRAINT "Task_state_known" CHECK (state IN ('open', 'done', 'dropped')),
  ADD CONSTRAINT "Task_settled_whole" CHECK ((state = 'open') = ("settledById" IS NULL) AND ("settledById" IS NULL) = ("settledAt" IS NULL)),
  ADD CONSTRAINT "Task_version_counted" CHECK (version >= 1);
CREATE INDEX "Task_due" ON "Task" ("dueOn") WHERE state = 'open' AND "remindedAt" IS NULL;
CREATE TRIGGER "Task_kept" BEFORE DELETE ON "Task" FOR EACH ROW EXECUTE FUNCTION kente_refuse_change();
CREATE TRIGGER "Task_not_emptied" BEFORE TRUNCATE ON "Task" FOR EACH STATEMENT EXECUTE FUNCTION kente_refuse_change();

ALTER TABLE "ThreadMinute"
  ADD CONSTRAINT "ThreadMinute_number_positive" CHECK (number > 0),
  ADD CONSTRAINT "ThreadMinute_says_something" CHECK (btrim("textFr") <> '' OR btrim("textEn") <> ''),
  ADD CONSTRAINT "ThreadMinute_texts_short" CHECK (length("textFr") <= 8000 AND length("textEn") <= 8000);
CREATE TRIGGER "ThreadMinute_kept" BEFORE DELETE ON "ThreadMinute" FOR EACH ROW EXECUTE FUNCTION kente_refuse_change();
CREATE TRIGGER "ThreadMinute_not_emptied" BEFORE TRUNCATE ON "ThreadMinute" FOR EACH STATEMENT EXECUTE FUNCTION kente_refuse_change();

-- A point gives way to its next version alone, once what it said is kept beside; or to a pseudonym while its writer, or
-- somebody who took part, is being erased.
CREATE FUNCTION kente_keep_minute() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW."threadId", NEW.number, NEW."messageId") IS DISTINCT FROM (OLD.id, OLD."threadId", OLD.number, OLD."messageId") THEN
    RAISE EXCEPTION 'a point of a record keeps its place' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (NEW."textFr", NEW."textEn") IS NOT DISTINCT FROM (OLD."textFr", OLD."textEn")
     OR (NEW.version = OLD.version + 1 AND EXISTS (
           SELECT 1 FROM "ThreadMinuteVersion" v
            WHERE v."minuteId" = OLD.id AND v.version = OLD.version AND (v."textFr", v."textEn") = (OLD."textFr", OLD."textEn")))
     OR (NEW.version = OLD.version AND EXISTS (SELECT 1 FROM "Person" p JOIN "ErasureRequest" r ON r."personId" = p.id AND r.outcome IS NULL WHERE p.status = 'erased'))
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a point of a record keeps what it said' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "ThreadMinute_text_kept" BEFORE UPDATE ON "ThreadMinute" FOR EACH ROW EXECUTE FUNCTION kente_keep_minute();

CREATE FUNCTION kente_keep_minute_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - 'textFr' - 'textEn' = to_jsonb(OLD) - 'textFr' - 'textEn'
     AND EXISTS (SELECT 1 FROM "Person" p JOIN "ErasureRequest" r ON r."personId" = p.id AND r.outcome IS NULL WHERE p.status = 'erased') THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'what a point of a record said before stands' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "ThreadMinuteVersion_kept" BEFORE UPDATE OR DELETE ON "ThreadMinuteVersion" FOR EACH ROW EXECUTE FUNCTION kente_keep_minute_version();
CREATE TRIGGER "ThreadMinuteVersion_not_emptied" BEFORE TRUNCATE ON "ThreadMinuteVersion" FOR EACH STATEMENT EXECUTE FUNCTION kente_refuse_change();
