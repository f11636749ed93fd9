import type { NoticeAudience } from '#app/domain/notices/audience.ts'
import type { Database } from '#server/db/client.ts'

/** People of a live mandate for a body that takes part, as a condition on `m` and `p`. */
const live = `m."startsAt" <= now() AND (m."endsAt" IS NULL OR m."endsAt" > now()) AND p.status = 'active'
  AND NOT EXISTS (SELECT 1 FROM "Forum" f WHERE f.id = m."bodyId" AND f.status <> 'active')`
const people = `SELECT DISTINCT p.id FROM "Mandate" m JOIN "Person" p ON p.id = m."personId"`

/** Bodies that are parties of a dossier; `$1` is its id. */
const parties = `SELECT "leadId" FROM "Project" WHERE id = $1::uuid
  UNION SELECT "forumId" FROM "ProjectPartner" WHERE "projectId" = $1::uuid AND state <> 'withdrawn'`

/** Who reads the thread `$1` under the mandate `m`. */
const reads = `EXISTS (SELECT 1 FROM "Body" b, LATERAL kente_visible_threads(m."personId", b.id, b.kind) t WHERE b.id = m."bodyId" AND t.id = $1::uuid)`

/** Whose reports `o` were answered; a message is answered for all of them at once. */
const reporters = `${people} JOIN "MessageReport" o ON o."reporterId" = m."personId" WHERE ${live} AND ${reads}`
const sameAnswer = `SELECT 1 FROM "MessageReport" q
  WHERE q.id = $2::uuid AND q."messageId" = o."messageId" AND q.answer = o.answer AND q."answeredAt" = o."answeredAt"`

/** Coordinators without those who work, or worked within 24 months, for one of these bodies (domain.md §2.4). */
function coordinatorsBut(bodies: string): string {
  return `${people} WHERE ${live} AND m.role = 'coordinator' AND NOT EXISTS (
    SELECT 1 FROM "Mandate" o WHERE o."personId" = m."personId" AND o."startsAt" <= now()
       AND (o."endsAt" IS NULL OR o."endsAt" > now() - interval '24 months') AND o."bodyId" IN (${bodies}))`
}

/** The people of an audience, from the mandates that are live now. */
export async function recipientsOf({ sql }: Pick<Database, 'sql'>, audience: NoticeAudience): Promise<readonly string[]> {
  const find = async (name: string, text: string, values: readonly (string | readonly string[] | null)[]) =>
    (await sql<{ id: string }>(`notice-${name}`, text, values)).map(({ id }) => id)

  switch (audience.of) {
    case 'body':
      return find('body', `${people} WHERE ${live} AND m."bodyId" = $1::uuid AND m.role = ANY($2::text[])`, [audience.bodyId, audience.roles])
    case 'lead':
      return find(
        'lead',
        `${people} JOIN "Project" d ON d."leadId" = m."bodyId" WHERE ${live} AND d.id = $1::uuid AND m.role = ANY($2::text[])
           AND ($3::text IS NULL OR NOT EXISTS (
             SELECT 1 FROM "ProjectPartner" q
              WHERE q."projectId" = d.id AND q.state <> 'withdrawn' AND (q.state <> 'consented' OR q."consentedHash" IS DISTINCT FROM $3::text)))`,
        [audience.projectId, audience.roles, audience.onceAllConsentedTo ?? null],
      )
    case 'partners_asked':
      return find(
        'partners-asked',
        `${people} JOIN "ProjectPartner" q ON q."forumId" = m."bodyId" WHERE ${live} AND q."projectId" = $1::uuid AND m.role = ANY($2::text[])
           AND q.state <> 'withdrawn' AND (q.state <> 'consented' OR q."consentedHash" IS DISTINCT FROM $3::text)`,
        [audience.projectId, audience.roles, audience.contentHash],
      )
    case 'parties':
      return find('parties', `${people} WHERE ${live} AND m."bodyId" IN (${parties}) AND m.role = ANY($2::text[])`, [audience.projectId, audience.roles])
    case 'coordinators':
      if ('forAct' in audience) return find('coordinators-act', coordinatorsBut('SELECT kente_parties_of_act($1::uuid)'), [audience.forAct])
      return 'forDossier' in audience
        ? find('coordinators-dossier', coordinatorsBut(parties), [audience.forDossier])
        : find('coordinators-contribution', coordinatorsBut('SELECT "contributorId" FROM "Contribution" WHERE id = $1::uuid'), [audience.forContribution])
    case 'finance':
      return find('finance-dossier', `${coordinatorsBut(parties)} AND m.finance`, [audience.forDossier])
    case 'secretariat':
      return find('secretariat', `${people} WHERE ${live} AND m.role = 'coordinator'`, [])
    case 'readers':
      return find(
        'readers',
        `${people} JOIN "Body" b ON b.id = m."bodyId" WHERE ${live}
           AND EXISTS (SELECT 1 FROM kente_visible_threads(m."personId", b.id, b.kind) t WHERE t.id = $1::uuid)
           AND (b.kind <> 'secretariat' OR EXISTS (SELECT 1 FROM "ThreadParticipant" n WHERE n."threadId" = $1::uuid AND n."personId" = m."personId" AND n."removedAt" IS NULL))`,
        [audience.threadId],
      )
    case 'named':
      return find(
        'named',
        `${people} JOIN "ThreadParticipant" n ON n."personId" = m."personId" AND n."removedAt" IS NULL JOIN "Thread" o ON o.id = n."threadId"
          WHERE ${live} AND o.id = $1::uuid AND o."createdById" <> m."personId" AND ${reads}
            AND NOT EXISTS (SELECT 1 FROM "ThreadAct" k WHERE k."threadId" = o.id AND k.kind = 'named' AND k."aboutId" = m."personId")`,
        [audience.threadId],
      )
    case 'answerers':
      return find(
        'answerers',
        `${people} JOIN "Thread" o ON o.id = $1::uuid LEFT JOIN "Project" d ON d.id = o."projectId"
          WHERE ${live} AND m."bodyId" <> o."bodyId" AND (m.role = 'coordinator' OR (m.role = 'forum_admin' AND m."bodyId" = d."leadId")) AND ${reads}`,
        [audience.threadId],
      )
    case 'answered':
      return find(
        'answered',
        `${people} JOIN "Message" a ON a.id = $2::uuid JOIN "MessageReply" r ON r."messageId" = a.id JOIN "Message" s ON s.id = r."parentId"
          WHERE ${live} AND m."personId" = s."authorId" AND s."authorId" <> a."authorId" AND ${reads}`,
        [audience.threadId, audience.messageId],
      )
    case 'hidden_author':
      return find(
        'hidden-author',
        `${people} JOIN "Message" s ON s.id = $2::uuid AND s."hiddenAt" IS NOT NULL
          WHERE ${live} AND m."personId" = s."authorId" AND ${reads}
            AND NOT EXISTS (SELECT 1 FROM "MessageModeration" k WHERE k."messageId" = s.id AND k.act = 'hidden' AND k.at = s."hiddenAt" AND k."byId" = s."authorId")`,
        [audience.threadId, audience.messageId],
      )
    case 'reporters':
      if ('reportId' in audience) return find('reporters', `${reporters} AND EXISTS (${sameAnswer})`, [audience.threadId, audience.reportId])
      return find(
        'reporters-hidden',
        `${reporters} AND EXISTS (SELECT 1 FROM "Message" s WHERE s.id = $2::uuid AND s.id = o."messageId" AND o.answer = 'hidden' AND o."answeredAt" = s."hiddenAt")`,
        [audience.threadId, audience.hiddenMessageId],
      )
    case 'task':
      return find(
        'task',
        `${people} JOIN "Body" b ON b.id = m."bodyId" JOIN "Task" k ON k.id = $1::uuid JOIN "Message" s ON s.id = k."messageId"
          WHERE ${live} AND CASE WHEN $2 = 'setter' THEN k."setById" = m."personId"
                                 WHEN k."ownerId" IS NOT NULL THEN k."ownerId" = m."personId" ELSE k."ownerBodyId" = m."bodyId" END
            AND EXISTS (SELECT 1 FROM kente_visible_threads(m."personId", b.id, b.kind) t WHERE t.id = s."threadId")`,
        [audience.taskId, audience.who],
      )
    case 'mentioned':
      return find(
        'mentioned',
        `${people} WHERE ${live} AND (m."personId" = ANY($2::uuid[]) OR m."bodyId" = ANY($3::uuid[])) AND ${reads}
           AND NOT EXISTS (SELECT 1 FROM "Message" a WHERE a.id = $4::uuid AND a."authorId" = m."personId")`,
        [audience.threadId, audience.personIds, audience.bodyIds, audience.messageId ?? null],
      )
  }
}
