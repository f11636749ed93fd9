CREATE TABLE "PledgeCondition" (
    "contributionId" UUID NOT NULL,
    "amount" BIGINT NOT NULL,
    "dueOn" DATE NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "resolvedAt" TIMESTAMPTZ(3),
    CONSTRAINT "PledgeCondition_pkey" PRIMARY KEY ("contributionId")
);
ALTER TABLE "PledgeCondition" ADD CONSTRAINT "PledgeCondition_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "Contribution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "PledgeCondition"
  ADD CONSTRAINT "PledgeCondition_amount_positive" CHECK (amount > 0),
  ADD CONSTRAINT "PledgeCondition_state" CHECK (
    CASE state WHEN 'open' THEN "resolvedAt" IS NULL WHEN 'met' THEN "resolvedAt" IS NOT NULL WHEN 'failed' THEN "resolvedAt" IS NOT NULL ELSE false END);

-- A condition is resolved once and keeps what it says.
CREATE FUNCTION kente_guard_condition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'open' OR (NEW."contributionId", NEW.amount, NEW."dueOn") IS DISTINCT FROM (OLD."contributionId", OLD.amount, OLD."dueOn") THEN
    RAISE EXCEPTION 'a condition is resolved once and keeps what it says' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "PledgeCondition_guard" BEFORE UPDATE ON "PledgeCondition"
  FOR EACH ROW EXECUTE FUNCTION kente_guard_condition();
CREATE TRIGGER "PledgeCondition_keep" BEFORE DELETE ON "PledgeCondition"
  FOR EACH ROW EXECUTE FUNCTION kente_refuse_change();

-- Nothing of a conditional pledge is firm before others committed enough (domain.md §3.1).
CREATE FUNCTION kente_guard_conditional_commitment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.committed > OLD.committed AND EXISTS (SELECT 1 FROM "PledgeCondition" WHERE "contributionId" = NEW.id AND state <> 'met') THEN
    RAISE EXCEPTION 'a conditional pledge becomes firm once its condition is met'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'Contribution_condition_met';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Contribution_condition" BEFORE UPDATE OF committed ON "Contribution"
  FOR EACH ROW EXECUTE FUNCTION kente_guard_conditional_commitment();
