import { Link } from '@remix-run/react'
import { SubjectThreadLines } from '#app/components/threads/subject-thread-lines.tsx'
import { Icon } from '#app/components/ui/icon.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { formatDay } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { QueryValue } from '#server/queries/registry.ts'
import type { SubjectThread } from '#server/queries/threads/of-subject.ts'

type Forum = QueryValue<'members.forum'>
type Edition = Forum['editions'][number]

type Talk = {
  /** About the forum's editions, among others. */
  readonly threads: readonly SubjectThread[]
  readonly mayOpen: boolean
}
type ForumEditionsProps = Pick<Forum, 'code' | 'editions' | 'mayEdit'> & { readonly talk: Talk }

/** The meetings of a forum, each with what is discussed about it: those to come with what they clash with, then past ones. */
export function ForumEditions({ editions, ...forum }: ForumEditionsProps) {
  const { code, mayEdit } = forum
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
          <Line key={edition.id} edition={edition} {...forum} />
        ))}
      </ul>
      {past.length > 0 ? (
        <>
          <h3 className="mt5">{t('members.editions.past')}</h3>
          <ul className="editions">
            {past.map((edition) => (
              <Line key={edition.id} edition={edition} {...forum} />
            ))}
          </ul>
        </>
      ) : null}
    </Section>
  )
}

type LineProps = Omit<ForumEditionsProps, 'editions'> & { readonly edition: Edition }

function Line({ code, edition, mayEdit, talk }: LineProps) {
  const { t, locale } = useT()
  const dates = useDates()
  const name = locale === 'fr' ? edition.nameFr : edition.nameEn
  const [theme, lang] =
    locale === 'fr' ? [edition.themeFr ?? edition.themeEn, edition.themeFr ? 'fr' : 'en'] : [edition.themeEn ?? edition.themeFr, edition.themeEn ? 'en' : 'fr']
  const threads = talk.threads.filter((thread) => thread.edition?.id === edition.id)
  return (
    <li id={`edition-${edition.id}`}>
      <div>
        <p className="strong">
          {/* An address of its own, to be passed on. */}
          <Link className="edition-name" to={`#edition-${edition.id}`}>
            {name}
          </Link>
        </p>
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
      <Ways name={name} at={`/forums/${code}/editions/${edition.id}`} open={talk.mayOpen ? edition.id : null} mayEdit={mayEdit} />
      {threads.length > 0 ? (
        <ul className="edition-talk" aria-label={t('threads.subject.ofEdition', { name })}>
          <SubjectThreadLines threads={threads} />
        </ul>
      ) : null}
    </li>
  )
}

type WaysProps = { readonly name: string; readonly at: string; readonly open: string | null; readonly mayEdit: boolean }

/** What the reader may do about an edition: open a thread about it, change it, take it off. */
function Ways({ name, at, open, mayEdit }: WaysProps) {
  const { t } = useT()
  return (
    <div className="row">
      {open ? (
        <Link className="hit small" to={`/threads/new?edition=${open}`} aria-label={t('threads.subject.openAbout', { name })}>
          {t('threads.subject.open')}
        </Link>
      ) : null}
      {mayEdit ? (
        <>
          <Link className="hit small" to={`${at}/edit`} aria-label={t('members.editions.editNamed', { name })}>
            {t('members.editions.edit')}
          </Link>
          <Link className="hit small" to={`${at}/remove`} aria-label={t('members.editions.removeNamed', { name })}>
            {t('members.editions.remove')}
          </Link>
        </>
      ) : null}
    </div>
  )
}

/** « du 3 au 5 mai », or the one day. */
function useDates(): (edition: Pick<Edition, 'startsOn' | 'endsOn'>) => string {
  const { t, locale } = useT()
  return ({ startsOn, endsOn }) =>
    startsOn === endsOn ? formatDay(startsOn, locale) : t('members.editions.fromTo', { from: formatDay(startsOn, locale), to: formatDay(endsOn, locale) })
}
