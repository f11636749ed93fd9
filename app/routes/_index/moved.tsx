import { Link } from '@remix-run/react'
import { useHistoryWords } from '#app/components/projects/history-words.ts'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { StateTag } from '#app/components/ui/state-tag.tsx'
import type { MovedItem } from '#app/domain/notices/home.ts'
import { relativeDay } from '#app/i18n/day-words.ts'
import { dayOf, formatDay, formatInstant, formatTime } from '#app/i18n/format.ts'
import { titleIn } from '#app/i18n/notice-words.ts'
import { useT } from '#app/i18n/use-t.ts'

type MovedProps = { readonly items: readonly MovedItem[]; readonly today: string; readonly all: boolean }

/** What happened lately, newest first. */
export function Moved({ items, today, all }: MovedProps) {
  const { t } = useT()
  return (
    <Section
      title={t(all ? 'notices.home.movedAll' : 'notices.home.moved')}
      className="mt8"
      aside={
        <Link className="small" to="/inbox">
          {t('notices.home.toInbox')}
        </Link>
      }
    >
      {items.length === 0 ? <p className="muted mt4">{t('notices.home.movedNone')}</p> : null}
      {items.length > 0 ? (
        <DataTable caption={t('notices.home.movedCaption')} captionHidden cards>
          <thead>
            <tr>
              <th scope="col">{t('notices.home.columnDossier')}</th>
              <th scope="col">{t('notices.home.columnWhat')}</th>
              <th scope="col">{t('notices.home.columnState')}</th>
              <th scope="col" className="num">
                {t('notices.home.columnWhen')}
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <Row key={item.id} item={item} today={today} />
            ))}
          </tbody>
        </DataTable>
      ) : null}
    </Section>
  )
}

function Row({ item, today }: { readonly item: MovedItem; readonly today: string }) {
  const { t, locale } = useT()
  const { project, person, body } = item
  const title = titleIn(project, locale) || t('notices.untitled')
  return (
    <tr>
      <th scope="row">
        <Link className="title" to={`/projects/${project.id}`}>
          {title}
        </Link>
        {project.number ? (
          <small>
            <span className="nowrap">{project.number}</span>
          </small>
        ) : null}
      </th>
      <td>
        {person ?? t('projects.history.system')}
        {body ? (
          <>
            {' ('}
            {body.code === 'SECRETARIAT' ? t('notices.secretariat') : <abbr title={locale === 'fr' ? body.nameFr : body.nameEn}>{body.code}</abbr>}
            {')'}
          </>
        ) : null}{' '}
        <Deed item={item} />
      </td>
      <td>
        <StateTag kind="project" state={project.state} />
      </td>
      <td className="num" data-l={t('notices.home.columnWhen')}>
        <When at={item.at} today={today} />
      </td>
    </tr>
  )
}

function Deed({ item: { type, facts, about, thread } }: { readonly item: MovedItem }) {
  const { t } = useT()
  const say = useHistoryWords()
  if (type !== 'message.posted') return <>{say({ type, facts, about })}</>
  if (!thread) return null
  return (
    <>
      {t('notices.home.wrote')}{' '}
      <Link to={`/threads/${thread.id}`}>{thread.title ? t('notices.quoted', { title: thread.title }) : t('notices.home.ownThread')}</Link>
    </>
  )
}

/** Today the time, yesterday the word, before that the day. */
function When({ at, today }: { readonly at: string; readonly today: string }) {
  const { locale, timeZone } = useT()
  const day = dayOf(at, timeZone)
  const far = relativeDay(day, today, locale)
  const isNear = Math.abs(Date.parse(today) - Date.parse(day)) <= 86_400_000
  const text = day === today ? formatTime(at, locale, timeZone) : isNear ? far : formatDay(day, locale, 'short')
  return (
    <time className="nowrap" dateTime={at} title={formatInstant(at, locale, timeZone)}>
      {text}
    </time>
  )
}
