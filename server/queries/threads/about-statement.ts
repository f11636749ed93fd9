/** One row for each person; of several bodies the first. */
function people(from: string): string {
  return `(SELECT coalesce(json_agg(json_build_object('id', x.id, 'name', x.name, 'code', x.code) ORDER BY x.name, x.id), '[]'::json)
             FROM (SELECT DISTINCT ON (p.id) p.id, p.name, b.code ${from} ORDER BY p.id, b.code) x)`
}

const live = `(m."startsAt" <= now() AND (m."endsAt" IS NULL OR m."endsAt" > now()))`
const participants = `FROM "ThreadParticipant" n JOIN "Person" p ON p.id = n."personId" JOIN "Mandate" m ON m."personId" = p.id JOIN "Body" b ON b.id = m."bodyId" WHERE n."threadId" = t.id`

/** $1 person, $2 body, $3 kind of the body, $4 thread. */
export const aboutStatement = `
  SELECT t.id, t.title, t.lang, t.level, t.rule, t.state, t."paceSeconds", t."bodyId", t."createdById" AS "openerId",
         CASE WHEN d.id IS NULL THEN NULL ELSE json_build_object('id', d.id, 'titleFr', d."titleFr", 'titleEn', d."titleEn") END AS project,
         EXISTS (SELECT 1 FROM "Alliance" a WHERE t.level = ANY(a."seenBy")) AS "seenBy",
         EXISTS (SELECT 1 FROM "ThreadOutcome" o WHERE o."threadId" = t.id AND o."reopenedAt" IS NULL) AS resolved,
         (SELECT json_build_object('choice', w.choice, 'mail', w.mail) FROM "ThreadFollow" w WHERE w."personId" = $1::uuid AND w."threadId" = t.id) AS follow,
         json_build_object('text', coalesce(s.text, ''), 'lang', coalesce(s.lang, t.lang), 'version', coalesce(s.version, 0)) AS summary,
         $3 = 'secretariat' AND (t.level = 'caucus' OR (t.level = 'confidential' AND NOT EXISTS (
           SELECT 1 FROM "ThreadParticipant" n WHERE n."threadId" = t.id AND n."personId" = $1::uuid AND n."removedAt" IS NULL))) AS "byGlass",
         ${people(`${participants} AND n."removedAt" IS NULL AND t.level <> 'caucus'`)} AS named,
         ${people(`${participants} AND n."removedAt" IS NOT NULL`)} AS removed,
         ${people(`FROM "Mandate" m JOIN "Person" p ON p.id = m."personId" JOIN "Body" b ON b.id = m."bodyId"
                    WHERE ${live} AND p.status = 'active' AND p.id <> $1::uuid
                      AND EXISTS (SELECT 1 FROM kente_visible_threads(p.id, b.id, b.kind) v WHERE v.id = t.id)`)} AS removable,
         (SELECT coalesce(json_agg(json_build_object('at', g."askedAt", 'state', g.state, 'reason', g.reason, 'askedBy', a.name, 'answeredBy', c.name, 'until', g."expiresAt")
                                   ORDER BY g.id DESC), '[]'::json)
            FROM "GlassBreak" g JOIN "Person" a ON a.id = g."askedById" LEFT JOIN "Person" c ON c.id = g."answeredById" WHERE g."threadId" = t.id) AS glasses,
         (SELECT coalesce(json_agg(y.line ORDER BY y.id DESC), '[]'::json)
            FROM (SELECT k.id, json_build_object('id', k.id, 'kind', k.kind, 'name', p.name, 'code', b.code, 'about', q.name, 'facts', k.facts, 'at', k.at) AS line
                    FROM "ThreadAct" k JOIN "Person" p ON p.id = k."personId" JOIN "Body" b ON b.id = k."bodyId" LEFT JOIN "Person" q ON q.id = k."aboutId"
                   WHERE k."threadId" = t.id ORDER BY k.id DESC LIMIT 200) y) AS trail
    FROM kente_visible_threads($1::uuid, $2::uuid, $3) t
    LEFT JOIN "Project" d ON d.id = t."projectId"
    LEFT JOIN "ThreadSummary" s ON s."threadId" = t.id
   WHERE t.id = $4::uuid`
