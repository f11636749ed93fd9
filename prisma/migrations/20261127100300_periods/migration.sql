ALTER TABLE "Alliance" ADD COLUMN "closedThrough" DATE;

CREATE TABLE "PeriodClosing" (
  "id" UUID NOT NULL,
  "through" DATE NOT NULL,
  "note" TEXT,
  "state" TEXT NOT NULL DEFAULT 'proposed',
  "proposedById" UUID NOT NULL,
  "proposedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "decidedById" UUID,
  "decidedAt" TIMESTAMPTZ(3),
  "answer" TEXT,
  CONSTRAINT "PeriodClosing_pkey" PRIMARY KEY ("id")
);

-- Four eyes: whoever asks to close a period never closes it.
ALTER TABLE "PeriodClosing"
  ADD CONSTRAINT "PeriodClosing_four_eyes" CHECK ("decidedById" IS NULL OR "decidedById" <> "proposedById"),
  ADD CONSTRAINT "PeriodClosing_state" CHECK (
    CASE state
      WHEN 'proposed' THEN "decidedById" IS NULL
      WHEN 'approved' THEN "decidedById" IS NOT NULL AND "decidedAt" IS NOT NULL
      WHEN 'rejected' THEN "decidedById" IS NOT NULL AND answer IS NOT NULL
      ELSE false
    END);
CREATE UNIQUE INDEX "PeriodClosing_one_open" ON "PeriodClosing" ((state)) WHERE state = 'proposed';

-- Periods close in order, and none is ever opened again.
CREATE FUNCTION kente_guard_closing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."closedThrough" IS NOT NULL AND (NEW."closedThrough" IS NULL OR NEW."closedThrough" < OLD."closedThrough") THEN
    RAISE EXCEPTION 'a closed period stays closed' USING ERRCODE = 'check_violation', CONSTRAINT = 'Alliance_closed_stays';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Alliance_closing" BEFORE UPDATE OF "closedThrough" ON "Alliance"
  FOR EACH ROW EXECUTE FUNCTION kente_guard_closing();

-- No entry takes effect in a closed period, nor after the day on which it is written; somewhere it is already
-- tomorrow (domain.md §3.3, invariant 11).
ALTER TABLE "Transfer" ADD CONSTRAINT "Transfer_not_to_come" CHECK ("effectiveOn" <= ("createdAt" AT TIME ZONE 'UTC')::date + 1);

-- The shared lock holds back the closing until the act that looked at the open period has ended; acts do not wait for
-- each other.
CREATE FUNCTION kente_check_period() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  closed date;
BEGIN
  PERFORM pg_advisory_xact_lock_shared(4712, 41);
  SELECT "closedThrough" INTO closed FROM "Alliance" WHERE id = 1;
  IF NEW."effectiveOn" <= closed THEN
    RAISE EXCEPTION 'the period is closed' USING ERRCODE = 'check_violation', CONSTRAINT = 'Transfer_open_period';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Transfer_period" BEFORE INSERT ON "Transfer" FOR EACH ROW EXECUTE FUNCTION kente_check_period();
