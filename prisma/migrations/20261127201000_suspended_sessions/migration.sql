-- Sessions that a suspension or an erasure ended: whatever browser comes with one is told, once, to forget what it keeps
-- (rulings.md 35). The SHA-256 of a token that opens nothing any more; whose it was is not kept.
CREATE TABLE "SuspendedSession" (
  "id" TEXT NOT NULL,
  "endedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
  CONSTRAINT "SuspendedSession_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "SuspendedSession_endedAt_idx" ON "SuspendedSession" ("endedAt");
