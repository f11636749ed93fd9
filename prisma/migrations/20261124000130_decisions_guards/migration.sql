ALTER TABLE "Decision"
  ADD CONSTRAINT "Decision_mode_known" CHECK (mode IN ('meeting')),
  ADD CONSTRAINT "Decision_state_known" CHECK (state IN ('recorded', 'adopted', 'withdrawn')),
  ADD CONSTRAINT "Decision_outcome_known" CHECK (outcome IN ('approved', 'deferred', 'rejected')),
  ADD CONSTRAINT "Decision_consequence_known" CHECK (consequence IS NULL OR consequence IN ('allocated', 'reserve_list')),
  ADD CONSTRAINT "Decision_if_short_known" CHECK ("ifShort" IN ('refuse', 'reserve_list')),
  ADD CONSTRAINT "Decision_both_texts" CHECK ("textFr" <> '' AND "textEn" <> ''),
  ADD CONSTRAINT "Decision_amount_of_approval" CHECK (
    (outcome = 'approved') = (amount IS NOT NULL) AND (amount IS NULL) = (currency IS NULL) AND coalesce(amount, 1) > 0),
  ADD CONSTRAINT "Decision_adopted_by_two" CHECK (
    state <> 'adopted' OR (number IS NOT NULL AND "confirmedAt" IS NOT NULL AND "confirmedById" IS NOT NULL AND "confirmedById" <> "recordedById"));

-- One decision of a dossier waits for its confirmation at a time.
CREATE UNIQUE INDEX "Decision_one_recorded" ON "Decision" ("projectId") WHERE state = 'recorded';

-- What was recorded stands as it was written; it is only adopted or withdrawn, once (rulings.md 19).
CREATE TRIGGER "Decision_stays" BEFORE UPDATE ON "Decision" FOR EACH ROW
  WHEN (OLD.state <> 'recorded'
    OR (NEW.id, NEW."projectId", NEW.mode, NEW.outcome, NEW.amount, NEW.currency, NEW."textFr", NEW."textEn", NEW."ifShort", NEW."meetingOn", NEW."recordedById", NEW."recordedAt", NEW."textHash")
      IS DISTINCT FROM (OLD.id, OLD."projectId", OLD.mode, OLD.outcome, OLD.amount, OLD.currency, OLD."textFr", OLD."textEn", OLD."ifShort", OLD."meetingOn", OLD."recordedById", OLD."recordedAt", OLD."textHash"))
  EXECUTE FUNCTION kente_refuse_change();
CREATE TRIGGER "Decision_not_deleted" BEFORE DELETE ON "Decision" FOR EACH ROW EXECUTE FUNCTION kente_refuse_change();
CREATE TRIGGER "Decision_not_emptied" BEFORE TRUNCATE ON "Decision" FOR EACH STATEMENT EXECUTE FUNCTION kente_refuse_change();
