import { Avatar } from '#app/components/ui/avatar.tsx'
import { Icon } from '#app/components/ui/icon.tsx'
import { SectionHead } from '#app/components/ui/section-head.tsx'
import { type T, useT } from '#app/i18n/use-t.ts'
import type { DemoPerson } from '#server/auth/demo-people.ts'

/** The people of the demonstration, each with what they do in a sentence; one press signs in. */
export function EnterAs({ action, people }: { readonly action: string; readonly people: readonly DemoPerson[] }) {
  const { t, locale } = useT()
  return (
    <section aria-labelledby="h-demo">
      <SectionHead id="h-demo" title={t('members.login.enterAs')}>
        <span className="small muted">{t('members.login.invented')}</span>
      </SectionHead>
      <form method="post" action={action}>
        <ul className="enter">
          {people.map((person) => (
            <li key={person.email}>
              <button type="submit" name="enterAs" value={person.email}>
                <Avatar name={person.name} body={person.body.code} />
                <span>
                  <span className="strong">{person.name}</span>
                  <small>{whatTheyDo(person, locale, t)}</small>
                </span>
                <Icon name="right" />
              </button>
            </li>
          ))}
        </ul>
      </form>
    </section>
  )
}

function whatTheyDo({ role, finance, body }: DemoPerson, locale: 'fr' | 'en', t: T): string {
  const { code, hostCity, nameFr, nameEn } = body
  return t(`members.login.does.${finance ? 'finance' : role}`, { code, city: hostCity ?? '', body: locale === 'fr' ? nameFr : nameEn })
}
