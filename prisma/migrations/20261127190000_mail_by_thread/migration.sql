-- How mails about one discussion leave; empty: as in general.
ALTER TABLE "ThreadFollow" ADD COLUMN mail TEXT;
ALTER TABLE "ThreadFollow" ADD CONSTRAINT "ThreadFollow_mail_known" CHECK (mail IN ('at_once', 'daily', 'weekly'));

-- Moves messages of a thread that is locked into another, new and empty one, in their order, and leaves a marker at each
-- of their places (domain.md §4). What belongs to a message follows it by its id; who has read, or was told of, a run of
-- the old thread has read or been told as much of what moved. Answers the old thread's number of change.
CREATE OR REPLACE FUNCTION kente_split_thread(old uuid, into_id uuid, seqs int[], moment timestamptz) RETURNS integer LANGUAGE plpgsql AS $$
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
  INSERT INTO "ThreadFollow" ("personId", "threadId", choice, mail, "mailedSeq")
  SELECT f."personId", into_id, f.choice, f.mail, (SELECT count(*) FROM unnest(places) x(place) WHERE x.place <= f."mailedSeq") FROM "ThreadFollow" f WHERE f."threadId" = old;
  UPDATE "Notice" n SET "subjectId" = CASE WHEN n."subjectId" = old THEN into_id ELSE n."subjectId" END,
         params = n.params || jsonb_build_object('threadId', into_id) || CASE WHEN n.params ? 'seq' THEN jsonb_build_object('seq', m.seq) ELSE '{}' END
    FROM "Message" m
   WHERE m.id = ANY(ids) AND n."createdAt" >= m."createdAt" AND n.params->>'threadId' = old::text
     AND (n."eventId" = m.id OR EXISTS (SELECT 1 FROM "Event" e WHERE e.id = n."eventId" AND e."subjectId" = old AND e.payload->>'messageId' = m.id::text));

  UPDATE "ThreadSplit" s SET "doneAt" = moment WHERE s."intoId" = into_id;
  SELECT t."changeSeq" INTO change FROM "Thread" t WHERE t.id = old;
  RETURN change;
END $$;
