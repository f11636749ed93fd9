import { Link } from '@remix-run/react'
import { Section } from '#app/components/ui/section.tsx'
import { Who } from '#app/components/ui/who.tsx'
import { useT } from '#app/i18n/use-t.ts'
import type { QueryValue } from '#server/queries/registry.ts'

/** Those who were added and have not come in yet; each leads to a new link for them. */
export function Newcomers({ people }: { readonly people: QueryValue<'members.newcomers'> }) {
  const { t } = useT()
  if (people.length === 0) return null
  return (
    <Section title={t('members.add.waiting')} className="mt7">
      <ul>
        {people.map(({ id, name, email, bodyCode }) => (
          <li key={id} className="account-line">
            <Who name={name} body={bodyCode ?? undefined}>
              {email}
            </Who>
            <Link className="hit" to={`/people/${id}/access`}>
              {t('members.add.access')}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}
