import type { LetterContent, LetterContext, LetterRow } from './letter-to-person.ts'
import { letterToPerson } from './letter-to-person.ts'

/**
 * Only here is the account looked up. The reset is tied to whoever has the address, or dropped when nobody has
 * who could sign in; one that a newer replaced does not leave.
 */
export async function passwordResetContent(context: LetterContext, letter: LetterRow): Promise<LetterContent | null> {
  const { db, keys } = context
  await db.sql(
    'reset-bind',
    `UPDATE "PasswordReset" r SET "personId" = p.id, email = NULL FROM "Person" p
      WHERE r.id = $1::uuid AND p.email = r.email AND p.status = 'active' AND EXISTS (
        SELECT 1 FROM "Mandate" m WHERE m."personId" = p.id AND m."startsAt" <= now() AND (m."endsAt" IS NULL OR m."endsAt" > now()))`,
    [letter.subjectId],
  )
  await db.sql('reset-drop', 'DELETE FROM "PasswordReset" WHERE id = $1::uuid AND "personId" IS NULL', [letter.subjectId])
  const [reset] = await db.sql<{ personId: string }>(
    'reset-letter',
    `SELECT r."personId" FROM "PasswordReset" r
      WHERE r.id = $1::uuid AND r."usedAt" IS NULL AND r."expiresAt" > now()
        AND NOT EXISTS (SELECT 1 FROM "PasswordReset" o WHERE o.id > r.id AND o."personId" = r."personId")`,
    [letter.subjectId],
  )
  if (!reset) return null
  return letterToPerson(context, { ...letter, personId: reset.personId }, { path: `/password/${keys.linkToken('password_reset', letter.subjectId)}` })
}
