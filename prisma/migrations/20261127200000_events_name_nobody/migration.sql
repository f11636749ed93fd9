-- Under the Chatham House Rule the event of a message keeps neither its author nor whom it mentions (rulings.md 32): whoever
-- is to be told is found by its mentions.
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
          post->'payload' || jsonb_build_object('seq', message.seq, 'level', thread.level, 'guarded', thread.guarded)
            || CASE WHEN thread.rule = 'chatham_house' THEN '{"mentionedPersonIds": [], "mentionedBodyIds": []}'::jsonb ELSE '{}'::jsonb END,
          ARRAY(SELECT room FROM jsonb_array_elements_text(post->'audience') room WHERE thread.rule <> 'chatham_house' OR room LIKE 'thread:%'));
  RETURN jsonb_build_object('outcome', 'posted', 'seq', message.seq, 'at', posted_at, 'level', thread.level, 'rule', thread.rule, 'guarded', thread.guarded);
END $$;
