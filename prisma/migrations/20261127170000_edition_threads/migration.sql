-- A thread can be about an edition of a forum, one of its meetings.
ALTER TABLE "Thread"
  DROP CONSTRAINT "Thread_subject_known",
  ADD CONSTRAINT "Thread_subject_known" CHECK ("subjectKind" IN ('general', 'project', 'decision', 'resource', 'forum', 'edition'));

-- One that is taken off the forum's sheet stays as a row: threads speak of it by name, and its forum goes on reading them.
ALTER TABLE "ForumEdition" ADD COLUMN "removedAt" TIMESTAMPTZ(3);
CREATE TRIGGER "ForumEdition_kept" BEFORE DELETE ON "ForumEdition"
  FOR EACH ROW EXECUTE FUNCTION kente_refuse_change();

-- The threads that a person acting for a body may read; its model is `seesThread` in app/domain/threads/access.ts.
-- One plain SELECT, so that the planner folds it into the statement that uses it; OFFSET 0 keeps each EXISTS a question
-- about its own person where many are asked in one statement.
CREATE OR REPLACE FUNCTION kente_visible_threads(person uuid, body uuid, body_kind text) RETURNS SETOF "Thread" LANGUAGE sql STABLE AS $$
  SELECT t.*
    FROM "Thread" t
    LEFT JOIN "Project" p ON p.id = t."projectId"
   WHERE body_kind <> 'platform'
     AND (body_kind <> 'forum' OR EXISTS (SELECT 1 FROM "Forum" f WHERE f.id = body AND f.status = 'active'))
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
