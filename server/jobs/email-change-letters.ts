import type { LetterContent, LetterContext, LetterRow } from './letter-to-person.ts'
import { letterToPerson } from './letter-to-person.ts'

/** To the present address: agree, or learn that someone asked. */
export async function emailOldContent(context: LetterContext, letter: LetterRow): Promise<LetterContent | null> {
  const change = await openChange(context, letter)
  if (!change) return null
  const path = `/email/${context.keys.linkToken('email_old', letter.subjectId)}`
  return letterToPerson(context, letter, { path, params: () => ({ email: change.email }) })
}

/** To the new address: prove that it is one's own. */
export async function emailNewContent(context: LetterContext, letter: LetterRow): Promise<LetterContent | null> {
  const change = await openChange(context, letter)
  if (!change) return null
  const path = `/email/${context.keys.linkToken('email_new', letter.subjectId)}`
  const content = await letterToPerson(context, letter, { path, params: () => ({ email: change.email }) })
  return content && { ...content, to: { ...content.to, address: change.email } }
}

async function openChange({ db }: LetterContext, { subjectId }: LetterRow): Promise<{ email: string } | undefined> {
  const [change] = await db.sql<{ email: string }>(
    'email-change-letter',
    'SELECT email FROM "EmailChange" WHERE id = $1::uuid AND "settledAt" IS NULL AND "expiresAt" > now()',
    [subjectId],
  )
  return change
}
