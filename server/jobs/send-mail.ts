import type { Locale } from '#app/i18n/catalog.ts'
import type { Keys } from '#server/auth/keys.ts'
import type { Database } from '#server/db/client.ts'
import { noticeMail } from '#server/email/templates/notice-mail.ts'
import type { MailTransport } from '#server/email/transport.ts'
import { serverT } from '#server/i18n/server-t.ts'
import { type NoticeRow, noticeSelect, toNoticeView } from '#server/queries/notices/read-notices.ts'
import { createSendLetter } from './send-letter.ts'

type Addressee = { email: string; name: string; locale: string; status: string; nameFr: string; nameEn: string; timeZone: string }

type Ports = { readonly db: Database; readonly keys: Keys; readonly transport: MailTransport; readonly publicUrl: string }

/**
 * Sends the mail of one row, a notice's or a letter's, unless it has left or nobody should get it any more.
 * Rejects when it did not leave: the job then tries again. The mark is set after the mail left, and a mail sent
 * twice carries the same Message-ID, or overwrites the same file.
 */
export function createSendMail({ db, keys, transport, publicUrl }: Ports) {
  const sendLetter = createSendLetter({ db, keys, transport, publicUrl })

  return async function sendMail(id: string): Promise<void> {
    if (!(await sendLetter(id))) await sendNotice(id)
  }

  async function sendNotice(noticeId: string): Promise<void> {
    const [row] = await db.sql<NoticeRow>('notice-mail', `${noticeSelect} WHERE n.id = $1::uuid AND n.channel = 'mail' AND n."doneAt" IS NULL`, [noticeId])
    const [to] = await db.sql<Addressee>(
      'notice-addressee',
      `SELECT q.email, q.name, q.locale, q.status, a."nameFr", a."nameEn", a."timeZone"
         FROM "Notice" n JOIN "Person" q ON q.id = n."personId" CROSS JOIN "Alliance" a WHERE n.id = $1::uuid`,
      [noticeId],
    )
    if (!row || !to) return
    if (to.status === 'active') await transport.send(mailOf(row, to, publicUrl))
    await db.sql('notice-mailed', `UPDATE "Notice" SET "doneAt" = now() WHERE id = $1::uuid`, [noticeId])
  }
}

function mailOf(row: NoticeRow, to: Addressee, publicUrl: string) {
  const locale: Locale = to.locale === 'en' ? 'en' : 'fr'
  const alliance = locale === 'en' ? to.nameEn : to.nameFr
  const rendered = noticeMail({ notice: toNoticeView(row), name: to.name, alliance, publicUrl, locale, timeZone: to.timeZone }, serverT(locale))
  return { ...rendered, id: row.id, at: row.at, locale, to: { name: to.name, address: to.email } }
}
