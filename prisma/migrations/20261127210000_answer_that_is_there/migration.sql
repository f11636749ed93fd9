-- The last official message of a thread that can be read: what a clarification pins.
CREATE OR REPLACE FUNCTION kente_answer_of(thread uuid) RETURNS integer LANGUAGE sql STABLE AS $$
  SELECT max(m.seq) FROM "Message" m WHERE m."threadId" = thread AND m.official AND m."deletedAt" IS NULL AND m."hiddenAt" IS NULL
$$;

-- Whoever takes an answer away, or shows it again, changes what the clarification pins.
CREATE FUNCTION kente_answer_again() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Thread" t SET "answerSeq" = kente_answer_of(t.id) WHERE t.id = NEW."threadId" AND t.kind = 'clarification';
  RETURN NULL;
END $$;

CREATE TRIGGER "Message_answer_again" AFTER UPDATE OF "deletedAt", "hiddenAt" ON "Message" FOR EACH ROW
  WHEN (NEW.official AND (OLD."deletedAt" IS DISTINCT FROM NEW."deletedAt" OR OLD."hiddenAt" IS DISTINCT FROM NEW."hiddenAt"))
  EXECUTE FUNCTION kente_answer_again();

UPDATE "Thread" t SET "answerSeq" = kente_answer_of(t.id) WHERE t.kind = 'clarification' AND t."answerSeq" IS DISTINCT FROM kente_answer_of(t.id);
