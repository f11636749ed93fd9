import { Band } from '#app/components/ui/band.tsx'
import { type Fact, Facts } from '#app/components/ui/facts.tsx'
import { ForumName } from '#app/components/ui/forum-name.tsx'
import { Money } from '#app/components/ui/money.tsx'
import { formatMoney } from '#app/domain/money.ts'
import { formatDay, formatList } from '#app/i18n/format.ts'
import { type T, useT } from '#app/i18n/use-t.ts'
import type { ProjectFull, ProjectHead } from '#server/queries/projects/project-page.ts'
import type { ForumRef } from '#server/queries/projects/refs.ts'
import { titlesOf } from './titles.ts'

/** The cover of a dossier: its cloth, number, title in both languages, and the facts that the reader may know. */
export function Cover({ head, full }: { readonly head: ProjectHead; readonly full: ProjectFull | null }) {
  const { t, locale } = useT()
  const { first, firstLang, second, secondLang } = titlesOf(head, locale)
  const seed = head.number ?? head.seed
  const area = full?.content.area
  const marks = [area ? t(`projects.areas.${area}`) : null, full && full.round > 0 ? t('projects.page.round', { n: full.round }) : null].filter(Boolean)
  return (
    <header className="cover">
      <Band className="spine" seed={seed} length={420} height={40} vertical />
      <Band className="spine-flat" seed={seed} length={760} height={24} />
      <div className="cover-in">
        <div className="cover-top">
          <p className="id">{[head.number ?? t('projects.draftNumber'), ...marks].join(' · ')}</p>
        </div>
        <h1 lang={first ? firstLang : undefined}>{first ?? t('projects.untitled')}</h1>
        {second ? (
          <p className="second" lang={secondLang}>
            {second}
          </p>
        ) : null}
        <Facts facts={[lead(head.lead, t), ...(full ? factsOf(full, t, locale) : [])]} />
      </div>
    </header>
  )
}

function lead(forum: ForumRef, t: T): Fact {
  return { term: t('projects.page.lead'), value: <ForumName code={forum.code} />, note: forum.city }
}

function factsOf({ content, partners }: ProjectFull, t: T, locale: 'fr' | 'en'): Fact[] {
  const of = (role: 'co_applicant' | 'associate') => partners.filter((partner) => partner.role === role).map(({ forum }) => forum)
  const associates = of('associate')
  return [
    { term: t('projects.page.coApplicants'), value: of('co_applicant').length > 0 ? <Forums forums={of('co_applicant')} /> : t('projects.page.noPartner') },
    ...(associates.length > 0 ? [{ term: t('projects.page.associates'), value: <Forums forums={associates} /> }] : []),
    { term: t('projects.page.dates'), value: datesOf(content, t, locale), note: countriesOf(content.countries, t, locale) },
    {
      term: t('projects.page.asked'),
      value: <Money value={content.poolRequest} />,
      note: t('projects.page.ofTotal', { total: formatMoney(content.totals.total, locale) }),
    },
  ]
}

function Forums({ forums }: { readonly forums: readonly ForumRef[] }) {
  return (
    <span className="row">
      {forums.map(({ id, code }) => (
        <ForumName key={id} code={code} />
      ))}
    </span>
  )
}

function datesOf({ startsOn, endsOn }: ProjectFull['content'], t: T, locale: 'fr' | 'en'): string {
  if (!startsOn || !endsOn) return t('projects.page.noDates')
  return t('projects.page.from', { from: formatDay(startsOn, locale, 'short'), to: formatDay(endsOn, locale, 'short') })
}

const shownCountries = 4

function countriesOf(countries: ProjectFull['content']['countries'], t: T, locale: 'fr' | 'en'): string {
  const names = countries.map(({ nameFr, nameEn }) => (locale === 'fr' ? nameFr : nameEn))
  const more = names.length - shownCountries
  return more > 0 ? `${names.slice(0, shownCountries).join(', ')} ${t('projects.page.countriesMore', { count: more })}` : formatList(names, locale)
}
