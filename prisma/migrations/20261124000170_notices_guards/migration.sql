ALTER TABLE "Notice"
  ADD CONSTRAINT "Notice_channel_known" CHECK (channel IN ('inbox', 'mail')),
  ADD CONSTRAINT "Notice_kind_present" CHECK (kind <> '');

-- What has still to leave: looked for at start and once a minute.
CREATE INDEX "Notice_unmailed" ON "Notice" ("createdAt") WHERE channel = 'mail' AND "doneAt" IS NULL;
