import { Link } from '@remix-run/react'
import { Icon } from '#app/components/ui/icon.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { formatDay } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { QueryValue } from '#server/queries/registry.ts'

type Forum = QueryValue<'members.forum'>
type Edition = Forum['editions'][number]

/** The meetings of a forum: those to come with what they clash with, then past ones. */
export function ForumEditions({ code, editions, mayEdit }: Pick<Forum, 'code' | 'editions' | 'mayEdit'>) {
  const { t } = useT()
  const past = editions.filter((edition) => edition.past)
  const coming = editions.filter((edition) => !edition.past)
  return (
    <Section
      id="editions"
      title={t('members.editions.title')}
      className="mt7"
      aside={
        mayEdit ? (
          <LinkButton to={`/forums/${code}/editions/new`} icon="plus">
            {t('members.editions.add')}
          </LinkButton>
        ) : null
      }
    >
      {coming.length === 0 ? <p className="muted mt4">{t('members.editions.none')}</p> : null}
      <ul className="editions">
        {coming.map((edition) => (
          <Line key={edition.id} code={code} edition={edition} mayEdit={mayEdit} />
        ))}
      </ul>
      {past.length > 0 ? (
        <>
          <h3 className="mt5">{t('members.editions.past')}</h3>
          <ul className="editions">
            {past.map((edition) => (
              <Line key={edition.id} code={code} edition={edition} mayEdit={mayEdit} />
            ))}
          </ul>
        </>
      ) : null}
    </Section>
  )
}

type LineProps = { readonly code: string; readonly edition: Edition; readonly mayEdit: boolean }

function Line({ code, edition, mayEdit }: LineProps) {
  const { t, locale } = useT()
  const dates = useDates()
  const name = locale === 'fr' ? edition.nameFr : edition.nameEn
  const [theme, lang] =
    locale === 'fr' ? [edition.themeFr ?? edition.themeEn, edition.themeFr ? 'fr' : 'en'] : [edition.themeEn ?? edition.themeFr, edition.themeEn ? 'en' : 'fr']
  const at = `/forums/${code}/editions/${edition.id}`
  return (
    <li>
      <div>
        <p className="strong">{name}</p>
        <p className="small">
          {dates(edition)} · {edition.venue}
        </p>
        {theme ? (
          <p className="small muted" lang={lang}>
            {theme}
          </p>
        ) : null}
        {edition.clashes.map((other) => (
          <p key={`${other.code}${other.startsOn}${other.nameEn}`} className="small clash">
            <Icon name="warn" size="s" />
            <Link to={`/forums/${other.code}#editions`}>
              {t('members.editions.clash', { name: locale === 'fr' ? other.nameFr : other.nameEn, code: other.code, dates: dates(other) })}
            </Link>
          </p>
        ))}
      </div>
      {mayEdit ? (
        <div className="row">
          <Link className="hit small" to={`${at}/edit`} aria-label={t('members.editions.editNamed', { name })}>
            {t('members.editions.edit')}
          </Link>
          <Link className="hit small" to={`${at}/remove`} aria-label={t('members.editions.removeNamed', { name })}>
            {t('members.editions.remove')}
          </Link>
        </div>
      ) : null}
    </li>
  )
}

/** « du 3 au 5 mai », or the one day. */
function useDates(): (edition: Pick<Edition, 'startsOn' | 'endsOn'>) => string {
  const { t, locale } = useT()
  return ({ startsOn, endsOn }) =>
    startsOn === endsOn ? formatDay(startsOn, locale) : t('members.editions.fromTo', { from: formatDay(startsOn, locale), to: formatDay(endsOn, locale) })
}
