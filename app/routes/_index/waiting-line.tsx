import { Link } from '@remix-run/react'
import { Band } from '#app/components/ui/band.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { pathOfWaiting } from '#app/domain/notices/paths.ts'
import type { WaitingItem } from '#app/domain/notices/waiting.ts'
import { capitalised, relativeDay, weekday } from '#app/i18n/day-words.ts'
import { dayOf, formatTime } from '#app/i18n/format.ts'
import { titleIn } from '#app/i18n/notice-words.ts'
import { useT } from '#app/i18n/use-t.ts'
import { useWaitingWords } from './use-waiting-words.ts'

type WaitingLineProps = { readonly item: WaitingItem; readonly today: string; readonly first: boolean }

/** By when, of which dossier, what to do, who asks for it, and the way there. */
export function WaitingLine({ item, today, first }: WaitingLineProps) {
  const { t, locale } = useT()
  const words = useWaitingWords()
  const to = pathOfWaiting(item)
  const { project } = item
  return (
    <li>
      <Due item={item} today={today} />
      {project ? <Band seed={project.seed} length={40} height={16} /> : <span className="band" />}
      <div>
        {project ? (
          <p className="id">
            {project.number ? <span className="nowrap">{project.number}</span> : null} {titleIn(project, locale) || t('notices.untitled')}
          </p>
        ) : null}
        <p className="what">
          <Link className="plain" to={to}>
            {words.what(item)}
          </Link>
        </p>
        <p className="from">{words.from(item)}</p>
      </div>
      <LinkButton look={first ? 'primary' : 'quiet'} to={to}>
        {words.action(item)}
        <span className="vh">{project?.number ? ` ${project.number}` : ''}</span>
      </LinkButton>
    </li>
  )
}

/** The day it is due, how far that is, and the hour when there is one. */
function Due({ item: { dueAt, since, facts }, today }: Pick<WaitingLineProps, 'item' | 'today'>) {
  const { t, locale, timeZone } = useT()
  if (!dueAt) {
    return (
      <p className="due">
        <strong>{t('notices.home.noDeadline')}</strong>
        <small>{relativeDay(dayOf(since, timeZone), today, locale)}</small>
      </p>
    )
  }
  const day = facts.lastDay ?? dayOf(dueAt, timeZone)
  const far = day < today ? t('notices.home.late') : relativeDay(day, today, locale)
  return (
    <p className="due">
      <strong>
        <time dateTime={facts.lastDay ?? dueAt}>{capitalised(weekday(day, locale), locale)}</time>
      </strong>
      <small>{facts.lastDay ? far : t('notices.home.farAt', { far, time: formatTime(dueAt, locale, timeZone) })}</small>
    </p>
  )
}
