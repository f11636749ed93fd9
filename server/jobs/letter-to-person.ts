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

export type LetterContext = { readonly db: Pick<Database, 'sql'>; readonly keys: Keys; readonly timeZone: string }

/** Whom a letter goes to, what fills its sentences, and the page that it leads to. */
export type LetterContent = {
  readonly to: { readonly name: string; readonly address: string }
  readonly locale: Locale
  readonly params: MessageParams
  readonly path: string
}

type Person = { id: string; email: string; name: string; locale: Locale; status: string }

export type ToPerson = { readonly path: string; readonly status?: string; readonly params?: (locale: Locale) => MessageParams }

/** To a person's own address, with the instant and the device that the letter noted. */
export async function letterToPerson(
  { db, timeZone }: LetterContext,
  { personId, createdAt, facts }: LetterRow,
  options: ToPerson,
): Promise<LetterContent | null> {
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
