import type { LetterKind } from '#app/domain/members/letters.ts'
import type { Locale, MessageParams } from '#app/i18n/catalog.ts'
import { deviceName } from '#app/i18n/device-name.ts'
import { formatInstant } from '#app/i18n/format.ts'
import type { Keys } from '#server/auth/keys.ts'
import type { Database } from '#server/db/client.ts'
import { serverT } from '#server/i18n/server-t.ts'

export type LetterRow = {
  readonly id: string
  readonly kind: LetterKind
  readonly subjectId: string
  readonly version: number
  readonly personId: string | null
  readonly facts: { readonly [name: string]: string }
  readonly createdAt: Date
}

type Context = { readonly db: Pick<Database, 'sql'>; readonly keys: Keys; readonly timeZone: string }

/** Whom a letter goes to, what fills its sentences, and the page that it leads to. */
export type LetterContent = {
  readonly to: { readonly name: string; readonly address: string }
  readonly locale: Locale
  readonly params: MessageParams
  readonly path: string
}

type Person = { id: string; email: string; name: string; locale: Locale; status: string }

/** What a letter says, read as it leaves; null when nobody should get it any more. */
export function letterContent(context: Context, letter: LetterRow): Promise<LetterContent | null> {
  return contents[letter.kind](context, letter)
}

const contents: { readonly [Kind in LetterKind]: (context: Context, letter: LetterRow) => Promise<LetterContent | null> } = {
  invitation: invitationContent,
  password_changed: (context, letter) => toPerson(context, letter, { path: '/me' }),
  second_factor_changed: (context, letter) => toPerson(context, letter, { path: '/me' }),
  new_device: (context, letter) => toPerson(context, letter, { path: '/me' }),
  mandate_ended: mandateEndedContent,
  person_suspended: (context, letter) => toPerson(context, letter, { path: '/', status: 'suspended' }),
}

type Options = { readonly path: string; readonly status?: string; readonly params?: (locale: Locale) => MessageParams }

/** To a person's own address, with the instant and the device that the letter noted. */
async function toPerson({ db, timeZone }: Context, { personId, createdAt, facts }: LetterRow, options: Options): Promise<LetterContent | null> {
  const person = await personOf(db, personId)
  if (!person || person.status !== (options.status ?? 'active')) return null
  const { name, email: address, locale } = person
  const at = formatInstant(createdAt.toISOString(), locale, timeZone)
  const device = deviceName(facts.userAgent ?? null, serverT(locale))
  return { to: { name, address }, locale, params: { at, device, place: facts.place ?? '', ...options.params?.(locale) }, path: options.path }
}

async function personOf(db: Pick<Database, 'sql'>, personId: string | null): Promise<Person | null> {
  const [person] = await db.sql<Person>('letter-person', 'SELECT id, email, name, locale, status FROM "Person" WHERE id = $1::uuid', [personId])
  return person ?? null
}

type BodyNames = { nameFr: string; nameEn: string }
const bodyIn = ({ nameFr, nameEn }: BodyNames, locale: Locale) => (locale === 'fr' ? nameFr : nameEn)

async function mandateEndedContent(context: Context, letter: LetterRow): Promise<LetterContent | null> {
  const [body] = await context.db.sql<BodyNames>(
    'letter-mandate',
    'SELECT b."nameFr", b."nameEn" FROM "Mandate" m JOIN "Body" b ON b.id = m."bodyId" WHERE m.id = $1::uuid',
    [letter.subjectId],
  )
  return body ? toPerson(context, letter, { path: '/', params: (locale) => ({ body: bodyIn(body, locale) }) }) : null
}

type InvitationRow = BodyNames & { email: string; name: string; locale: Locale; inviter: string | null; expiresAt: Date }

/** Only the last sending of an invitation that stands open: earlier links are void. */
async function invitationContent({ db, keys, timeZone }: Context, { subjectId, version }: LetterRow): Promise<LetterContent | null> {
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
  const params = { body: bodyIn(row, locale), inviter: inviter ?? bodyIn(row, locale), until }
  return { to: { name, address }, locale, params, path: `/invitation/${keys.linkToken('invitation', subjectId, version)}` }
}
