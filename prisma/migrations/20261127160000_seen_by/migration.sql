-- Whether who wrote a message sees who has read it: the alliance opens it by level of thread, and each person may withhold their own reading.
ALTER TABLE "Alliance" ADD COLUMN "seenBy" TEXT[] DEFAULT ARRAY[]::TEXT[];
ALTER TABLE "Alliance"
  ADD CONSTRAINT "Alliance_seen_by" CHECK ("seenBy" <@ ARRAY['public', 'alliance', 'restricted', 'caucus', 'confidential']);
ALTER TABLE "Person" ADD COLUMN "readingShown" boolean NOT NULL DEFAULT true;
