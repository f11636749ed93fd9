-- When a mail leaves, and in which: what its person chose decides (ux.md §4).
ALTER TABLE "Notice" ADD COLUMN "leavesAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
ALTER TABLE "Notice" ADD COLUMN "leavesIn" UUID;
UPDATE "Notice" SET "leavesAt" = "createdAt";

DROP INDEX "Notice_unmailed";
CREATE INDEX "Notice_unmailed" ON "Notice" ("leavesAt") WHERE channel = 'mail' AND "doneAt" IS NULL;

CREATE TABLE "NoticeChoice" (
    "personId" UUID NOT NULL,
    "mail" TEXT NOT NULL DEFAULT 'at_once',
    "follows" TEXT NOT NULL DEFAULT 'mentions',
    "followsSince" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "quietFrom" INTEGER,
    "quietTo" INTEGER,
    "timeZone" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "NoticeChoice_pkey" PRIMARY KEY ("personId"),
    CONSTRAINT "NoticeChoice_mail_known" CHECK (mail IN ('at_once', 'daily', 'weekly', 'none')),
    CONSTRAINT "NoticeChoice_follows_known" CHECK (follows IN ('all', 'mentions', 'none')),
    CONSTRAINT "NoticeChoice_quiet_whole" CHECK (("quietFrom" IS NULL) = ("quietTo" IS NULL) AND "quietFrom" BETWEEN 0 AND 1439 AND "quietTo" BETWEEN 0 AND 1439
      AND "quietFrom" <> "quietTo")
);

CREATE TABLE "ThreadFollow" (
    "personId" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "choice" TEXT,
    "mailedSeq" INTEGER NOT NULL DEFAULT 0,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ThreadFollow_pkey" PRIMARY KEY ("personId", "threadId"),
    CONSTRAINT "ThreadFollow_choice_known" CHECK (choice IN ('all', 'mentions', 'none'))
);
CREATE INDEX "ThreadFollow_whole" ON "ThreadFollow" ("personId") WHERE choice = 'all';
