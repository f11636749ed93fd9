/** Whether a word of this name begins as was typed. */
const begins = (name: string) => `strpos(' ' || unaccent(lower(${name})), ' ' || asked.prefix) > 0`

/**
 * Whom a message could name. $1 thread, $2 what was typed after the @, $3 whether the writer finds people on the forums'
 * pages, $4 language, $5 writer, $6 the role's word where it was meant, $7 how many. Before a letter stands only those who
 * take part are looked at, so that no first @ asks about everybody.
 */
export const choicesStatement = `
  WITH asked AS (SELECT unaccent(lower($2::text)) AS prefix),
  part AS (
    SELECT n."personId" FROM "ThreadParticipant" n WHERE n."threadId" = $1::uuid AND n."removedAt" IS NULL
    UNION
    SELECT s."authorId" FROM "Message" s JOIN "Thread" t ON t.id = s."threadId" WHERE t.id = $1::uuid AND s.seq > t."lastSeq" - 200 AND s."movedId" IS NULL),
  met AS (
    SELECT p.id AS "personId", p.name, b.id AS "bodyId", b.code, CASE WHEN $4::text = 'en' THEN b."nameEn" ELSE b."nameFr" END AS "bodyName", m.role,
           b.kind = 'secretariat' OR f.id IS NOT NULL AS listed,
           part."personId" IS NOT NULL AS "takesPart",
           CASE WHEN asked.prefix = '' THEN part."personId" IS NOT NULL ELSE ${begins('p.name')} END AS "isPerson",
           asked.prefix <> '' AND (${begins('b.code')} OR ${begins('b."nameFr"')} OR ${begins('b."nameEn"')}) AS "isBody",
           EXISTS (SELECT 1 FROM kente_visible_threads(p.id, b.id, b.kind) t WHERE t.id = $1::uuid) AS reads
      FROM asked, "Mandate" m JOIN "Person" p ON p.id = m."personId" JOIN "Body" b ON b.id = m."bodyId"
      LEFT JOIN "Forum" f ON f.id = b.id LEFT JOIN part ON part."personId" = p.id
     WHERE b.kind <> 'platform' AND (f.id IS NULL OR f.status = 'active') AND p.status = 'active'
       AND m."startsAt" <= now() AND (m."endsAt" IS NULL OR m."endsAt" > now())
       AND (CASE WHEN asked.prefix = '' THEN part."personId" IS NOT NULL
                 ELSE ${begins('p.name')} OR ${begins('b.code')} OR ${begins('b."nameFr"')} OR ${begins('b."nameEn"')} END
            OR ($6::text IS NOT NULL AND m.role = 'coordinator'))),
  offered AS (SELECT * FROM met WHERE CASE WHEN $3::boolean THEN reads OR listed ELSE reads AND "takesPart" END),
  choice AS (
    SELECT * FROM (SELECT DISTINCT ON ("personId") 'person' AS kind, "personId"::text AS id, name, code AS about, reads
                     FROM offered WHERE "isPerson" AND "personId" <> $5::uuid ORDER BY "personId", reads DESC, code) people
    UNION ALL
    SELECT 'body', "bodyId"::text, code, "bodyName", bool_or(reads) FROM offered WHERE "isBody" GROUP BY "bodyId", code, "bodyName"
    UNION ALL
    SELECT 'role', 'coordinators', $6::text, '', coalesce(bool_or(reads) FILTER (WHERE role = 'coordinator'), false) FROM met HAVING $6::text IS NOT NULL)
  SELECT kind, id, name, about, reads
    FROM choice, asked
   ORDER BY reads DESC, strpos(unaccent(lower(name)), asked.prefix) = 1 DESC, kind = 'body' DESC, name, id
   LIMIT $7::int`
