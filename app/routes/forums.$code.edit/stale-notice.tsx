import { languageNames } from '#app/components/members/language-names.ts'
import { Notice } from '#app/components/ui/notice.tsx'
import { forumClasses } from '#app/domain/members/actor.ts'
import { orgTypes } from '#app/domain/members/org-types.ts'
import type { RefusalParams } from '#app/domain/result.ts'
import type { MessageKey } from '#app/i18n/catalog.ts'
import { countryName } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'

/** The words beside each field, which name it here too. */
const words = {
  nameFr: 'members.sheet.nameFr',
  nameEn: 'members.sheet.nameEn',
  hostCity: 'members.sheet.hostCity',
  country: 'members.sheet.country',
  legalSeatCity: 'members.sheet.seatCity',
  legalSeatCountry: 'members.sheet.seatCountry',
  class: 'members.sheet.class',
  languages: 'members.forum.languages',
  website: 'members.sheet.website',
  iatiOrgType: 'members.sheet.orgType',
  timeZone: 'members.sheet.timeZone',
  focalPointId: 'members.sheet.focalPoint',
} as const satisfies { readonly [field: string]: MessageKey }

type Field = keyof typeof words
type Person = { readonly id: string; readonly name: string }

/** What is saved now of the fields that differ from what was typed. */
export function StaleNotice({ params, people }: { readonly params: RefusalParams | null; readonly people: readonly Person[] }) {
  const { t } = useT()
  const say = useValueWords(people)
  const saved = savedIn(params)
  return (
    <Notice tone="stop">
      <p className="strong">{t('members.sheet.staleTitle')}</p>
      <p>{t('members.sheet.stale')}</p>
      <dl className="data-list">
        {differing(params).map((field) => (
          <div key={field}>
            <dt>{t(words[field])}</dt>
            <dd dir="auto">{say(field, saved.get(field)) || t('members.sheet.nothing')}</dd>
          </div>
        ))}
      </dl>
    </Notice>
  )
}

/** A value of the sheet in words: codes are for programs. */
function useValueWords(people: readonly Person[]): (field: Field, value: unknown) => string {
  const { t, locale } = useT()
  return (field, value) => {
    if (value === null || value === undefined) return ''
    if (field === 'country' || field === 'legalSeatCountry') return countryName(String(value), locale)
    if (field === 'languages') return Array.isArray(value) ? languageNames(value.map(String), locale) : ''
    if (field === 'focalPointId') return people.find(({ id }) => id === value)?.name ?? ''
    const forumClass = field === 'class' ? forumClasses.find((known) => known === value) : undefined
    if (forumClass) return t(`members.classes.${forumClass}`)
    const orgType = field === 'iatiOrgType' ? orgTypes.find((known) => known === String(value)) : undefined
    return orgType ? t(`members.orgTypes.${orgType}`) : String(value)
  }
}

function differing(params: RefusalParams | null): readonly Field[] {
  const names: readonly unknown[] = Array.isArray(params?.fields) ? params.fields : []
  return fieldNames.filter((field) => names.includes(field))
}

const fieldNames = [
  'nameFr',
  'nameEn',
  'hostCity',
  'country',
  'legalSeatCity',
  'legalSeatCountry',
  'class',
  'languages',
  'website',
  'iatiOrgType',
  'timeZone',
  'focalPointId',
] as const

function savedIn(params: RefusalParams | null): ReadonlyMap<string, unknown> {
  const saved: unknown = typeof params?.saved === 'string' ? JSON.parse(params.saved) : null
  return new Map(typeof saved === 'object' && saved !== null ? Object.entries(saved) : [])
}
