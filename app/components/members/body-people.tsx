import { Icon } from '#app/components/ui/icon.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { Who } from '#app/components/ui/who.tsx'
import { useT } from '#app/i18n/use-t.ts'
import type { QueryValue } from '#server/queries/registry.ts'

type BodyPeopleProps = { readonly people: QueryValue<'members.body'>['people']; readonly code: string; readonly none: string }

/** Who acts for a body and as what; addresses only where the query gave them. */
export function BodyPeople({ people, code, none }: BodyPeopleProps) {
  const { t } = useT()
  return (
    <Section
      title={t('members.forum.people')}
      className="mt7"
      aside={<span className="small muted">{t('members.forum.peopleCount', { count: people.length })}</span>}
    >
      {people.length === 0 ? <p className="muted mt4">{none}</p> : null}
      <ul className="people">
        {people.map((person) => (
          <li key={`${person.name}${person.role}`}>
            <Who name={person.name} body={code}>
              {person.title ?? t(`members.roles.${person.role}`)}
            </Who>
            {person.email ? (
              <a className="icon-btn" href={`mailto:${person.email}`} title={person.email}>
                <Icon name="at" />
                <span className="vh">{t('members.forum.email', { name: person.name })}</span>
              </a>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}
