ALTER TABLE "Fund"
  ADD COLUMN "purposeFr" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "purposeEn" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "feeBasisPoints" INTEGER,
  ADD COLUMN "state" TEXT NOT NULL DEFAULT 'open';

ALTER TABLE "Fund"
  ADD CONSTRAINT "Fund_state" CHECK (state IN ('open', 'closed')),
  ADD CONSTRAINT "Fund_fee" CHECK ("feeBasisPoints" BETWEEN 0 AND 10000),
  ADD CONSTRAINT "Fund_code" CHECK (code ~ '^[A-Z0-9-]{2,12}$');

-- A contribution stays in the fund for which it was promised, and none is promised to a closed fund.
CREATE FUNCTION kente_check_fund() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF NEW."fundId" <> OLD."fundId" THEN
      RAISE EXCEPTION 'a contribution stays in its fund' USING ERRCODE = 'restrict_violation';
    END IF;
  ELSIF EXISTS (SELECT 1 FROM "Fund" WHERE id = NEW."fundId" AND state = 'closed') THEN
    RAISE EXCEPTION 'the fund is closed' USING ERRCODE = 'check_violation', CONSTRAINT = 'Contribution_open_fund';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Contribution_fund" BEFORE INSERT OR UPDATE OF "fundId" ON "Contribution"
  FOR EACH ROW EXECUTE FUNCTION kente_check_fund();
