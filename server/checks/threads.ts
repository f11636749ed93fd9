import type { Check } from './check.ts'

export const threadsChecks: readonly Check[] = [
  {
    claim: 'the messages of a thread are numbered from 1 to its last without a gap',
    sql: `SELECT t.id || ': last ' || t."lastSeq" || ', messages ' || count(m.id) || ', highest ' || coalesce(max(m.seq), 0) AS fault
            FROM "Thread" t LEFT JOIN "Message" m ON m."threadId" = t.id
           GROUP BY t.id HAVING count(m.id) <> t."lastSeq" OR coalesce(max(m.seq), 0) <> t."lastSeq"`,
  },
  {
    claim: 'the messages of a thread are in the order of their time',
    sql: `SELECT m.id AS fault FROM "Message" m JOIN "Message" e ON e."threadId" = m."threadId" AND e.seq = m.seq - 1 WHERE m."createdAt" < e."createdAt"`,
  },
  {
    claim: 'nobody has read further than the last message',
    sql: `SELECT r."personId" || ' in ' || t.id AS fault FROM "ReadPosition" r JOIN "Thread" t ON t.id = r."threadId" WHERE r."readSeq" > t."lastSeq"`,
  },
  {
    claim: 'a thread about an edition is about one that exists',
    sql: `SELECT t.id AS fault FROM "Thread" t WHERE t."subjectKind" = 'edition' AND NOT EXISTS (SELECT 1 FROM "ForumEdition" e WHERE e.id = t."subjectId")`,
  },
  {
    claim: 'a confidential thread names its people',
    sql: `SELECT t.id AS fault FROM "Thread" t
           WHERE t.level = 'confidential' AND NOT EXISTS (SELECT 1 FROM "ThreadParticipant" n WHERE n."threadId" = t.id AND n."removedAt" IS NULL)`,
  },
  {
    claim: 'the answer to a clarification is its last official message that can be read',
    sql: `SELECT t.id AS fault FROM "Thread" t
           WHERE t."answerSeq" IS DISTINCT FROM CASE WHEN t.kind = 'clarification' THEN kente_answer_of(t.id) END`,
  },
  {
    claim: 'nobody breaks the glass alone, of an open discussion, or for longer than was asked',
    sql: `SELECT g.id AS fault FROM "GlassBreak" g JOIN "Thread" t ON t.id = g."threadId"
           WHERE g.state = 'opened' AND (g."askedById" = g."answeredById" OR t.level NOT IN ('caucus', 'confidential')
                                        OR g."expiresAt" > g."answeredAt" + g.hours * interval '1 hour')`,
  },
  {
    claim: 'what was done to a thread stands in its trail',
    sql: `SELECT o.id AS fault FROM "ThreadOutcome" o
           WHERE NOT EXISTS (SELECT 1 FROM "ThreadAct" a WHERE a."threadId" = o."threadId" AND a.kind = 'resolved')
          UNION ALL
          SELECT g.id FROM "GlassBreak" g
           WHERE g.state = 'opened' AND NOT EXISTS (SELECT 1 FROM "ThreadAct" a WHERE a."threadId" = g."threadId" AND a.kind = 'glass_opened')`,
  },
  {
    claim: 'a split is done, and the trails of both threads tell of it',
    sql: `SELECT s."intoId" AS fault FROM "ThreadSplit" s
           WHERE s."doneAt" IS NULL
              OR NOT EXISTS (SELECT 1 FROM "ThreadAct" a WHERE a."threadId" = s."threadId" AND a.kind = 'split' AND a.facts->>'toId' = s."intoId"::text)
              OR NOT EXISTS (SELECT 1 FROM "ThreadAct" a WHERE a."threadId" = s."intoId" AND a.kind = 'split_off')`,
  },
  {
    claim: 'events of a thread under the Chatham House Rule name no actor',
    sql: `SELECT e.id AS fault FROM "Event" e JOIN "Thread" t ON t.id = e."subjectId"
           WHERE e."subjectKind" = 'thread' AND t.rule = 'chatham_house' AND (e."personId" IS NOT NULL OR e."bodyId" IS NOT NULL)`,
  },
  {
    claim: 'no mark speaks for a body under the Chatham House Rule',
    sql: `SELECT m.id AS fault FROM "Message" m JOIN "Thread" t ON t.id = m."threadId" WHERE t.rule = 'chatham_house' AND (m.official OR m."onBehalf")`,
  },
]
