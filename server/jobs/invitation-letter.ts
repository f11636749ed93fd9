import type { Locale } from '#app/i18n/catalog.ts'
import { formatInstant } from '#app/i18n/format.ts'
import type { LetterContent, LetterContext, LetterRow } from './letter-to-person.ts'

type InvitationRow = { nameFr: string; nameEn: string; email: string; name: string; locale: Locale; inviter: string | null; expiresAt: Date }

/** Only the last sending of an invitation that stands open: earlier links are void. */
export async function invitationContent({ db, keys, timeZone }: LetterContext, { subjectId, version }: LetterRow): Promise<LetterContent | null> {
  const [row] = await db.sql<InvitationRow>(
    'letter-invitation',
    `SELECT i.email, i.name, i.locale, i."expiresAt", b."nameFr", b."nameEn", p.name AS inviter
       FROM "Invitation" i JOIN "Body" b ON b.id = i."bodyId" LEFT JOIN "Person" p ON p.id = i."invitedById"
      WHERE i.id = $1::uuid AND i.sends = $2::int AND i.state = 'sent' AND i."expiresAt" > now()`,
    [subjectId, version],
  )
  if (!row) return null
  const { email: address, name, locale, inviter, expiresAt } = row
  const until = formatInstant(expiresAt.toISOString(), locale, timeZone)
  const body = locale === 'fr' ? row.nameFr : row.nameEn
  const params = { body, inviter: inviter ?? body, until }
  return { to: { name, address }, locale, params, path: `/invitation/${keys.linkToken('invitation', subjectId, version)}` }
}
