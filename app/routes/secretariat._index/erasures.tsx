import { Link } from '@remix-run/react'
import { Section } from '#app/components/ui/section.tsx'
import { dayOf, formatDay } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { QueryValue } from '#server/queries/registry.ts'

/** Those who asked to be erased and wait for an answer; nothing where nobody does. */
export function Erasures({ asked }: { readonly asked: QueryValue<'members.secretariat'>['erasures'] }) {
  const { t, locale, timeZone } = useT()
  if (asked.length === 0) return null
  return (
    <Section title={t('members.admin.secretariat.erasures')}>
      <ul>
        {asked.map(({ personId, name, askedAt }) => (
          <li key={personId} className="account-line">
            <div>
              <p className="strong">{name}</p>
              <p>{t('members.admin.secretariat.askedOn', { day: formatDay(dayOf(askedAt, timeZone), locale) })}</p>
            </div>
            <Link className="hit" to={`/people/${personId}`}>
              {t('members.admin.secretariat.answer', { name })}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}
