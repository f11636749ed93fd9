import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Section } from '#app/components/ui/section.tsx'
import { Who } from '#app/components/ui/who.tsx'
import { useT } from '#app/i18n/use-t.ts'
import type { AboutThread } from '#server/queries/threads/about.ts'

/** Who is named and who was removed, and the way to change either. */
export function ThreadNamed({ thread: { id, named, removed, removable, may } }: { readonly thread: AboutThread }) {
  const { t } = useT()
  const canGo = new Set(removable.map((person) => person.id))
  return (
    <>
      <Section title={t('threads.about.named')} className="mt7">
        {named.length === 0 ? <p className="muted mt4">{t('threads.about.nobodyNamed')}</p> : null}
        <ul className="act-list">
          {named.map((person) => (
            <Person key={person.id} person={person}>
              {canGo.has(person.id) ? (
                <Link to={`/threads/${id}/remove?person=${person.id}`}>{t('threads.about.removeOne', { name: person.name })}</Link>
              ) : null}
            </Person>
          ))}
        </ul>
      </Section>
      {removed.length > 0 ? (
        <Section title={t('threads.about.removed')} className="mt7">
          <ul className="act-list">
            {removed.map((person) => (
              <Person key={person.id} person={person}>
                {may.tend ? <Link to={`/threads/${id}/name?person=${person.id}`}>{t('threads.about.takeBack', { name: person.name })}</Link> : null}
              </Person>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  )
}

function Person({ person: { name, code }, children }: { readonly person: AboutThread['named'][number]; readonly children: ReactNode }) {
  const { t } = useT()
  return (
    <li>
      <Who name={name} body={code}>
        {code === 'SECRETARIAT' ? t('threads.log.secretariat') : code}
      </Who>
      {children}
    </li>
  )
}
