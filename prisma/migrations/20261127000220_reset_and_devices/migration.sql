-- DropForeignKey
ALTER TABLE "PasswordReset" DROP CONSTRAINT "PasswordReset_personId_fkey";

-- AlterTable
ALTER TABLE "PasswordReset" ADD COLUMN     "email" TEXT,
ALTER COLUMN "personId" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "addressBlock" TEXT;

-- CreateIndex
CREATE INDEX "PasswordReset_email_idx" ON "PasswordReset"("email");

-- AddForeignKey
ALTER TABLE "PasswordReset" ADD CONSTRAINT "PasswordReset_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- The address that was typed, or the person whose it is, never both.
ALTER TABLE "PasswordReset"
  ADD CONSTRAINT "PasswordReset_whose" CHECK ((email IS NULL) <> ("personId" IS NULL)),
  ADD CONSTRAINT "PasswordReset_folded" CHECK (email = lower(btrim(email)) AND email <> '');
