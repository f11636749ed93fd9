import { discussionKinds } from '#app/domain/notices/notice-kinds.ts'
import type { Locale } from '#app/i18n/catalog.ts'
import type { Keys } from '#server/auth/keys.ts'
import type { Database } from '#server/db/client.ts'
import { noticeMail } from '#server/email/templates/notice-mail.ts'
import type { MailTransport } from '#server/email/transport.ts'
import { serverT } from '#server/i18n/server-t.ts'
import { type NoticeRow, noticeSelect, threadOfNotice, toNoticeView } from '#server/queries/notices/read-notices.ts'
import { createSendLetter } from './send-letter.ts'

type Addressee = {
  personId: string
  email: string
  name: string
  locale: string
  status: string
  nameFr: string
  nameEn: string
  timeZone: string
  wantsMail: boolean
}

type Ports = { readonly db: Database; readonly keys: Keys; readonly transport: MailTransport; readonly publicUrl: string }

/**
 * Sends the mail of one row, a notice's or a letter's, unless it has left or nobody should get it any more; whatever
 * else may leave to the same person by now goes along in it.
 * Rejects when it did not leave: the job then tries again. The mark is set after the mail left, and a mail sent
 * twice carries the same Message-ID, or overwrites the same file.
 */
export function createSendMail({ db, keys, transport, publicUrl }: Ports) {
  const sendLetter = createSendLetter({ db, keys, transport, publicUrl })

  return async function sendMail(id: string): Promise<void> {
    if (!(await sendLetter(id))) await sendNotice(id)
  }

  async function sendNotice(noticeId: string): Promise<void> {
    const [to] = await db.sql<Addressee>('notice-addressee', addressee, [noticeId])
    if (!to) return
    await db.sql('notice-gather', gather, [noticeId])
    const rows = await db.sql<NoticeRow>('notice-mail', `${noticeSelect} ${stillNews} ORDER BY n."createdAt", n.id`, [noticeId, discussionKinds])
    if (to.status === 'active' && to.wantsMail && rows.length > 0) {
      const unsubscribe = `${publicUrl}/unsubscribe/${keys.linkToken('unsubscribe', to.personId)}`
      await transport.send({ ...mailOf(noticeId, rows, to, publicUrl), unsubscribe })
    }
    await db.sql('notice-mailed', `UPDATE "Notice" SET "doneAt" = now() WHERE "leavesIn" = $1::uuid AND "doneAt" IS NULL`, [noticeId])
  }
}

const addressee = `
  SELECT q.id AS "personId", q.email, q.name, q.locale, q.status, a."nameFr", a."nameEn", coalesce(c."timeZone", a."timeZone") AS "timeZone",
         coalesce(c.mail, 'at_once') <> 'none' AS "wantsMail"
    FROM "Notice" n JOIN "Person" q ON q.id = n."personId" CROSS JOIN "Alliance" a LEFT JOIN "NoticeChoice" c ON c."personId" = q.id
   WHERE n.id = $1::uuid AND n.channel = 'mail' AND n."doneAt" IS NULL AND coalesce(n."leavesIn", n.id) = n.id`

/** Whatever else may leave to the same person goes along; a second attempt finds the same again, and nothing leaves in two. */
const gather = `
  UPDATE "Notice" SET "leavesIn" = $1::uuid
   WHERE channel = 'mail' AND "doneAt" IS NULL AND "leavesIn" IS NULL AND (id = $1::uuid OR "leavesAt" <= now())
     AND "personId" = (SELECT o."personId" FROM "Notice" o WHERE o.id = $1::uuid AND coalesce(o."leavesIn", o.id) = o.id)`

/**
 * What its person has seen in the meantime is no news: the line was read, or the discussion; nor what they chose to hear
 * no more of. Nor is anything told of a thread that they read under no mandate any more (domain.md §4).
 */
const stillNews = `
   WHERE n."leavesIn" = $1::uuid AND n."doneAt" IS NULL
     AND NOT EXISTS (SELECT 1 FROM "Notice" i WHERE i."eventId" = n."eventId" AND i."personId" = n."personId" AND i.channel = 'inbox' AND i."doneAt" IS NOT NULL)
     AND NOT (n.kind = ANY($2::text[]) AND EXISTS (SELECT 1 FROM "ReadPosition" d WHERE d."personId" = n."personId" AND d."threadId" = (n.params->>'threadId')::uuid
                        AND d."readSeq" >= (n.params->>'seq')::int))
     AND NOT (n.kind = ANY($2::text[]) AND EXISTS (SELECT 1 FROM "ThreadFollow" h WHERE h."personId" = n."personId" AND h."threadId" = (n.params->>'threadId')::uuid AND h.choice = 'none'))
     AND (${threadOfNotice} IS NULL OR EXISTS (
       SELECT 1 FROM "Mandate" m JOIN "Body" j ON j.id = m."bodyId"
        WHERE m."personId" = n."personId" AND m."startsAt" <= now() AND (m."endsAt" IS NULL OR m."endsAt" > now())
          AND EXISTS (SELECT 1 FROM kente_visible_threads(m."personId", j.id, j.kind) v WHERE v.id = ${threadOfNotice} OFFSET 0)))`

function mailOf(id: string, rows: readonly NoticeRow[], to: Addressee, publicUrl: string) {
  const locale: Locale = to.locale === 'en' ? 'en' : 'fr'
  const alliance = locale === 'en' ? to.nameEn : to.nameFr
  const rendered = noticeMail({ notices: rows.map(toNoticeView), name: to.name, alliance, publicUrl, locale, timeZone: to.timeZone }, serverT(locale))
  const at = new Date(Math.max(...rows.map((row) => row.at.getTime())))
  return { ...rendered, id, at, locale, to: { name: to.name, address: to.email } }
}
