-- What a body may read of a dossier in a role: full, cover or none. The same rule as sightOf in
-- app/domain/projects/sight.ts; a test holds them together.
CREATE FUNCTION kente_project_sight(project uuid, body uuid, role text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT coalesce((
    SELECT CASE
      WHEN role IN ('platform_admin', 'guest') THEN 'none'
      WHEN role = 'coordinator' THEN CASE WHEN p."submittedAt" IS NOT NULL THEN 'full' ELSE 'none' END
      WHEN p."leadId" = body THEN 'full'
      WHEN EXISTS (
        SELECT 1 FROM "ProjectPartner" q
        WHERE q."projectId" = p.id AND q."forumId" = body AND q.state IN ('invited', 'consented', 'declined')
      ) THEN 'full'
      WHEN p.state IN ('approved', 'agreement', 'active', 'suspended', 'completed', 'closed', 'terminated') THEN 'full'
      WHEN p.state IN ('submitted', 'screening', 'revision_requested', 'under_review', 'for_decision', 'deferred') THEN 'cover'
      ELSE 'none'
    END
    FROM "Project" p WHERE p.id = project
  ), 'none')
$$;

ALTER TABLE "Project"
  ADD CONSTRAINT "Project_state_known" CHECK (state IN (
    'draft', 'submitted', 'screening', 'revision_requested', 'under_review', 'for_decision', 'approved', 'deferred', 'rejected',
    'agreement', 'active', 'suspended', 'completed', 'closed', 'withdrawn', 'terminated')),
  ADD CONSTRAINT "Project_area_known" CHECK (area IS NULL OR area IN ('prevention', 'peacebuilding', 'reconstruction')),
  ADD CONSTRAINT "Project_language_known" CHECK (language IN ('fr', 'en')),
  ADD CONSTRAINT "Project_sums_not_negative" CHECK (indirect >= 0 AND "poolRequest" >= 0),
  ADD CONSTRAINT "Project_version_counts" CHECK (version >= 1 AND round >= 0),
  ADD CONSTRAINT "Project_numbered_once_submitted" CHECK (state = 'draft' OR number IS NOT NULL OR (state = 'withdrawn' AND "submittedAt" IS NULL));

ALTER TABLE "ProjectPartner"
  ADD CONSTRAINT "ProjectPartner_role_known" CHECK (role IN ('co_applicant', 'associate')),
  ADD CONSTRAINT "ProjectPartner_state_known" CHECK (state IN ('invited', 'consented', 'declined', 'withdrawn')),
  ADD CONSTRAINT "ProjectPartner_consent_is_signed" CHECK (
    state <> 'consented' OR ("consentedHash" IS NOT NULL AND "consentedById" IS NOT NULL AND "consentedAt" IS NOT NULL));

ALTER TABLE "BudgetLine"
  ADD CONSTRAINT "BudgetLine_category_known" CHECK (category BETWEEN 1 AND 7),
  ADD CONSTRAINT "BudgetLine_source_known" CHECK (source IN ('pool', 'own_cash', 'in_kind')),
  ADD CONSTRAINT "BudgetLine_amount_not_negative" CHECK (amount >= 0);

ALTER TABLE "RevisionPoint"
  ADD CONSTRAINT "RevisionPoint_severity_known" CHECK (severity IN ('must', 'should', 'may')),
  ADD CONSTRAINT "RevisionPoint_says_something" CHECK (text <> '');

-- A number, once given, is the dossier's for ever.
CREATE FUNCTION kente_keep_project_number() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the number % of a dossier does not change', OLD.number USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "Project_number_stays" BEFORE UPDATE ON "Project" FOR EACH ROW
  WHEN (OLD.number IS NOT NULL AND NEW.number IS DISTINCT FROM OLD.number) EXECUTE FUNCTION kente_keep_project_number();

-- A version is frozen: only the instant of its submission is added, once (rulings.md 8, 19).
CREATE TRIGGER "ProjectVersion_stays" BEFORE UPDATE ON "ProjectVersion" FOR EACH ROW
  WHEN (OLD."submittedAt" IS NOT NULL
    OR (NEW.id, NEW."projectId", NEW.n, NEW.content, NEW."contentHash", NEW."termsHash", NEW."proposedById", NEW."proposedAt")
      IS DISTINCT FROM (OLD.id, OLD."projectId", OLD.n, OLD.content, OLD."contentHash", OLD."termsHash", OLD."proposedById", OLD."proposedAt"))
  EXECUTE FUNCTION kente_refuse_change();
CREATE TRIGGER "ProjectVersion_not_deleted" BEFORE DELETE ON "ProjectVersion" FOR EACH ROW EXECUTE FUNCTION kente_refuse_change();
CREATE TRIGGER "ProjectVersion_not_emptied" BEFORE TRUNCATE ON "ProjectVersion" FOR EACH STATEMENT EXECUTE FUNCTION kente_refuse_change();
