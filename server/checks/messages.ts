import type { Check } from './check.ts'

/** What must hold of what is said in threads, after whatever was done to it (domain.md §4). */
export const messagesChecks: readonly Check[] = [
  {
    claim: 'the last change of a thread is that of one of its messages',
    sql: `SELECT t.id || ': change ' || t."changeSeq" || ', highest ' || coalesce(max(m."changeSeq"), 0) AS fault
            FROM "Thread" t LEFT JOIN "Message" m ON m."threadId" = t.id AND m."changeSeq" > 0
           GROUP BY t.id HAVING coalesce(max(m."changeSeq"), 0) <> t."changeSeq"`,
  },
  {
    claim: 'an answer is to a message that has, or had before a split, an earlier place in one thread with it',
    sql: `SELECT r."messageId" AS fault FROM "MessageReply" r
           WHERE NOT EXISTS (SELECT 1 FROM "Message" m JOIN "Message" p ON p."threadId" = m."threadId" AND p.seq < m.seq
                              WHERE r."messageId" IN (m.id, m."movedId") AND r."parentId" IN (p.id, p."movedId"))`,
  },
  {
    claim: 'a marker stands in the place of a message that is in another thread now',
    sql: `SELECT k.id AS fault FROM "Message" k LEFT JOIN "Message" m ON m.id = k."movedId"
           WHERE k."movedId" IS NOT NULL AND (m.id IS NULL OR m."movedId" IS NOT NULL OR m."threadId" = k."threadId")`,
  },
  {
    claim: 'a mention reaches a person or a body that exists',
    sql: `SELECT n.id AS fault FROM "Mention" n
            LEFT JOIN "Person" p ON p.id = n."personId" LEFT JOIN "Body" b ON b.id = n."bodyId"
           WHERE (p.id IS NULL) = (b.id IS NULL)`,
  },
  {
    claim: 'nothing is left of what a deleted message said',
    sql: `SELECT m.id AS fault FROM "Message" m
           WHERE m."deletedAt" IS NOT NULL AND (m.text <> '' OR m.html <> ''
             OR EXISTS (SELECT 1 FROM "MessageVersion" v WHERE v."messageId" = m.id)
             OR EXISTS (SELECT 1 FROM "MessageTranslation" x WHERE x."messageId" = m.id)
             OR EXISTS (SELECT 1 FROM "Mention" n WHERE n."messageId" = m.id))`,
  },
  {
    claim: 'a corrected message keeps what stood there before, and nothing later than itself',
    sql: `SELECT m.id AS fault FROM "Message" m LEFT JOIN "MessageVersion" v ON v."messageId" = m.id
           WHERE m."deletedAt" IS NULL AND (m.corrected OR v."messageId" IS NOT NULL)
           GROUP BY m.id HAVING NOT m.corrected OR max(v.version) IS DISTINCT FROM m.version - 1`,
  },
  {
    claim: 'a translation is of a text that its message has or had, into another language',
    sql: `SELECT x.id AS fault FROM "MessageTranslation" x JOIN "Message" m ON m.id = x."messageId"
           WHERE x."sourceVersion" NOT BETWEEN 1 AND m.version OR (x.lang = m.lang AND x."sourceVersion" = m.version)`,
  },
  {
    claim: 'what is hidden, shown again or deleted by a moderator stands so in the log of moderation',
    sql: `SELECT m.id AS fault FROM "Message" m
            LEFT JOIN (SELECT DISTINCT ON ("messageId") "messageId", act FROM "MessageModeration"
                        WHERE act IN ('hidden', 'shown') ORDER BY "messageId", at DESC, id DESC) AS last ON last."messageId" = m.id
            LEFT JOIN (SELECT DISTINCT "messageId" FROM "MessageModeration" WHERE act = 'deleted') AS gone ON gone."messageId" = m.id
           WHERE (m."hiddenAt" IS NOT NULL) <> (coalesce(last.act, 'shown') = 'hidden')
              OR (coalesce(m."deletedBy", '') = 'moderator') <> (gone."messageId" IS NOT NULL)`,
  },
  {
    claim: 'a report that was answered by hiding is of a message that was hidden',
    sql: `SELECT r.id AS fault FROM "MessageReport" r
           WHERE r.answer = 'hidden' AND NOT EXISTS (SELECT 1 FROM "MessageModeration" o WHERE o."messageId" = r."messageId" AND o.act = 'hidden')`,
  },
  {
    claim: 'whoever was last removed from a thread is no participant of it',
    sql: `SELECT last."aboutId" || ' in ' || last."threadId" AS fault
            FROM (SELECT DISTINCT ON ("threadId", "aboutId") "threadId", "aboutId", kind FROM "ThreadAct"
                   WHERE kind IN ('named', 'removed') ORDER BY "threadId", "aboutId", at DESC, id DESC) AS last
            LEFT JOIN "ThreadParticipant" n ON n."threadId" = last."threadId" AND n."personId" = last."aboutId"
           WHERE CASE last.kind WHEN 'removed' THEN n."removedAt" IS NULL ELSE n."removedAt" IS NOT NULL END`,
  },
  {
    claim: 'a reminder is for whoever has the mandate under which it was asked for',
    sql: `SELECT r."messageId" AS fault FROM "Reminder" r JOIN "Mandate" m ON m.id = r."mandateId" WHERE m."personId" <> r."personId"`,
  },
]
