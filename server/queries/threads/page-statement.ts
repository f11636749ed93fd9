import { actsOf } from './readers.ts'
import { unreadAfter } from './unread.ts'
import { messageColumns, messageSource } from './wire.ts'

/**
 * A thread, what it is about and what stands above it, and a run of its messages: whoever was away sees it from shortly
 * before the first unread one on. $1 person, $2 body, $3 kind of the body, $4 thread, $5 from, $6 before, $7 length of the run.
 */
export const pageStatement = `
  WITH t AS (
    SELECT v.*, coalesce(r."readSeq", 0) AS "readSeq",
           greatest(1, coalesce($5::int, $6::int - $7::int, least(v."lastSeq" - $7::int + 1, nullif(r."readSeq", 0) - 4))) AS "from"
      FROM kente_visible_threads($1::uuid, $2::uuid, $3) v
      LEFT JOIN "ReadPosition" r ON r."threadId" = v.id AND r."personId" = $1::uuid
     WHERE v.id = $4::uuid)
  SELECT t.id, t.title, t.lang, t.level, t.rule, t.kind, t.state, t."lastSeq", t."changeSeq" AS change, ${actsOf} AS acts, (SELECT epoch FROM "Person" WHERE id = $1::uuid) AS epoch, t."readSeq", ${unreadAfter('t."readSeq"')} AS unread, t."from", opener.code AS "openerCode",
         t.section, t."paceSeconds", p."leadId",
         CASE WHEN g.id IS NULL THEN NULL ELSE json_build_object('id', g.id, 'number', g.number) END AS decision,
         CASE WHEN f.id IS NULL THEN NULL ELSE json_build_object('code', f.code, 'nameFr', f."nameFr", 'nameEn', f."nameEn") END AS forum,
         CASE WHEN e.id IS NULL THEN NULL ELSE json_build_object('id', e.id, 'nameFr', e."nameFr", 'nameEn', e."nameEn", 'forumCode', h.code, 'removed', e."removedAt" IS NOT NULL) END AS edition,
         (SELECT row_to_json(x) FROM (SELECT ${messageColumns} FROM ${messageSource}
                                       WHERE m."threadId" = t.id AND m.seq = t."answerSeq") x) AS answer,
         (SELECT json_build_object('html', s.html, 'lang', s.lang, 'name', a.name, 'code', b.code, 'at', s."writtenAt")
            FROM "ThreadSummary" s JOIN "Person" a ON a.id = s."writtenById" JOIN "Body" b ON b.id = s."bodyId" WHERE s."threadId" = t.id) AS summary,
         (SELECT json_build_object('html', s.html, 'lang', s.lang, 'name', a.name, 'code', b.code, 'at', s."resolvedAt")
            FROM "ThreadOutcome" s JOIN "Person" a ON a.id = s."resolvedById" JOIN "Body" b ON b.id = s."bodyId"
           WHERE s."threadId" = t.id AND s."reopenedAt" IS NULL) AS outcome,
         (SELECT coalesce(json_agg(json_build_object('name', a.name, 'until', k."expiresAt", 'reason', coalesce(k.reason, '')) ORDER BY a.name), '[]'::json)
            FROM "GlassBreak" k JOIN "Person" a ON a.id IN (k."askedById", k."answeredById")
           WHERE k."threadId" = t.id AND k.state = 'opened' AND k."expiresAt" > now()) AS glass,
         CASE WHEN p.id IS NULL THEN NULL ELSE json_build_object('id', p.id, 'number', p.number, 'titleFr', p."titleFr", 'titleEn', p."titleEn") END AS project,
         CASE WHEN o.id IS NULL THEN NULL ELSE json_build_object('id', o.id, 'code', o.code, 'title', o.title, 'ownerCode', w.code) END AS offer,
         (SELECT json_build_object('choice', w.choice, 'mail', w.mail) FROM "ThreadFollow" w WHERE w."personId" = $1::uuid AND w."threadId" = t.id) AS follow,
         EXISTS (SELECT 1 FROM "ThreadParticipant" n WHERE n."threadId" = t.id AND n."personId" = $1::uuid AND n."removedAt" IS NULL) AS named,
         (SELECT coalesce(json_agg(x ORDER BY x.seq), '[]'::json)
            FROM (SELECT ${messageColumns}
                    FROM ${messageSource}
                   WHERE m."threadId" = t.id AND m.seq >= t."from"
                     AND m.seq < least($6::int, t."from" + $7::int)) x) AS messages,
         (SELECT coalesce(json_agg(y ORDER BY y.name), '[]'::json)
            FROM (SELECT DISTINCT ON (a.id) a.id, a.name, b.code
                    FROM (SELECT m."authorId", m."bodyId" FROM "Message" m WHERE m."threadId" = t.id AND m.seq > t."lastSeq" - 200
                          UNION
                          SELECT n."personId", d."bodyId" FROM "ThreadParticipant" n JOIN "Mandate" d ON d."personId" = n."personId"
                           WHERE n."threadId" = t.id AND n."removedAt" IS NULL AND (d."endsAt" IS NULL OR d."endsAt" > now())) who
                    JOIN "Person" a ON a.id = who."authorId" JOIN "Body" b ON b.id = who."bodyId"
                   ORDER BY a.id, b.code) y) AS people
    FROM t
    JOIN "Body" opener ON opener.id = t."bodyId"
    LEFT JOIN "Project" p ON p.id = t."projectId"
    LEFT JOIN "Offer" o ON t."subjectKind" = 'resource' AND o.id = t."subjectId"
    LEFT JOIN "Body" w ON w.id = o."ownerId"
    LEFT JOIN "Decision" g ON t."subjectKind" = 'decision' AND g.id = t."subjectId"
    LEFT JOIN "Body" f ON t."subjectKind" = 'forum' AND f.id = t."subjectId"
    LEFT JOIN "ForumEdition" e ON t."subjectKind" = 'edition' AND e.id = t."subjectId"
    LEFT JOIN "Body" h ON h.id = e."forumId"`
