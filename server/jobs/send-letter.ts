import type { Keys } from '#server/auth/keys.ts'
import type { Database } from '#server/db/client.ts'
import { letterMail } from '#server/email/templates/letter-mail.ts'
import type { MailTransport } from '#server/email/transport.ts'
import { serverT } from '#server/i18n/server-t.ts'
import { letterContent } from './letter-content.ts'
import type { LetterRow } from './letter-to-person.ts'

type Ports = { readonly db: Database; readonly keys: Keys; readonly transport: MailTransport; readonly publicUrl: string }
type Alliance = { nameFr: string; nameEn: string; timeZone: string }

/** Sends the letter of this id, unless it has left or is void by now; false when no letter has the id. */
export function createSendLetter({ db, keys, transport, publicUrl }: Ports) {
  return async function sendLetter(id: string): Promise<boolean> {
    const [letter] = await db.sql<LetterRow & { sentAt: Date | null }>('letter', 'SELECT * FROM "Letter" WHERE id = $1::uuid', [id])
    if (!letter) return false
    const [alliance] = await db.sql<Alliance>('letter-alliance', 'SELECT "nameFr", "nameEn", "timeZone" FROM "Alliance"', [])
    if (letter.sentAt || !alliance) return true
    const content = await letterContent({ db, keys, timeZone: alliance.timeZone }, letter)
    if (content) {
      const { to, locale, params, path } = content
      const name = locale === 'fr' ? alliance.nameFr : alliance.nameEn
      const rendered = letterMail({ kind: letter.kind, name: to.name, alliance: name, locale, params, url: `${publicUrl}${path}` }, serverT(locale))
      await transport.send({ ...rendered, id, at: letter.createdAt, locale, to })
    }
    await db.sql('letter-sent', `UPDATE "Letter" SET "sentAt" = now() WHERE id = $1::uuid`, [id])
    return true
  }
}
