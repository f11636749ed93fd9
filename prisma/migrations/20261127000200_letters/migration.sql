-- CreateTable
CREATE TABLE "Letter" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "personId" UUID,
    "facts" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "Letter_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Letter_personId_idx" ON "Letter"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Letter_kind_subjectId_version_key" ON "Letter"("kind", "subjectId", "version");

-- AddForeignKey
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What has not left yet: few rows of many.
CREATE INDEX "Letter_unsent" ON "Letter" (id) WHERE "sentAt" IS NULL;
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_version" CHECK (version >= 1);
