import { Link } from '@remix-run/react'
import { useActingWords } from '#app/components/projects/acting-words.ts'
import { titlesOf } from '#app/components/projects/titles.ts'
import { Band } from '#app/components/ui/band.tsx'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { Day } from '#app/components/ui/day.tsx'
import { ForumName } from '#app/components/ui/forum-name.tsx'
import { Money } from '#app/components/ui/money.tsx'
import { StateTag } from '#app/components/ui/state-tag.tsx'
import { dayOf } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { ProjectLine } from '#server/queries/projects/list-projects.ts'

/** The list: a table on a desk, cards on a phone. */
export function ProjectTable({ items }: { readonly items: readonly ProjectLine[] }) {
  const { t } = useT()
  if (items.length === 0) return null
  return (
    <DataTable caption={t('projects.list.caption')} captionHidden cards className="t-projects">
      <thead>
        <tr>
          <th scope="col">
            <span className="vh">{t('projects.list.cloth')}</span>
          </th>
          <th scope="col">{t('projects.list.project')}</th>
          <th scope="col">{t('projects.list.state')}</th>
          <th scope="col">{t('projects.list.leadPartners')}</th>
          <th scope="col">{t('projects.list.acts')}</th>
          <th scope="col" className="num">
            {t('projects.list.by')}
          </th>
          <th scope="col" className="num">
            {t('projects.list.asked')}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <Row key={item.id} item={item} />
        ))}
      </tbody>
    </DataTable>
  )
}

function Row({ item }: { readonly item: ProjectLine }) {
  const { t, locale, timeZone } = useT()
  const words = useActingWords()
  const { first, firstLang } = titlesOf(item, locale)
  const { full } = item
  return (
    <tr className={full?.acting.personally ? 'mine' : undefined}>
      <td className="c-sw">
        <div className="swatch">
          <Band seed={item.number ?? item.seed} length={48} height={16} />
        </div>
      </td>
      <th scope="row">
        <Link className="title" to={`/projects/${item.id}`} lang={first ? firstLang : undefined}>
          {first ?? t('projects.untitled')}
        </Link>
        <small>
          <span className="nowrap">{item.number ?? t('projects.draftNumber')}</span>
          {full?.area ? ` · ${t(`projects.areas.${full.area}`)}` : null}
        </small>
      </th>
      <td className="c-st">
        <StateTag kind="project" state={item.state} />
      </td>
      <td className="c-fo" data-l={t('projects.list.leadPartners')}>
        <span>
          <ForumName code={item.lead.code} name={locale === 'fr' ? item.lead.nameFr : item.lead.nameEn} />{' '}
          {full && full.partners.length > 0 ? <span className="muted small">{full.partners.map(({ code }) => code).join(', ')}</span> : null}
        </span>
      </td>
      <td data-l={t('projects.list.acts')}>
        {full && full.acting.by !== 'nobody' ? (
          <span>
            {words.who(full.acting)}
            <small>{words.brief(full.acting)}</small>
          </span>
        ) : null}
      </td>
      <td className="num" data-l={t('projects.list.by')}>
        {full?.acting.dueAt ? <Day value={dayOf(full.acting.dueAt, timeZone)} style="short" /> : null}
      </td>
      <td className="num" data-l={t('projects.list.asked')}>
        {full && full.asked.amount !== '0' ? <Money value={full.asked} /> : null}
      </td>
    </tr>
  )
}
