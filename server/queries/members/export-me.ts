import { z } from 'zod'
import { ok, refuse } from '#app/domain/result.ts'
import { defineQuery, type QueryContext } from '#server/queries/query.ts'

/**
 * Everything that Kente keeps about the person who asks, and nothing about anybody else: whoever else took part in an
 * act is not named, and the title of a thread is given only where it may still be read. Hashes and sealed secrets say
 * nothing to a person and stay out.
 */
export const exportMe = defineQuery({
  name: 'members.export-me',
  summary: 'Everything that is kept about me, to take away.',
  candidates: true,
  input: z.object({}),
  async run(context) {
    const { db, actor, now } = context
    const account = await db.person.findUnique({
      where: { id: actor.personId },
      select: {
        id: true,
        name: true,
        email: true,
        locale: true,
        theme: true,
        typingShown: true,
        readingShown: true,
        singleKeys: true,
        lowData: true,
        status: true,
        createdAt: true,
      },
    })
    if (!account) return refuse('not_found')
    return ok({
      exportedAt: now.toISOString(),
      account: { ...account, createdAt: account.createdAt.toISOString() },
      mandates: await read(context, 'mandates'),
      sessions: await read(context, 'sessions'),
      secondFactor: await read(context, 'secondFactor'),
      passkeys: await read(context, 'passkeys'),
      devices: await read(context, 'devices'),
      emailChanges: await read(context, 'emailChanges'),
      passwordResets: await read(context, 'passwordResets'),
      invitations: await read(context, 'invitations'),
      suspensions: await read(context, 'suspensions'),
      erasureRequests: await read(context, 'erasureRequests'),
      notices: await read(context, 'notices'),
      readPositions: await read(context, 'readPositions'),
      noticeChoices: await read(context, 'noticeChoices'),
      drafts: await read(context, 'drafts'),
      followedThreads: await read(context, 'followedThreads'),
      messages: await read(context, 'messages'),
      formerTexts: await read(context, 'formerTexts'),
      translations: await read(context, 'translations'),
      files: await read(context, 'files'),
      filesUnderWay: await read(context, 'filesUnderWay'),
      reactions: await read(context, 'reactions'),
      reports: await read(context, 'reports'),
      bookmarks: await read(context, 'bookmarks'),
      reminders: await read(context, 'reminders'),
      tasks: await read(context, 'tasks'),
      minutes: await read(context, 'minutes'),
      events: await read(context, 'events'),
      acts: await read(context, 'acts'),
    })
  },
})

type Line = { readonly [column: string]: string | number | boolean | null }

/** `$1` is the person; of the messages alone `$2` and `$3` are the body for which they ask, and its kind. */
const statements = {
  mandates: `SELECT b.code AS "forum", b."nameFr", b."nameEn", m.role, m.finance, m.title, m."startsAt", m."endsAt"
               FROM "Mandate" m JOIN "Body" b ON b.id = m."bodyId" WHERE m."personId" = $1::uuid ORDER BY m."startsAt"`,
  sessions: `SELECT "userAgent" AS device, shared, "authenticatedAt", "provedAt", "lastSeenAt", least("expiresAt", "absoluteEndsAt") AS "endsAt"
               FROM "Session" WHERE "personId" = $1::uuid ORDER BY "authenticatedAt"`,
  secondFactor: `SELECT "createdAt", "confirmedAt", (SELECT count(*)::int FROM "RecoveryCode" r WHERE r."personId" = f."personId" AND r."usedAt" IS NULL) AS "recoveryCodesLeft"
                   FROM "SecondFactor" f WHERE "personId" = $1::uuid`,
  passkeys: `SELECT name, "createdAt", "lastUsedAt" FROM "Passkey" WHERE "personId" = $1::uuid ORDER BY "createdAt"`,
  devices: `SELECT "lastUsedAt" FROM "KnownDevice" WHERE "personId" = $1::uuid ORDER BY "lastUsedAt"`,
  emailChanges: `SELECT email, "createdAt", "oldConfirmedAt", "newConfirmedAt", "settledAt" FROM "EmailChange" WHERE "personId" = $1::uuid ORDER BY "createdAt"`,
  passwordResets: `SELECT "createdAt", "expiresAt", "usedAt" FROM "PasswordReset" WHERE "personId" = $1::uuid ORDER BY "createdAt"`,
  invitations: `SELECT i.email, i.name, b.code AS "forum", i.role, i.title, i.state, i."sentAt", i."settledAt"
                  FROM "Invitation" i JOIN "Body" b ON b.id = i."bodyId" LEFT JOIN "Mandate" m ON m.id = i."mandateId" JOIN "Person" p ON p.id = $1::uuid
                 WHERE i.email = p.email OR m."personId" = p.id ORDER BY i."sentAt"`,
  suspensions: `SELECT reason, "suspendedAt", "liftedAt" FROM "Suspension" WHERE "personId" = $1::uuid ORDER BY "suspendedAt"`,
  erasureRequests: `SELECT reason, "askedAt", outcome, answer, "settledAt" FROM "ErasureRequest" WHERE "personId" = $1::uuid ORDER BY "askedAt"`,
  notices: `SELECT kind, channel, "subjectKind", "subjectId", "createdAt", "doneAt" FROM "Notice" WHERE "personId" = $1::uuid ORDER BY "createdAt"`,
  readPositions: `SELECT "threadId", "readSeq", "updatedAt" FROM "ReadPosition" WHERE "personId" = $1::uuid ORDER BY "updatedAt"`,
  noticeChoices: `SELECT mail, follows, "quietFrom", "quietTo", "timeZone", "updatedAt" FROM "NoticeChoice" WHERE "personId" = $1::uuid`,
  drafts: `SELECT "threadId", text, "updatedAt" FROM "ThreadDraft" WHERE "personId" = $1::uuid ORDER BY "updatedAt"`,
  followedThreads: `SELECT "threadId", choice, mail, "mailedSeq", "updatedAt" FROM "ThreadFollow" WHERE "personId" = $1::uuid ORDER BY "updatedAt"`,
  messages: `SELECT m."threadId", v.title AS "threadTitle", b.code AS "forum", m.seq, m.lang, m.text, m."createdAt"
               FROM "Message" m JOIN "Body" b ON b.id = m."bodyId" LEFT JOIN kente_visible_threads($1::uuid, $2::uuid, $3) v ON v.id = m."threadId"
              WHERE m."authorId" = $1::uuid AND m."movedId" IS NULL ORDER BY m."createdAt"`,
  formerTexts: `SELECT m."threadId", m.seq, v.version, v.lang, v.text, v."replacedAt"
                  FROM "MessageVersion" v JOIN "Message" m ON m.id = v."messageId" WHERE m."authorId" = $1::uuid ORDER BY m."createdAt", v.version`,
  translations: `SELECT m."threadId", m.seq, y.lang, y.text, y."writtenAt"
                   FROM "MessageTranslation" y JOIN "Message" m ON m.id = y."messageId" WHERE y."byId" = $1::uuid ORDER BY y."writtenAt"`,
  files: `SELECT f."threadId", m.seq, f.id, f.name, f."mediaType", f.size, f."createdAt"
            FROM "Attachment" f JOIN "Message" m ON m.id = f."messageId" WHERE f."uploadedById" = $1::uuid ORDER BY f."createdAt", f.position`,
  filesUnderWay: `SELECT "threadId", name, length, received, "createdAt" FROM "Upload" WHERE "personId" = $1::uuid ORDER BY "createdAt"`,
  reactions: `SELECT m."threadId", m.seq, x.kind, x."createdAt" FROM "Reaction" x JOIN "Message" m ON m.id = x."messageId" WHERE x."personId" = $1::uuid ORDER BY x."createdAt"`,
  reports: `SELECT m."threadId", m.seq, o.reason, o."createdAt", o.answer FROM "MessageReport" o JOIN "Message" m ON m.id = o."messageId"
             WHERE o."reporterId" = $1::uuid ORDER BY o."createdAt"`,
  bookmarks: `SELECT m."threadId", m.seq, k."createdAt" FROM "Bookmark" k JOIN "Message" m ON m.id = k."messageId" WHERE k."personId" = $1::uuid ORDER BY k."createdAt"`,
  reminders: `SELECT m."threadId", m.seq, r."dueAt", r."remindedAt" FROM "Reminder" r JOIN "Message" m ON m.id = r."messageId" WHERE r."personId" = $1::uuid ORDER BY r."dueAt"`,
  tasks: `SELECT m."threadId", m.seq, k.lang, k.text, k.state, k."dueOn", k."setAt", k."settledAt", coalesce(k."ownerId" = $1::uuid, false) AS "forMyself"
            FROM "Task" k JOIN "Message" m ON m.id = k."messageId" WHERE k."setById" = $1::uuid ORDER BY k."setAt"`,
  minutes: `SELECT "threadId", number, version, "textFr", "textEn", "writtenAt" FROM "ThreadMinute" WHERE "writtenById" = $1::uuid ORDER BY "writtenAt"`,
  events: `SELECT e.type, e."subjectKind", e."subjectId", b.code AS "forum", e.at FROM "Event" e LEFT JOIN "Body" b ON b.id = e."bodyId"
            WHERE e."personId" = $1::uuid OR (e."subjectKind" = 'person' AND e."subjectId" = $1::uuid) ORDER BY e.id`,
  acts: `SELECT name, "createdAt" FROM "CommandRun" WHERE "personId" = $1::uuid ORDER BY "createdAt"`,
} as const

function read({ sql, actor }: QueryContext, what: keyof typeof statements): Promise<Line[]> {
  const reader = what === 'messages' ? [actor.body.id, actor.body.kind] : []
  return sql<Line>(`export-${what}`, statements[what], [actor.personId, ...reader])
}
