import type { LetterKind } from '#app/domain/members/letters.ts'
import { emailNewContent, emailOldContent } from './email-change-letters.ts'
import { invitationContent } from './invitation-letter.ts'
import { type LetterContent, type LetterContext, type LetterRow, letterToPerson } from './letter-to-person.ts'
import { passwordResetContent } from './password-reset-letter.ts'

/** What a letter says, read as it leaves; null when nobody should get it any more. */
export function letterContent(context: LetterContext, letter: LetterRow): Promise<LetterContent | null> {
  return contents[letter.kind](context, letter)
}

const contents: { readonly [Kind in LetterKind]: (context: LetterContext, letter: LetterRow) => Promise<LetterContent | null> } = {
  invitation: invitationContent,
  password_reset: passwordResetContent,
  email_old: emailOldContent,
  email_new: emailNewContent,
  password_changed: (context, letter) => letterToPerson(context, letter, { path: '/me' }),
  second_factor_changed: (context, letter) => letterToPerson(context, letter, { path: '/me/second-factor' }),
  new_device: (context, letter) => letterToPerson(context, letter, { path: '/me' }),
  mandate_ended: mandateEndedContent,
  person_suspended: (context, letter) => letterToPerson(context, letter, { path: '/', status: 'suspended' }),
  second_factor_reset: (context, letter) => letterToPerson(context, letter, { path: '/login' }),
}

async function mandateEndedContent(context: LetterContext, letter: LetterRow): Promise<LetterContent | null> {
  const [body] = await context.db.sql<{ nameFr: string; nameEn: string }>(
    'letter-mandate',
    'SELECT b."nameFr", b."nameEn" FROM "Mandate" m JOIN "Body" b ON b.id = m."bodyId" WHERE m.id = $1::uuid',
    [letter.subjectId],
  )
  return body ? letterToPerson(context, letter, { path: '/', params: (locale) => ({ body: locale === 'fr' ? body.nameFr : body.nameEn }) }) : null
}
