ALTER TABLE "Thread"
  ADD CONSTRAINT "Thread_level_known" CHECK (level IN ('public', 'alliance', 'restricted', 'confidential')),
  ADD CONSTRAINT "Thread_rule_known" CHECK (rule IN ('attributed', 'chatham_house')),
  ADD CONSTRAINT "Thread_state_known" CHECK (state IN ('open', 'locked', 'archived')),
  ADD CONSTRAINT "Thread_dossier_of_project" CHECK (("subjectKind" = 'project') <= ("projectId" IS NOT NULL));
ALTER TABLE "Message"
  ADD CONSTRAINT "Message_seq_positive" CHECK (seq > 0),
  ADD CONSTRAINT "Message_text_present" CHECK (btrim(text) <> '' AND length(text) <= 20000);
ALTER TABLE "Mention"
  ADD CONSTRAINT "Mention_names_one" CHECK (("personId" IS NULL) <> ("bodyId" IS NULL));
ALTER TABLE "ReadPosition"
  ADD CONSTRAINT "ReadPosition_seq_counted" CHECK ("readSeq" >= 0);

-- What was said stands: moderation and correction are rows beside it, never changes of it.
CREATE TRIGGER "Message_append_only" BEFORE UPDATE OR DELETE ON "Message"
  FOR EACH ROW EXECUTE FUNCTION kente_refuse_change();
CREATE TRIGGER "Message_not_emptied" BEFORE TRUNCATE ON "Message"
  FOR EACH STATEMENT EXECUTE FUNCTION kente_refuse_change();

-- The Chatham House Rule may be set later and is never lifted: what was said under it keeps its protection.
CREATE FUNCTION kente_keep_chatham_house() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the Chatham House Rule of a thread cannot be lifted' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "Thread_rule_kept" BEFORE UPDATE OF rule ON "Thread"
  FOR EACH ROW WHEN (OLD.rule = 'chatham_house' AND NEW.rule <> 'chatham_house') EXECUTE FUNCTION kente_keep_chatham_house();

-- The threads that a person acting for a body may read; its model is `seesThread` in app/domain/threads/access.ts.
-- One plain SELECT, so that the planner folds it into the statement that uses it.
CREATE FUNCTION kente_visible_threads(person uuid, body uuid, body_kind text) RETURNS SETOF "Thread" LANGUAGE sql STABLE AS $$
  SELECT t.*
    FROM "Thread" t
    LEFT JOIN "Project" p ON p.id = t."projectId"
   WHERE body_kind <> 'platform'
     AND (
       EXISTS (SELECT 1 FROM "ThreadParticipant" n WHERE n."threadId" = t.id AND n."personId" = person)
       OR (t.level <> 'confidential' AND body_kind = 'secretariat' AND (p.id IS NULL OR p."submittedAt" IS NOT NULL))
       OR (t.level <> 'confidential' AND body_kind = 'forum' AND (
         (t.level IN ('public', 'alliance') AND (p.id IS NULL OR p.state NOT IN ('draft', 'rejected', 'withdrawn')))
         OR (p.id IS NULL AND t."bodyId" = body)
         OR (t."subjectKind" = 'resource' AND EXISTS (SELECT 1 FROM "Offer" o WHERE o.id = t."subjectId" AND o."ownerId" = body))
         OR p."leadId" = body
         OR EXISTS (SELECT 1 FROM "ProjectPartner" r
                     WHERE r."projectId" = p.id AND r."forumId" = body AND r.state IN ('invited', 'consented', 'declined'))))
     )
$$;

-- Posts one message in one round trip (rulings.md 24): takes the command id, decides, takes the next seq under
-- the thread's row lock, writes the message, its mentions and its event. Its model is `decidePost` in
-- app/domain/threads/decide-post.ts. Answers {outcome: posted | repeated | reused | refused, …}.
CREATE FUNCTION kente_post_message(post jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  person uuid := (post->>'personId')::uuid;
  body uuid := (post->>'bodyId')::uuid;
  command uuid := (post->>'commandId')::uuid;
  thread record;
  known record;
  message record;
  posted_at timestamptz;
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

  SELECT t.level, t.rule, t.kind, t.state,
         EXISTS (SELECT 1 FROM "ThreadParticipant" n WHERE n."threadId" = t.id AND n."personId" = person) AS named,
         EXISTS (SELECT 1 FROM "Mandate" m WHERE m.id = (post->>'mandateId')::uuid AND m."personId" = person AND m."startsAt" <= now()
                    AND (m."endsAt" IS NULL OR m."endsAt" > now())) AS mandated
    INTO thread
    FROM kente_visible_threads(person, body, post->>'bodyKind') t
   WHERE t.id = (post->>'threadId')::uuid;
  IF NOT FOUND OR NOT thread.mandated THEN
    RETURN kente_refused_post(person, command, CASE WHEN thread.level IS NULL THEN 'not_found' ELSE 'mandate_not_live' END);
  ELSIF thread.state <> 'open' THEN
    RETURN kente_refused_post(person, command, 'thread_locked');
  ELSIF (thread.kind = 'announcement' AND post->>'bodyKind' <> 'secretariat') OR (post->>'bodyClass' = 'observer' AND NOT thread.named) THEN
    RETURN kente_refused_post(person, command, 'thread_read_only');
  ELSIF ((post->>'official')::boolean AND (post->>'role' <> 'coordinator' OR thread.rule = 'chatham_house'))
     OR ((post->>'onBehalf')::boolean AND (post->>'role' NOT IN ('coordinator', 'forum_admin') OR thread.rule = 'chatham_house')) THEN
    RETURN kente_refused_post(person, command, 'mark_not_permitted');
  END IF;

  UPDATE "Thread" t SET "lastSeq" = t."lastSeq" + 1, "lastAt" = date_trunc('milliseconds', clock_timestamp()) + (post->>'clockOffset')::float8 * interval '1 millisecond'
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
          post->'payload' || jsonb_build_object('seq', message.seq, 'level', thread.level),
          ARRAY(SELECT jsonb_array_elements_text(post->'audience')));
  RETURN jsonb_build_object('outcome', 'posted', 'seq', message.seq, 'at', posted_at, 'level', thread.level, 'rule', thread.rule);
END $$;

-- A refused post leaves nothing, its command id neither: the same id may try again.
CREATE FUNCTION kente_refused_post(person uuid, command uuid, code text) RETURNS jsonb LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "CommandRun" r WHERE r."personId" = person AND r."commandId" = command;
  RETURN jsonb_build_object('outcome', 'refused', 'code', code);
END $$;
