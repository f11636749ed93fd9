-- A challenge is kept as the hash that is the row's id.
ALTER TABLE "Ceremony" DROP COLUMN "challenge";
