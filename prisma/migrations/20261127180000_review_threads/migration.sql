-- The thread of a review is of those who examine a dossier, named one by one.
ALTER TABLE "Thread"
  ADD CONSTRAINT "Thread_review_named" CHECK (kind <> 'review' OR ("subjectKind" = 'project' AND "projectId" IS NOT NULL AND level = 'confidential'));

-- The forums and partners that a person acts for or acted for in the last 24 months (domain.md §2.4).
CREATE FUNCTION kente_interests_of(person uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  SELECT DISTINCT i."bodyId" FROM "Mandate" i JOIN "Body" g ON g.id = i."bodyId" AND g.kind IN ('forum', 'partner')
   WHERE i."personId" = person AND i."startsAt" <= now() AND (i."endsAt" IS NULL OR i."endsAt" > now() - interval '24 months')
$$;

-- Whether a person, or the body for which they act, is a party of a dossier or bound to one; its model is
-- `isKeptFromReview` in app/domain/threads/access.ts.
CREATE FUNCTION kente_bound_to(person uuid, body uuid, project uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT 1 FROM (
        SELECT p."leadId" AS id FROM "Project" p WHERE p.id = project
        UNION ALL SELECT r."forumId" FROM "ProjectPartner" r WHERE r."projectId" = project AND r.state IN ('invited', 'consented', 'declined')) AS party
     WHERE party.id = body OR party.id IN (SELECT kente_interests_of(person)))
$$;

-- The threads that a person acting for a body may read; its model is `seesThread` in app/domain/threads/access.ts.
-- One plain SELECT, so that the planner folds it into the statement that uses it; OFFSET 0 keeps each EXISTS a question
-- about its own person where many are asked in one statement.
CREATE OR REPLACE FUNCTION kente_visible_threads(person uuid, body uuid, body_kind text) RETURNS SETOF "Thread" LANGUAGE sql STABLE AS $$
  SELECT t.*
    FROM "Thread" t
    LEFT JOIN "Project" p ON p.id = t."projectId"
   WHERE body_kind <> 'platform'
     AND (body_kind <> 'forum' OR EXISTS (SELECT 1 FROM "Forum" f WHERE f.id = body AND f.status = 'active'))
     AND (t.kind <> 'review' OR NOT kente_bound_to(person, body, t."projectId"))
     AND (
       (body_kind = 'secretariat' AND t.level IN ('caucus', 'confidential')
         AND EXISTS (SELECT 1 FROM "GlassBreak" g WHERE g."threadId" = t.id AND g.state = 'opened' AND g."expiresAt" > now()
                        AND person IN (g."askedById", g."answeredById")))
       OR (NOT EXISTS (SELECT 1 FROM "ThreadParticipant" r WHERE r."threadId" = t.id AND r."personId" = person AND r."removedAt" IS NOT NULL OFFSET 0)
         AND (
           (t.level <> 'caucus' AND EXISTS (SELECT 1 FROM "ThreadParticipant" n WHERE n."threadId" = t.id AND n."personId" = person OFFSET 0))
           OR (t.level = 'caucus' AND body_kind = 'forum' AND t."bodyId" = body)
           OR (t.level IN ('public', 'alliance', 'restricted') AND body_kind = 'secretariat' AND (p.id IS NULL OR p."submittedAt" IS NOT NULL))
           OR (t.level IN ('public', 'alliance', 'restricted') AND body_kind = 'forum' AND (
             (t.level <> 'restricted' AND (p.id IS NULL OR p.state NOT IN ('draft', 'rejected', 'withdrawn')))
             OR (p.id IS NULL AND t."bodyId" = body)
             OR (t."subjectKind" = 'forum' AND t."subjectId" = body)
             OR (t."subjectKind" = 'edition' AND EXISTS (SELECT 1 FROM "ForumEdition" e WHERE e.id = t."subjectId" AND e."forumId" = body OFFSET 0))
             OR (t."subjectKind" = 'resource' AND EXISTS (SELECT 1 FROM "Offer" o WHERE o.id = t."subjectId" AND o."ownerId" = body OFFSET 0))
             OR p."leadId" = body
             OR EXISTS (SELECT 1 FROM "ProjectPartner" r
                         WHERE r."projectId" = p.id AND r."forumId" = body AND r.state IN ('invited', 'consented', 'declined') OFFSET 0))))
       )
     )
$$;
