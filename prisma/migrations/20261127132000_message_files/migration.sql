CREATE TABLE "Upload" (
    "id" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "length" INTEGER NOT NULL,
    "received" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "readyAt" TIMESTAMPTZ(3),
    "mediaType" TEXT,
    "size" INTEGER,
    "sha256" TEXT,
    "width" INTEGER,
    "height" INTEGER,
    "cleaned" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "Upload_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Upload_personId_idx" ON "Upload"("personId");
CREATE INDEX "Upload_createdAt_idx" ON "Upload"("createdAt");

CREATE TABLE "Attachment" (
    "id" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "messageId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "cleaned" BOOLEAN NOT NULL,
    "uploadedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "Attachment_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Attachment_messageId_position_key" ON "Attachment"("messageId", "position");
CREATE INDEX "Attachment_uploadedById_createdAt_idx" ON "Attachment"("uploadedById", "createdAt");

CREATE TABLE "DoomedFile" (
    "id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "DoomedFile_pkey" PRIMARY KEY ("id")
);

ALTER TABLE "Upload" ADD CONSTRAINT "Upload_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Upload"
  ADD CONSTRAINT "Upload_length_bounded" CHECK (length BETWEEN 1 AND 25000000),
  ADD CONSTRAINT "Upload_received_within" CHECK (received BETWEEN 0 AND length),
  ADD CONSTRAINT "Upload_name_bounded" CHECK (length(name) <= 120),
  ADD CONSTRAINT "Upload_ready_whole" CHECK ("readyAt" IS NULL OR (received = length AND "mediaType" IS NOT NULL AND size > 0 AND sha256 IS NOT NULL));
ALTER TABLE "Attachment"
  ADD CONSTRAINT "Attachment_position_counted" CHECK (position BETWEEN 1 AND 10),
  ADD CONSTRAINT "Attachment_name_bounded" CHECK (length(name) <= 400),
  ADD CONSTRAINT "Attachment_size_bounded" CHECK (size BETWEEN 1 AND 30000000),
  ADD CONSTRAINT "Attachment_hash_whole" CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "Attachment_picture_measured" CHECK ((width IS NULL) = (height IS NULL) AND width > 0 AND height > 0);

-- A file stays with its message, in the thread of its message. Its name gives way under the Chatham House Rule and to
-- a pseudonym while someone is being erased; the row goes with what its message said.
CREATE FUNCTION kente_keep_attachment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' AND EXISTS (SELECT 1 FROM "Message" m WHERE m.id = NEW."messageId" AND m."threadId" = NEW."threadId" AND m."deletedAt" IS NULL) THEN
    RETURN NEW;
  ELSIF TG_OP = 'DELETE' AND EXISTS (SELECT 1 FROM "Message" m WHERE m.id = OLD."messageId" AND m."deletedAt" IS NOT NULL) THEN
    RETURN OLD;
  ELSIF TG_OP = 'UPDATE' AND to_jsonb(NEW) - 'name' = to_jsonb(OLD) - 'name' AND (
    (NEW.name = '' AND EXISTS (SELECT 1 FROM "Thread" t WHERE t.id = NEW."threadId" AND t.rule = 'chatham_house'))
    OR EXISTS (SELECT 1 FROM "Message" m WHERE m.id = NEW."messageId" AND kente_forgets_in_message(m.id, m."authorId"))) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a file stays with its message' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "Attachment_kept" BEFORE INSERT OR UPDATE OR DELETE ON "Attachment" FOR EACH ROW EXECUTE FUNCTION kente_keep_attachment();
CREATE TRIGGER "Attachment_not_emptied" BEFORE TRUNCATE ON "Attachment" FOR EACH STATEMENT EXECUTE FUNCTION kente_refuse_change();

-- The bytes of a row that goes are removed by a job, unless a message has claimed them.
CREATE FUNCTION kente_doom_file() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "DoomedFile" (id) SELECT OLD.id WHERE NOT EXISTS (SELECT 1 FROM "Attachment" a WHERE a.id = OLD.id) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER "Upload_doomed" AFTER DELETE ON "Upload" FOR EACH ROW EXECUTE FUNCTION kente_doom_file();
CREATE TRIGGER "Attachment_doomed" AFTER DELETE ON "Attachment" FOR EACH ROW EXECUTE FUNCTION kente_doom_file();

-- A thread that comes under the Chatham House Rule forgets the names of its files, for its readers at once.
CREATE FUNCTION kente_forget_file_names() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Upload" SET name = '' WHERE "threadId" = NEW.id AND name <> '';
  UPDATE "Attachment" SET name = '' WHERE "threadId" = NEW.id AND name <> '';
  PERFORM kente_touch_message(m.id) FROM "Message" m
    WHERE m."threadId" = NEW.id AND m."deletedAt" IS NULL AND EXISTS (SELECT 1 FROM "Attachment" a WHERE a."messageId" = m.id);
  RETURN NULL;
END $$;
CREATE TRIGGER "Thread_rule_hides_file_names" AFTER UPDATE OF rule ON "Thread"
  FOR EACH ROW WHEN (NEW.rule = 'chatham_house' AND OLD.rule <> 'chatham_house') EXECUTE FUNCTION kente_forget_file_names();

-- Posts a message as `kente_post_message` or `kente_post_reply` does and makes the files that it names part of it: all of
-- them, whole, sent by whoever posts into this thread, or nothing is posted.
CREATE FUNCTION kente_post_with_files(post jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  answer jsonb := CASE WHEN post->>'replyTo' IS NULL THEN kente_post_message(post) ELSE kente_post_reply(post) END;
  attached int;
BEGIN
  IF answer->>'outcome' <> 'posted' THEN
    RETURN answer;
  END IF;
  INSERT INTO "Attachment" (id, "threadId", "messageId", position, name, "mediaType", size, sha256, width, height, cleaned, "uploadedById", "createdAt")
  SELECT u.id, u."threadId", (post->>'messageId')::uuid, f.position, CASE WHEN answer->>'rule' = 'chatham_house' THEN '' ELSE u.name END,
         u."mediaType", u.size, u.sha256, u.width, u.height, u.cleaned, u."personId", (answer->>'at')::timestamptz
    FROM jsonb_array_elements_text(post->'files') WITH ORDINALITY AS f(id, position)
    JOIN "Upload" u ON u.id = f.id::uuid
   WHERE u."personId" = (post->>'personId')::uuid AND u."threadId" = (post->>'threadId')::uuid AND u."readyAt" IS NOT NULL
     AND (u.cleaned OR answer->>'rule' <> 'chatham_house');
  GET DIAGNOSTICS attached = ROW_COUNT;
  IF attached <> jsonb_array_length(post->'files') THEN
    RAISE EXCEPTION 'a file of this message is not there' USING ERRCODE = 'check_violation', CONSTRAINT = 'Attachment_uploaded';
  END IF;
  DELETE FROM "Upload" u USING jsonb_array_elements_text(post->'files') f WHERE u.id = f::uuid;
  RETURN answer;
END $$;
