-- AlterTable
ALTER TABLE "Message" ADD COLUMN     "changeSeq" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "corrected" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "deletedAt" TIMESTAMPTZ(3),
ADD COLUMN     "deletedBy" TEXT,
ADD COLUMN     "editedAt" TIMESTAMPTZ(3),
ADD COLUMN     "hiddenAt" TIMESTAMPTZ(3),
ADD COLUMN     "hiddenReason" TEXT,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Thread" ADD COLUMN     "changeSeq" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "MessageVersion" (
    "messageId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "lang" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "replacedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MessageVersion_pkey" PRIMARY KEY ("messageId","version")
);

-- CreateTable
CREATE TABLE "MessageReply" (
    "messageId" UUID NOT NULL,
    "parentId" UUID NOT NULL,

    CONSTRAINT "MessageReply_pkey" PRIMARY KEY ("messageId")
);

-- CreateTable
CREATE TABLE "Reaction" (
    "messageId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "bodyId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Reaction_pkey" PRIMARY KEY ("messageId","personId","kind")
);

-- CreateTable
CREATE TABLE "MessageTranslation" (
    "id" UUID NOT NULL,
    "messageId" UUID NOT NULL,
    "lang" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "provenance" TEXT NOT NULL,
    "sourceVersion" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "byId" UUID,
    "bodyId" UUID,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,
    "checkedById" UUID,
    "checkedAt" TIMESTAMPTZ(3),

    CONSTRAINT "MessageTranslation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MessageReport" (
    "id" UUID NOT NULL,
    "messageId" UUID NOT NULL,
    "reporterId" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT,
    "answeredById" UUID,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "MessageReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MessageModeration" (
    "id" UUID NOT NULL,
    "messageId" UUID NOT NULL,
    "act" TEXT NOT NULL,
    "reason" TEXT,
    "byId" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MessageModeration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Bookmark" (
    "personId" UUID NOT NULL,
    "messageId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Bookmark_pkey" PRIMARY KEY ("personId","messageId")
);

-- CreateTable
CREATE TABLE "Reminder" (
    "personId" UUID NOT NULL,
    "messageId" UUID NOT NULL,
    "mandateId" UUID NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "remindedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Reminder_pkey" PRIMARY KEY ("personId","messageId")
);

-- CreateIndex
CREATE INDEX "MessageReply_parentId_idx" ON "MessageReply"("parentId");

-- CreateIndex
CREATE UNIQUE INDEX "MessageTranslation_messageId_lang_key" ON "MessageTranslation"("messageId", "lang");

-- CreateIndex
CREATE INDEX "MessageReport_messageId_idx" ON "MessageReport"("messageId");

-- CreateIndex
CREATE INDEX "MessageModeration_messageId_idx" ON "MessageModeration"("messageId");

-- CreateIndex
CREATE INDEX "MessageModeration_at_idx" ON "MessageModeration"("at");

-- AddForeignKey
ALTER TABLE "MessageVersion" ADD CONSTRAINT "MessageVersion_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MessageReply" ADD CONSTRAINT "MessageReply_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MessageReply" ADD CONSTRAINT "MessageReply_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Message"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reaction" ADD CONSTRAINT "Reaction_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MessageTranslation" ADD CONSTRAINT "MessageTranslation_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MessageReport" ADD CONSTRAINT "MessageReport_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MessageModeration" ADD CONSTRAINT "MessageModeration_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Bookmark" ADD CONSTRAINT "Bookmark_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand from here: guards.
CREATE INDEX "Message_changed" ON "Message" ("threadId", "changeSeq") WHERE "changeSeq" > 0;
CREATE INDEX "MessageReport_open" ON "MessageReport" ("createdAt") WHERE answer IS NULL;
CREATE UNIQUE INDEX "MessageReport_one_open" ON "MessageReport" ("messageId", "reporterId") WHERE answer IS NULL;
CREATE INDEX "Reminder_waiting" ON "Reminder" ("dueAt") WHERE "remindedAt" IS NULL;

ALTER TABLE "Message"
  DROP CONSTRAINT "Message_text_present",
  ADD CONSTRAINT "Message_text_present" CHECK (CASE WHEN "deletedAt" IS NULL THEN btrim(text) <> '' AND length(text) <= 40000 ELSE text = '' AND html = '' END),
  ADD CONSTRAINT "Message_deleted_by" CHECK (("deletedAt" IS NULL) = ("deletedBy" IS NULL) AND "deletedBy" IN ('author', 'moderator')),
  ADD CONSTRAINT "Message_hidden_for_a_reason" CHECK (("hiddenAt" IS NULL) = ("hiddenReason" IS NULL)),
  ADD CONSTRAINT "Message_version_counted" CHECK (version >= 1 AND "changeSeq" >= 0);
ALTER TABLE "MessageReply" ADD CONSTRAINT "MessageReply_to_another" CHECK ("messageId" <> "parentId");
ALTER TABLE "Reaction" ADD CONSTRAINT "Reaction_kind_known" CHECK (kind IN ('agree', 'discuss', 'thanks'));
ALTER TABLE "MessageTranslation"
  ADD CONSTRAINT "MessageTranslation_text_present" CHECK (btrim(text) <> '' AND length(text) <= 40000),
  ADD CONSTRAINT "MessageTranslation_provenance_known" CHECK (provenance IN ('author', 'human', 'machine')),
  ADD CONSTRAINT "MessageTranslation_by_someone" CHECK ((provenance = 'machine') = ("byId" IS NULL) AND ("byId" IS NULL) = ("bodyId" IS NULL)),
  ADD CONSTRAINT "MessageTranslation_checked_by_another" CHECK ("checkedById" IS DISTINCT FROM "byId" OR "checkedById" IS NULL),
  ADD CONSTRAINT "MessageTranslation_check_dated" CHECK (("checkedById" IS NULL) = ("checkedAt" IS NULL));
ALTER TABLE "MessageReport"
  ADD CONSTRAINT "MessageReport_answer_known" CHECK (answer IN ('hidden', 'kept')),
  ADD CONSTRAINT "MessageReport_answered" CHECK ((answer IS NULL) = ("answeredById" IS NULL) AND (answer IS NULL) = ("answeredAt" IS NULL)),
  ADD CONSTRAINT "MessageReport_answered_by_another" CHECK ("answeredById" <> "reporterId");
ALTER TABLE "MessageModeration"
  ADD CONSTRAINT "MessageModeration_act_known" CHECK (act IN ('hidden', 'shown', 'deleted', 'report_kept')),
  ADD CONSTRAINT "MessageModeration_hidden_for_a_reason" CHECK (act <> 'hidden' OR reason IS NOT NULL);

-- The erased person gives way in a text of theirs or that mentions them, while they are being erased.
CREATE FUNCTION kente_forgets_in_message(message uuid, author uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT 1
      FROM "Person" p JOIN "ErasureRequest" r ON r."personId" = p.id AND r.outcome IS NULL
     WHERE p.status = 'erased'
       AND (p.id = author OR EXISTS (SELECT 1 FROM "Mention" m WHERE m."messageId" = message AND m."personId" = p.id)))
$$;

-- Who said something, where and when never changes. A text gives way to another by its next version alone: within
-- 15 minutes at once, later once it is kept beside; to nothing when it is deleted; and to a pseudonym while
-- someone is being erased. Its model is `decideEdit` in app/domain/threads/decide-edit.ts.
CREATE OR REPLACE FUNCTION kente_keep_message() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changing text[] := ARRAY['text', 'html', 'lang', 'renderVersion', 'version', 'editedAt', 'corrected', 'deletedAt', 'deletedBy', 'hiddenAt', 'hiddenReason', 'changeSeq'];
  other_text boolean := (NEW.text, NEW.html, NEW.lang) IS DISTINCT FROM (OLD.text, OLD.html, OLD.lang);
BEGIN
  IF to_jsonb(NEW) - changing IS DISTINCT FROM to_jsonb(OLD) - changing OR NEW."changeSeq" < OLD."changeSeq" OR (OLD.corrected AND NEW.corrected IS FALSE)
     OR (OLD."deletedAt" IS NOT NULL AND (OLD."deletedAt", OLD."deletedBy", OLD.version) IS DISTINCT FROM (NEW."deletedAt", NEW."deletedBy", NEW.version)) THEN
    RAISE EXCEPTION 'a message never changes its author, place or time' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NOT other_text AND NEW.version = OLD.version THEN
    RETURN NEW;
  ELSIF NEW."deletedAt" IS NOT NULL AND NEW.text = '' AND NEW.version = OLD.version THEN
    RETURN NEW;
  ELSIF NEW.version = OLD.version + 1 AND NEW."deletedAt" IS NULL AND (
    (NOT NEW.corrected AND NEW."editedAt" < OLD."createdAt" + interval '15 minutes')
    OR (NEW.corrected AND EXISTS (
      SELECT 1 FROM "MessageVersion" v WHERE v."messageId" = OLD.id AND v.version = OLD.version AND v.text = OLD.text AND v.lang = OLD.lang)))
  THEN
    RETURN NEW;
  ELSIF NEW.version = OLD.version AND NEW.lang = OLD.lang AND kente_forgets_in_message(OLD.id, OLD."authorId") THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a message keeps what it said' USING ERRCODE = 'restrict_violation';
END $$;

-- What stood there before a correction stands, until its message is deleted or its author erased.
CREATE FUNCTION kente_keep_message_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND EXISTS (SELECT 1 FROM "Message" m WHERE m.id = OLD."messageId" AND m."deletedAt" IS NOT NULL) THEN
    RETURN OLD;
  ELSIF TG_OP = 'UPDATE' AND to_jsonb(NEW) - 'text' - 'html' = to_jsonb(OLD) - 'text' - 'html' AND EXISTS (
    SELECT 1 FROM "Message" m WHERE m.id = OLD."messageId" AND kente_forgets_in_message(m.id, m."authorId")) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'what a message said before stands' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "MessageVersion_kept" BEFORE UPDATE OR DELETE ON "MessageVersion" FOR EACH ROW EXECUTE FUNCTION kente_keep_message_version();
CREATE TRIGGER "MessageVersion_not_emptied" BEFORE TRUNCATE ON "MessageVersion" FOR EACH STATEMENT EXECUTE FUNCTION kente_refuse_change();

-- An answer stays with what it answers, in its own thread.
CREATE FUNCTION kente_keep_reply() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' AND EXISTS (
    SELECT 1 FROM "Message" m JOIN "Message" p ON p."threadId" = m."threadId" AND p.seq < m.seq WHERE m.id = NEW."messageId" AND p.id = NEW."parentId") THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'an answer stays with an earlier message of its thread' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "MessageReply_kept" BEFORE INSERT OR UPDATE OR DELETE ON "MessageReply" FOR EACH ROW EXECUTE FUNCTION kente_keep_reply();
CREATE TRIGGER "MessageReply_not_emptied" BEFORE TRUNCATE ON "MessageReply" FOR EACH STATEMENT EXECUTE FUNCTION kente_refuse_change();

-- The log of moderation and an answer given stand; what was said in them by an erased person is no text of theirs.
CREATE TRIGGER "MessageModeration_append_only" BEFORE UPDATE OR DELETE ON "MessageModeration" FOR EACH ROW EXECUTE FUNCTION kente_refuse_change();
CREATE TRIGGER "MessageModeration_not_emptied" BEFORE TRUNCATE ON "MessageModeration" FOR EACH STATEMENT EXECUTE FUNCTION kente_refuse_change();

-- A message has changed as its readers see it: it and its answers, which show it, take the thread's next number of
-- change. Takes the thread's row first, as posting does; answers the number.
CREATE FUNCTION kente_touch_message(touched uuid) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  thread uuid;
  change integer;
BEGIN
  UPDATE "Thread" t SET "changeSeq" = t."changeSeq" + 1 FROM "Message" m WHERE m.id = touched AND t.id = m."threadId"
  RETURNING t.id, t."changeSeq" INTO thread, change;
  UPDATE "Message" m SET "changeSeq" = change
   WHERE m.id = touched OR m.id IN (SELECT r."messageId" FROM "MessageReply" r WHERE r."parentId" = touched);
  RETURN change;
END $$;

-- Posts a message as `kente_post_message` does and writes down which earlier message of its thread it answers. What was
-- answered and is gone meanwhile is answered no more.
CREATE FUNCTION kente_post_reply(post jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  answer jsonb := kente_post_message(post);
BEGIN
  IF answer->>'outcome' = 'posted' THEN
    INSERT INTO "MessageReply" ("messageId", "parentId")
    SELECT (post->>'messageId')::uuid, p.id FROM "Message" p
     WHERE p."threadId" = (post->>'threadId')::uuid AND p.seq = (post->>'replyTo')::int AND p.seq < (answer->>'seq')::int AND p."deletedAt" IS NULL;
  END IF;
  RETURN answer;
END $$;
