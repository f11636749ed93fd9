ALTER TABLE "Thread" ADD COLUMN "answerSeq" INTEGER, ADD COLUMN "paceSeconds" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "ThreadParticipant" ADD COLUMN "removedAt" TIMESTAMPTZ(3);

CREATE TABLE "ThreadSummary" (
    "threadId" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "lang" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "renderVersion" INTEGER NOT NULL,
    "writtenById" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "ThreadSummary_pkey" PRIMARY KEY ("threadId")
);

CREATE TABLE "ThreadOutcome" (
    "id" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "lang" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "resolvedById" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "resolvedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reopenedById" UUID,
    "reopenedAt" TIMESTAMPTZ(3),
    CONSTRAINT "ThreadOutcome_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "ThreadOutcome_threadId_idx" ON "ThreadOutcome"("threadId");

CREATE TABLE "ThreadAct" (
    "id" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "aboutId" UUID,
    "facts" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "ThreadAct_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "ThreadAct_threadId_idx" ON "ThreadAct"("threadId");

CREATE TABLE "GlassBreak" (
    "id" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'asked',
    "reason" TEXT,
    "hours" INTEGER NOT NULL,
    "askedById" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answeredById" UUID,
    "answeredAt" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3),
    CONSTRAINT "GlassBreak_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "GlassBreak_threadId_idx" ON "GlassBreak"("threadId");

ALTER TABLE "ThreadSummary" ADD CONSTRAINT "ThreadSummary_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ThreadOutcome" ADD CONSTRAINT "ThreadOutcome_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ThreadAct" ADD CONSTRAINT "ThreadAct_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "GlassBreak" ADD CONSTRAINT "GlassBreak_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Thread"
  DROP CONSTRAINT "Thread_level_known",
  DROP CONSTRAINT "Thread_dossier_of_project",
  ADD CONSTRAINT "Thread_level_known" CHECK (level IN ('public', 'alliance', 'restricted', 'caucus', 'confidential')),
  ADD CONSTRAINT "Thread_kind_known" CHECK (kind IN ('discussion', 'review', 'clarification', 'negotiation', 'announcement')),
  ADD CONSTRAINT "Thread_subject_known" CHECK ("subjectKind" IN ('general', 'project', 'decision', 'resource', 'forum')),
  ADD CONSTRAINT "Thread_subject_given" CHECK (("subjectKind" = 'general') = ("subjectId" IS NULL)),
  -- Who reads a thread about a dossier, a section of it or a decision on it follows the dossier.
  ADD CONSTRAINT "Thread_dossier_of_project" CHECK (("subjectKind" IN ('project', 'decision')) = ("projectId" IS NOT NULL)),
  ADD CONSTRAINT "Thread_section_of_project" CHECK (section IS NULL OR ("subjectKind" = 'project' AND section IN ('identification', 'summary', 'dates', 'partners', 'budget'))),
  ADD CONSTRAINT "Thread_answer_counted" CHECK ("answerSeq" IS NULL OR (kind = 'clarification' AND "answerSeq" BETWEEN 1 AND "lastSeq")),
  ADD CONSTRAINT "Thread_pace_bounded" CHECK ("paceSeconds" BETWEEN 0 AND 3600),
  -- An answer and an announcement speak for somebody, which under the Chatham House Rule nobody does.
  ADD CONSTRAINT "Thread_named_kind" CHECK (rule <> 'chatham_house' OR kind NOT IN ('clarification', 'announcement'));
ALTER TABLE "ThreadSummary"
  ADD CONSTRAINT "ThreadSummary_text_present" CHECK (btrim(text) <> '' AND length(text) <= 8000);
ALTER TABLE "ThreadOutcome"
  ADD CONSTRAINT "ThreadOutcome_text_present" CHECK (btrim(text) <> '' AND length(text) <= 8000),
  ADD CONSTRAINT "ThreadOutcome_reopened_whole" CHECK (("reopenedById" IS NULL) = ("reopenedAt" IS NULL));
CREATE UNIQUE INDEX "ThreadOutcome_one_standing" ON "ThreadOutcome"("threadId") WHERE "reopenedAt" IS NULL;
ALTER TABLE "GlassBreak"
  ADD CONSTRAINT "GlassBreak_state_known" CHECK (state IN ('asked', 'opened', 'refused')),
  ADD CONSTRAINT "GlassBreak_hours_few" CHECK (hours BETWEEN 1 AND 72),
  ADD CONSTRAINT "GlassBreak_four_eyes" CHECK ("askedById" <> "answeredById"),
  ADD CONSTRAINT "GlassBreak_answered_whole" CHECK ((state = 'asked') = ("answeredById" IS NULL) AND ("answeredById" IS NULL) = ("answeredAt" IS NULL)),
  ADD CONSTRAINT "GlassBreak_limited" CHECK ((state = 'opened') = ("expiresAt" IS NOT NULL) AND "expiresAt" <= "answeredAt" + hours * interval '1 hour');
CREATE UNIQUE INDEX "GlassBreak_one_asked" ON "GlassBreak"("threadId") WHERE state = 'asked';

-- The trail of a thread stands.
CREATE TRIGGER "ThreadAct_append_only" BEFORE UPDATE OR DELETE ON "ThreadAct"
  FOR EACH ROW EXECUTE FUNCTION kente_refuse_change();
CREATE TRIGGER "ThreadAct_not_emptied" BEFORE TRUNCATE ON "ThreadAct"
  FOR EACH STATEMENT EXECUTE FUNCTION kente_refuse_change();

-- A level is tightened and never loosened: what was said keeps its readers.
CREATE FUNCTION kente_level_rank(level text) RETURNS int LANGUAGE sql IMMUTABLE AS $$
  SELECT array_position(ARRAY['public', 'alliance', 'restricted', 'caucus', 'confidential'], level)
$$;
CREATE FUNCTION kente_keep_thread_level() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the level of a thread cannot be loosened' USING ERRCODE = 'check_violation', CONSTRAINT = 'Thread_level_kept';
END $$;
CREATE TRIGGER "Thread_level_kept" BEFORE UPDATE OF level ON "Thread"
  FOR EACH ROW WHEN (kente_level_rank(NEW.level) < kente_level_rank(OLD.level)) EXECUTE FUNCTION kente_keep_thread_level();

-- An opened glass is neither opened again nor lengthened; of an answered one only the reason can be forgotten.
CREATE FUNCTION kente_keep_glass() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'an answered break of the glass stands' USING ERRCODE = 'check_violation', CONSTRAINT = 'GlassBreak_answer_stands';
END $$;
CREATE TRIGGER "GlassBreak_answer_stands" BEFORE UPDATE ON "GlassBreak"
  FOR EACH ROW WHEN (OLD.state <> 'asked' AND (NEW.state, NEW."threadId", NEW.hours, NEW."askedById", NEW."answeredById", NEW."expiresAt")
                     IS DISTINCT FROM (OLD.state, OLD."threadId", OLD.hours, OLD."askedById", OLD."answeredById", OLD."expiresAt"))
  EXECUTE FUNCTION kente_keep_glass();
CREATE TRIGGER "GlassBreak_kept" BEFORE DELETE ON "GlassBreak"
  FOR EACH ROW EXECUTE FUNCTION kente_refuse_change();

-- The threads that a person acting for a body may read; its model is `seesThread` in app/domain/threads/access.ts.
-- One plain SELECT, so that the planner folds it into the statement that uses it.
CREATE OR REPLACE FUNCTION kente_visible_threads(person uuid, body uuid, body_kind text) RETURNS SETOF "Thread" LANGUAGE sql STABLE AS $$
  SELECT t.*
    FROM "Thread" t
    LEFT JOIN "Project" p ON p.id = t."projectId"
   WHERE body_kind <> 'platform'
     AND (body_kind <> 'forum' OR EXISTS (SELECT 1 FROM "Forum" f WHERE f.id = body AND f.status = 'active'))
     AND (
       (body_kind = 'secretariat' AND t.level IN ('caucus', 'confidential')
         AND EXISTS (SELECT 1 FROM "GlassBreak" g WHERE g."threadId" = t.id AND g.state = 'opened' AND g."expiresAt" > now()
                        AND person IN (g."askedById", g."answeredById")))
       OR (NOT EXISTS (SELECT 1 FROM "ThreadParticipant" r WHERE r."threadId" = t.id AND r."personId" = person AND r."removedAt" IS NOT NULL)
         AND (
           (t.level <> 'caucus' AND EXISTS (SELECT 1 FROM "ThreadParticipant" n WHERE n."threadId" = t.id AND n."personId" = person))
           OR (t.level = 'caucus' AND body_kind = 'forum' AND t."bodyId" = body)
           OR (t.level IN ('public', 'alliance', 'restricted') AND body_kind = 'secretariat' AND (p.id IS NULL OR p."submittedAt" IS NOT NULL))
           OR (t.level IN ('public', 'alliance', 'restricted') AND body_kind = 'forum' AND (
             (t.level <> 'restricted' AND (p.id IS NULL OR p.state NOT IN ('draft', 'rejected', 'withdrawn')))
             OR (p.id IS NULL AND t."bodyId" = body)
             OR (t."subjectKind" = 'forum' AND t."subjectId" = body)
             OR (t."subjectKind" = 'resource' AND EXISTS (SELECT 1 FROM "Offer" o WHERE o.id = t."subjectId" AND o."ownerId" = body))
             OR p."leadId" = body
             OR EXISTS (SELECT 1 FROM "ProjectPartner" r
                         WHERE r."projectId" = p.id AND r."forumId" = body AND r.state IN ('invited', 'consented', 'declined')))))
       )
     )
$$;

-- Posts one message in one round trip (rulings.md 24): takes the command id, decides, takes the next seq under
-- the thread's row lock, writes the message, its mentions and its event. Its model is `decidePost` in
-- app/domain/threads/decide-post.ts. Answers {outcome: posted | repeated | reused | refused, …}.
CREATE OR REPLACE FUNCTION kente_post_message(post jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  person uuid := (post->>'personId')::uuid;
  body uuid := (post->>'bodyId')::uuid;
  command uuid := (post->>'commandId')::uuid;
  thread record;
  known record;
  message record;
  posted_at timestamptz;
  wait_seconds int;
BEGIN
  INSERT INTO "CommandRun" ("personId", "commandId", name, "inputHash", result)
  VALUES (person, command, 'threads.post', post->>'inputHash', jsonb_build_object('messageId', post->>'messageId'))
  ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN
    SELECT r."inputHash", r.result->>'messageId' AS id INTO known FROM "CommandRun" r WHERE r."personId" = person AND r."commandId" = command;
    IF known."inputHash" IS DISTINCT FROM post->>'inputHash' THEN
      RETURN jsonb_build_object('outcome', 'reused');
    END IF;
    SELECT m.id, m.seq, m.html, m."createdAt" INTO message FROM "Message" m WHERE m.id = known.id::uuid;
    RETURN jsonb_build_object('outcome', 'repeated', 'id', message.id, 'seq', message.seq, 'html', message.html, 'at', message."createdAt");
  END IF;

  SELECT t.level, t.rule, t.kind, t.state, t."paceSeconds" AS pace,
         EXISTS (SELECT 1 FROM "ThreadParticipant" n WHERE n."threadId" = t.id AND n."personId" = person AND n."removedAt" IS NULL) AS named,
         t.level IN ('restricted', 'caucus', 'confidential')
           OR EXISTS (SELECT 1 FROM "ThreadParticipant" r WHERE r."threadId" = t.id AND r."removedAt" IS NOT NULL) AS guarded,
         t.kind = 'clarification' AND EXISTS (SELECT 1 FROM "Project" p WHERE p.id = t."projectId" AND p."leadId" = body) AS answers,
         EXISTS (SELECT 1 FROM "Mandate" m WHERE m.id = (post->>'mandateId')::uuid AND m."personId" = person AND m."startsAt" <= now()
                    AND (m."endsAt" IS NULL OR m."endsAt" > now())) AS mandated
    INTO thread
    FROM kente_visible_threads(person, body, post->>'bodyKind') t
   WHERE t.id = (post->>'threadId')::uuid;
  IF NOT FOUND OR NOT thread.mandated THEN
    RETURN kente_refused_post(person, command, CASE WHEN thread.level IS NULL THEN 'not_found' ELSE 'mandate_not_live' END);
  ELSIF thread.state <> 'open' THEN
    RETURN kente_refused_post(person, command, 'thread_locked');
  ELSIF (thread.kind = 'announcement' AND post->>'bodyKind' <> 'secretariat') OR (post->>'bodyClass' = 'observer' AND NOT thread.named)
     OR (post->>'bodyKind' = 'secretariat' AND thread.level IN ('caucus', 'confidential') AND (thread.level = 'caucus' OR NOT thread.named)) THEN
    RETURN kente_refused_post(person, command, 'thread_read_only');
  ELSIF ((post->>'official')::boolean AND ((post->>'role' <> 'coordinator' AND NOT (thread.answers AND post->>'role' = 'forum_admin')) OR thread.rule = 'chatham_house'))
     OR ((post->>'onBehalf')::boolean AND (post->>'role' NOT IN ('coordinator', 'forum_admin') OR thread.rule = 'chatham_house')) THEN
    RETURN kente_refused_post(person, command, 'mark_not_permitted');
  END IF;

  IF thread.pace > 0 AND post->>'bodyKind' <> 'secretariat' THEN
    -- Two messages of one person that arrive together wait for each other; without slow mode nobody does.
    PERFORM 1 FROM "Thread" t WHERE t.id = (post->>'threadId')::uuid FOR UPDATE;
    SELECT ceil(extract(epoch FROM max(m."createdAt") + thread.pace * interval '1 second'
                  - (clock_timestamp() + (post->>'clockOffset')::float8 * interval '1 millisecond')))
      INTO wait_seconds FROM "Message" m WHERE m."threadId" = (post->>'threadId')::uuid AND m."authorId" = person;
    IF wait_seconds > 0 THEN
      RETURN kente_refused_post(person, command, 'slow_mode') || jsonb_build_object('params', jsonb_build_object('seconds', wait_seconds));
    END IF;
  END IF;

  UPDATE "Thread" t SET "lastSeq" = t."lastSeq" + 1, "lastAt" = date_trunc('milliseconds', clock_timestamp()) + (post->>'clockOffset')::float8 * interval '1 millisecond',
         "answerSeq" = CASE WHEN t.kind = 'clarification' AND (post->>'official')::boolean THEN t."lastSeq" + 1 ELSE t."answerSeq" END
   WHERE t.id = (post->>'threadId')::uuid AND t.state = 'open'
  RETURNING t."lastSeq" AS seq, t."lastAt" AS at INTO message;
  IF NOT FOUND THEN
    RETURN kente_refused_post(person, command, 'thread_locked');
  END IF;
  posted_at := message.at;

  INSERT INTO "Message" (id, "threadId", seq, "clientId", "authorId", "bodyId", lang, text, html, "renderVersion", official, "onBehalf", "createdAt")
  VALUES ((post->>'messageId')::uuid, (post->>'threadId')::uuid, message.seq, command, person, body, post->>'lang', post->>'text', post->>'html',
          (post->>'renderVersion')::int, (post->>'official')::boolean, (post->>'onBehalf')::boolean, posted_at);
  INSERT INTO "Mention" (id, "messageId", "personId", "bodyId")
  SELECT (m->>'id')::uuid, (post->>'messageId')::uuid, (m->>'personId')::uuid, (m->>'bodyId')::uuid FROM jsonb_array_elements(post->'mentions') m;
  INSERT INTO "Event" (id, type, "subjectKind", "subjectId", "personId", "bodyId", payload, audience)
  VALUES ((post->>'eventId')::uuid, 'message.posted', 'thread', (post->>'threadId')::uuid,
          CASE WHEN thread.rule = 'chatham_house' THEN NULL ELSE person END, CASE WHEN thread.rule = 'chatham_house' THEN NULL ELSE body END,
          post->'payload' || jsonb_build_object('seq', message.seq, 'level', thread.level, 'guarded', thread.guarded),
          ARRAY(SELECT jsonb_array_elements_text(post->'audience')));
  RETURN jsonb_build_object('outcome', 'posted', 'seq', message.seq, 'at', posted_at, 'level', thread.level, 'rule', thread.rule, 'guarded', thread.guarded);
END $$;
