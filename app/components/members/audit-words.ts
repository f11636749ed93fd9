import type { AuditType } from '#app/domain/members/audit.ts'
import type { Locale, MessageKey } from '#app/i18n/catalog.ts'
import { dayOf, formatDay, formatList } from '#app/i18n/format.ts'
import type { T } from '#app/i18n/use-t.ts'
import type { AuditLine } from '#server/queries/members/audit.ts'
import { lastDayOf } from './last-day-of.ts'

type Reader = { readonly t: T; readonly locale: Locale; readonly timeZone: string }

/** Says what an act did, after the name of whoever did it: “gave Kodjo the mandate “Forum staff” for GGPS, until 1 June 2026”. */
export function auditWords(line: AuditLine, reader: Reader): string {
  const { t, locale } = reader
  const body = nameOfBody(line, locale)
  const role = line.role ? t(`members.roles.${line.role}`) : ''
  return t(keyOf(line), {
    about: line.about?.name ?? '',
    body,
    mandate: line.title ? t('members.admin.audit.titled', { role, title: line.title, body }) : t('members.admin.audit.mandate', { role, body }),
    term: termWords(line, reader),
    fields: formatList(
      line.fields.filter(isField).map((field) => t(`members.admin.audit.fields.${field}`)),
      locale,
    ),
  })
}

/** A forum goes by its code, but by its full name where it is new; the secretariat and the platform by name. */
function nameOfBody({ aboutBody, type }: AuditLine, locale: Locale): string {
  if (!aboutBody) return ''
  const { code, nameFr, nameEn } = aboutBody
  const name = locale === 'fr' ? nameFr : nameEn
  if (type === 'forum.admitted' || type === 'partner.admitted') return `${name} (${code})`
  return code === 'SECRETARIAT' || code === 'PLATFORM' ? name : code
}

function termWords({ type, fields, startsAt, endsAt }: AuditLine, { t, locale, timeZone }: Reader): string {
  if (type === 'mandate.changed' && !fields.includes('endsAt')) return ''
  const from = startsAt ? t('members.admin.audit.from_', { day: formatDay(dayOf(startsAt, timeZone), locale) }) : ''
  const open = type === 'mandate.changed' ? t('members.admin.audit.open_') : ''
  return from + (endsAt ? t('members.admin.audit.until_', { day: formatDay(lastDayOf(endsAt, timeZone), locale) }) : open)
}

function isField(field: string): field is 'title' | 'endsAt' | 'alternateOfId' {
  return field === 'title' || field === 'endsAt' || field === 'alternateOfId'
}

type Key<Type extends string> = Type extends `${infer Module}.${infer Verb}` ? `${Module}_${Verb}` : never

/** Taking up an invitation gives oneself what another offered: it has words of its own. */
function keyOf({ type, bySelf }: AuditLine): MessageKey {
  if (bySelf && (type === 'mandate.given' || type === 'mandate.ended' || type === 'person.added')) return `members.admin.audit.own.${underscored(type)}`
  return `members.admin.audit.events.${underscored(type)}`
}

function underscored<Type extends AuditType>(type: Type): Key<Type> {
  // The catalog writes the event's dot as an underscore, because a dot there divides.
  return type.replace('.', '_') as Key<Type>
}
