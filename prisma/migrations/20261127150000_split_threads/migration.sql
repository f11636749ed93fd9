-- AlterTable
ALTER TABLE "Message" ADD COLUMN     "movedId" UUID;

-- CreateTable
CREATE TABLE "ThreadSplit" (
    "intoId" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "ThreadSplit_pkey" PRIMARY KEY ("intoId")
);

-- CreateIndex
CREATE INDEX "ThreadSplit_threadId_idx" ON "ThreadSplit"("threadId");

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_movedId_fkey" FOREIGN KEY ("movedId") REFERENCES "Message"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ThreadSplit" ADD CONSTRAINT "ThreadSplit_intoId_fkey" FOREIGN KEY ("intoId") REFERENCES "Thread"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ThreadSplit" ADD CONSTRAINT "ThreadSplit_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand from here: guards.
CREATE INDEX "Message_moved" ON "Message" ("movedId") WHERE "movedId" IS NOT NULL;
CREATE INDEX "Message_markers" ON "Message" ("threadId", seq) WHERE "movedId" IS NOT NULL;

ALTER TABLE "Message"
  DROP CONSTRAINT "Message_text_present",
  ADD CONSTRAINT "Message_text_present" CHECK (
    CASE WHEN "deletedAt" IS NULL AND "movedId" IS NULL THEN btrim(text) <> '' AND length(text) <= 40000 ELSE text = '' AND html = '' END),
  -- A marker says nothing and speaks for nobody.
  ADD CONSTRAINT "Message_marker_bare" CHECK (
    "movedId" IS NULL OR ("deletedAt" IS NULL AND "hiddenAt" IS NULL AND NOT official AND NOT "onBehalf" AND NOT corrected AND version = 1));

-- Whether two threads are read by the same people now: then each may show what stands in the other.
CREATE FUNCTION kente_same_readers(one uuid, other uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
      SELECT 1 FROM "Thread" a, "Thread" b
       WHERE a.id = one AND b.id = other
         AND (a.level, a.rule, a."bodyId", a."subjectKind", a."subjectId", a."projectId")
             IS NOT DISTINCT FROM (b.level, b.rule, b."bodyId", b."subjectKind", b."subjectId", b."projectId"))
     AND NOT EXISTS (
      SELECT 1 FROM "ThreadParticipant" n
       WHERE n."threadId" IN (one, other)
       GROUP BY n."personId", n."removedAt" IS NULL HAVING count(*) <> 2)
     AND NOT EXISTS (SELECT 1 FROM "GlassBreak" g WHERE g."threadId" IN (one, other) AND g.state = 'opened' AND g."expiresAt" > now())
$$;

-- Whether messages are being moved from one thread into another: inside the act that splits it, and never after it.
CREATE FUNCTION kente_splits(one uuid, other uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM "ThreadSplit" s WHERE s."threadId" = one AND s."intoId" = other AND s."doneAt" IS NULL)
$$;

-- A split begins with an empty thread that the same people read, ends once, and stands.
CREATE FUNCTION kente_keep_split() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' AND NEW."doneAt" IS NULL AND kente_same_readers(NEW."threadId", NEW."intoId") AND EXISTS (
    SELECT 1 FROM "Thread" a JOIN "Thread" b ON b.id = NEW."intoId" AND b.kind = a.kind AND b."lastSeq" = 0 WHERE a.id = NEW."threadId" AND a.id <> b.id) THEN
    RETURN NEW;
  ELSIF TG_OP = 'UPDATE' AND OLD."doneAt" IS NULL AND NEW."doneAt" IS NOT NULL AND to_jsonb(NEW) - 'doneAt' = to_jsonb(OLD) - 'doneAt' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a thread is split once, into an empty one that the same people read' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "ThreadSplit_kept" BEFORE INSERT OR UPDATE OR DELETE ON "ThreadSplit" FOR EACH ROW EXECUTE FUNCTION kente_keep_split();
CREATE TRIGGER "ThreadSplit_not_emptied" BEFORE TRUNCATE ON "ThreadSplit" FOR EACH STATEMENT EXECUTE FUNCTION kente_refuse_change();

-- At the commit a split is done, and both threads are numbered to their last message.
CREATE FUNCTION kente_finish_split() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "ThreadSplit" s WHERE s."intoId" = NEW."intoId" AND s."doneAt" IS NULL) OR EXISTS (
    SELECT 1 FROM "Thread" t WHERE t.id IN (NEW."threadId", NEW."intoId") AND t."lastSeq" <> (SELECT count(*) FROM "Message" m WHERE m."threadId" = t.id)) THEN
    RAISE EXCEPTION 'a split leaves no gap and does not stay open' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "ThreadSplit_finished" AFTER INSERT ON "ThreadSplit" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION kente_finish_split();

-- A marker stands where a message was, and only since it was moved from there.
CREATE FUNCTION kente_place_marker() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Message" m WHERE m.id = NEW."movedId" AND m."movedId" IS NULL AND kente_splits(NEW."threadId", m."threadId")) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a marker stands where a message was moved from' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "Message_marker_placed" BEFORE INSERT ON "Message" FOR EACH ROW WHEN (NEW."movedId" IS NOT NULL) EXECUTE FUNCTION kente_place_marker();

-- Who said something and when never changes, and where only while its thread is split. A text gives way to another by its
-- next version alone: within 15 minutes at once, later once it is kept beside; to nothing when it is deleted; and to a
-- pseudonym while someone is being erased. Its model is `decideEdit` in app/domain/threads/message-rights.ts.
CREATE OR REPLACE FUNCTION kente_keep_message() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changing text[] := ARRAY['text', 'html', 'lang', 'renderVersion', 'version', 'editedAt', 'corrected', 'deletedAt', 'deletedBy', 'hiddenAt', 'hiddenReason', 'changeSeq'];
  moving text[] := ARRAY['threadId', 'seq', 'changeSeq'];
  other_text boolean := (NEW.text, NEW.html, NEW.lang) IS DISTINCT FROM (OLD.text, OLD.html, OLD.lang);
BEGIN
  IF NEW."threadId" <> OLD."threadId" AND OLD."movedId" IS NULL AND to_jsonb(NEW) - moving = to_jsonb(OLD) - moving
     AND kente_splits(OLD."threadId", NEW."threadId") THEN
    RETURN NEW;
  END IF;
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

-- A file stays with its message, in the thread of its message, and follows it where that thread is split. Its name gives
-- way under the Chatham House Rule and to a pseudonym while someone is being erased; the row goes with what its message said.
CREATE OR REPLACE FUNCTION kente_keep_attachment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' AND EXISTS (SELECT 1 FROM "Message" m WHERE m.id = NEW."messageId" AND m."threadId" = NEW."threadId" AND m."deletedAt" IS NULL) THEN
    RETURN NEW;
  ELSIF TG_OP = 'DELETE' AND EXISTS (SELECT 1 FROM "Message" m WHERE m.id = OLD."messageId" AND m."deletedAt" IS NOT NULL) THEN
    RETURN OLD;
  ELSIF TG_OP = 'UPDATE' AND to_jsonb(NEW) - 'name' = to_jsonb(OLD) - 'name' AND (
    (NEW.name = '' AND EXISTS (SELECT 1 FROM "Thread" t WHERE t.id = NEW."threadId" AND t.rule = 'chatham_house'))
    OR EXISTS (SELECT 1 FROM "Message" m WHERE m.id = NEW."messageId" AND kente_forgets_in_message(m.id, m."authorId"))) THEN
    RETURN NEW;
  ELSIF TG_OP = 'UPDATE' AND to_jsonb(NEW) - 'threadId' = to_jsonb(OLD) - 'threadId' AND kente_splits(OLD."threadId", NEW."threadId")
     AND EXISTS (SELECT 1 FROM "Message" m WHERE m.id = NEW."messageId" AND m."threadId" = NEW."threadId") THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a file stays with its message' USING ERRCODE = 'restrict_violation';
END $$;

-- An answer stays with what it answers: both have, or had, their places in one thread, the answer after it.
CREATE OR REPLACE FUNCTION kente_keep_reply() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' AND EXISTS (
    SELECT 1 FROM "Message" m JOIN "Message" p ON p."threadId" = m."threadId" AND p.seq < m.seq
     WHERE m.id = NEW."messageId" AND NEW."parentId" IN (p.id, p."movedId")) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'an answer stays with an earlier message of its thread' USING ERRCODE = 'restrict_violation';
END $$;

-- These messages read otherwise from now on: in each thread, in the order of ids, they take its next number of change.
CREATE FUNCTION kente_change_messages(changed uuid[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  per record;
  change integer;
BEGIN
  PERFORM 1 FROM "Thread" t WHERE t.id IN (SELECT m."threadId" FROM "Message" m WHERE m.id = ANY(changed)) ORDER BY t.id FOR NO KEY UPDATE;
  FOR per IN SELECT m."threadId" AS id, array_agg(m.id) AS messages FROM "Message" m WHERE m.id = ANY(changed) GROUP BY m."threadId" ORDER BY m."threadId" LOOP
    UPDATE "Thread" t SET "changeSeq" = t."changeSeq" + 1 WHERE t.id = per.id RETURNING t."changeSeq" INTO change;
    UPDATE "Message" m SET "changeSeq" = change WHERE m.id = ANY(per.messages) AND m."threadId" = per.id;
  END LOOP;
END $$;

-- A message has changed as its readers see it: it and its answers, which show it wherever they are, take their threads'
-- next number of change. Takes the thread's row first, as posting does; answers the number of the message.
CREATE OR REPLACE FUNCTION kente_touch_message(touched uuid) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  change integer;
BEGIN
  PERFORM kente_change_messages(ARRAY(SELECT touched UNION SELECT r."messageId" FROM "MessageReply" r WHERE r."parentId" = touched));
  SELECT m."changeSeq" INTO change FROM "Message" m WHERE m.id = touched;
  RETURN change;
END $$;

-- Who reads a thread has changed: what it shows of others, and others of it, reads otherwise where a split joins them.
CREATE FUNCTION kente_readers_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  thread uuid := CASE TG_TABLE_NAME WHEN 'Thread' THEN to_jsonb(NEW)->>'id' ELSE (CASE TG_OP WHEN 'DELETE' THEN to_jsonb(OLD) ELSE to_jsonb(NEW) END)->>'threadId' END;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "ThreadSplit" s WHERE s."threadId" = thread OR s."intoId" = thread) THEN
    RETURN NULL;
  END IF;
  PERFORM kente_change_messages(ARRAY(
    SELECT k.id FROM "Message" k WHERE k."threadId" = thread AND k."movedId" IS NOT NULL
    UNION SELECT k.id FROM "Message" m JOIN "Message" k ON k."movedId" = m.id WHERE m."threadId" = thread
    UNION SELECT a.id FROM "Message" a JOIN "MessageReply" r ON r."messageId" = a.id JOIN "Message" p ON p.id = r."parentId"
           WHERE a."threadId" = thread AND p."threadId" <> thread
    UNION SELECT a.id FROM "Message" p JOIN "MessageReply" r ON r."parentId" = p.id JOIN "Message" a ON a.id = r."messageId"
           WHERE p."threadId" = thread AND a."threadId" <> thread));
  RETURN NULL;
END $$;
CREATE TRIGGER "Thread_readers_changed" AFTER UPDATE OF level, rule, "bodyId", "subjectKind", "subjectId", "projectId" ON "Thread"
  FOR EACH ROW WHEN ((OLD.level, OLD.rule, OLD."bodyId", OLD."subjectKind", OLD."subjectId", OLD."projectId")
                     IS DISTINCT FROM (NEW.level, NEW.rule, NEW."bodyId", NEW."subjectKind", NEW."subjectId", NEW."projectId"))
  EXECUTE FUNCTION kente_readers_changed();
CREATE TRIGGER "ThreadParticipant_readers_changed" AFTER INSERT OR UPDATE OR DELETE ON "ThreadParticipant" FOR EACH ROW EXECUTE FUNCTION kente_readers_changed();
CREATE TRIGGER "GlassBreak_readers_changed" AFTER UPDATE OF state ON "GlassBreak" FOR EACH ROW WHEN (NEW.state = 'opened') EXECUTE FUNCTION kente_readers_changed();

-- Posts a message as `kente_post_message` does and writes down which earlier message of its thread it answers, wherever that
-- stands now. What was answered and is gone meanwhile is answered no more.
CREATE OR REPLACE FUNCTION kente_post_reply(post jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  answer jsonb := kente_post_message(post);
BEGIN
  IF answer->>'outcome' = 'posted' THEN
    INSERT INTO "MessageReply" ("messageId", "parentId")
    SELECT (post->>'messageId')::uuid, q.id FROM "Message" p JOIN "Message" q ON q.id = coalesce(p."movedId", p.id)
     WHERE p."threadId" = (post->>'threadId')::uuid AND p.seq = (post->>'replyTo')::int AND p.seq < (answer->>'seq')::int AND q."deletedAt" IS NULL;
  END IF;
  RETURN answer;
END $$;

-- Moves messages of a thread that is locked into another, new and empty one, in their order, and leaves a marker at each
-- of their places (domain.md §4). What belongs to a message follows it by its id; who has read, or was told of, a run of
-- the old thread has read or been told as much of what moved. Answers the old thread's number of change.
CREATE FUNCTION kente_split_thread(old uuid, into_id uuid, seqs int[], moment timestamptz) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  ids uuid[];
  places int[];
  change integer;
BEGIN
  INSERT INTO "ThreadSplit" ("intoId", "threadId", at) VALUES (into_id, old, moment);
  SELECT array_agg(m.id ORDER BY m.seq), array_agg(m.seq ORDER BY m.seq) INTO ids, places
    FROM "Message" m WHERE m."threadId" = old AND m.seq = ANY(seqs) AND m."movedId" IS NULL;

  UPDATE "Message" m SET "threadId" = into_id, seq = x.n, "changeSeq" = 1 FROM unnest(ids) WITH ORDINALITY x(id, n) WHERE m.id = x.id;
  UPDATE "Attachment" f SET "threadId" = into_id WHERE f."messageId" = ANY(ids);
  INSERT INTO "Message" (id, "threadId", seq, "clientId", "authorId", "bodyId", lang, text, html, "renderVersion", "createdAt", "movedId")
  SELECT gen_random_uuid(), old, x.place, gen_random_uuid(), m."authorId", m."bodyId", m.lang, '', '', m."renderVersion", m."createdAt", m.id
    FROM unnest(ids, places) x(id, place) JOIN "Message" m ON m.id = x.id;

  UPDATE "Thread" t SET "lastSeq" = cardinality(ids), "changeSeq" = 1, "lastAt" = (SELECT max(m."createdAt") FROM "Message" m WHERE m.id = ANY(ids)),
         "answerSeq" = CASE WHEN t.kind = 'clarification' THEN kente_answer_of(t.id) END
   WHERE t.id = into_id;
  UPDATE "Thread" t SET "answerSeq" = kente_answer_of(t.id) WHERE t.id = old AND t."answerSeq" = ANY(places);
  PERFORM kente_change_messages(ARRAY(
    SELECT k.id FROM "Message" k WHERE k."movedId" = ANY(ids)
    UNION SELECT a.id FROM "MessageReply" r JOIN "Message" a ON a.id = r."messageId" WHERE r."parentId" = ANY(ids) AND a."threadId" <> into_id));

  INSERT INTO "ReadPosition" ("personId", "threadId", "readSeq")
  SELECT r."personId", into_id, count(*) FROM "ReadPosition" r JOIN unnest(places) x(place) ON x.place <= r."readSeq" WHERE r."threadId" = old GROUP BY r."personId";
  INSERT INTO "ThreadFollow" ("personId", "threadId", choice, "mailedSeq")
  SELECT f."personId", into_id, f.choice, (SELECT count(*) FROM unnest(places) x(place) WHERE x.place <= f."mailedSeq") FROM "ThreadFollow" f WHERE f."threadId" = old;
  UPDATE "Notice" n SET "subjectId" = CASE WHEN n."subjectId" = old THEN into_id ELSE n."subjectId" END,
         params = n.params || jsonb_build_object('threadId', into_id) || CASE WHEN n.params ? 'seq' THEN jsonb_build_object('seq', m.seq) ELSE '{}' END
    FROM "Message" m
   WHERE m.id = ANY(ids) AND n."createdAt" >= m."createdAt" AND n.params->>'threadId' = old::text
     AND (n."eventId" = m.id OR EXISTS (SELECT 1 FROM "Event" e WHERE e.id = n."eventId" AND e."subjectId" = old AND e.payload->>'messageId' = m.id::text));

  UPDATE "ThreadSplit" s SET "doneAt" = moment WHERE s."intoId" = into_id;
  SELECT t."changeSeq" INTO change FROM "Thread" t WHERE t.id = old;
  RETURN change;
END $$;

-- The last official message of a thread that is still there: what a clarification pins.
CREATE FUNCTION kente_answer_of(thread uuid) RETURNS integer LANGUAGE sql STABLE AS $$
  SELECT max(m.seq) FROM "Message" m WHERE m."threadId" = thread AND m.official AND m."deletedAt" IS NULL
$$;
