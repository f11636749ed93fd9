import { Link } from '@remix-run/react'
import { threadTitle } from '#app/components/threads/thread-title.ts'
import { Day } from '#app/components/ui/day.tsx'
import { Tag } from '#app/components/ui/tag.tsx'
import { useT } from '#app/i18n/use-t.ts'
import type { TaskLine } from '#server/queries/threads/tasks.ts'

/** Tasks, each with whose it is, its last day and where it was said. */
export function TaskList({ tasks }: { readonly tasks: readonly TaskLine[] }) {
  const { t, locale } = useT()
  return (
    <ul className="act-list">
      {tasks.map((task) => (
        <li key={task.id}>
          <p>
            <Link className="hit" to={`/tasks/${task.id}`} lang={task.lang} dir="auto">
              {task.text}
            </Link>{' '}
            {task.state === 'open' ? null : <Tag>{t(`acts.task.states.${task.state}`)}</Tag>}
          </p>
          <p className="small muted">
            {ownerName(task) ? <bdi>{ownerName(task) === 'SECRETARIAT' ? t('threads.log.secretariat') : ownerName(task)}</bdi> : t('acts.task.inside')}
            {task.dueOn ? (
              <>
                {' · '}
                {t('acts.task.until')} <Day value={task.dueOn} />
              </>
            ) : null}
            {' · '}
            <Link to={`/threads/${task.thread.id}?at=${task.seq}#m-${task.seq}`} lang={task.thread.title ? undefined : locale}>
              {threadTitle(task.thread, locale, t)}
            </Link>
          </p>
        </li>
      ))}
    </ul>
  )
}

/** "Name (CODE)", a body's code, or nothing where nobody is named. */
export function ownerName({ owner }: Pick<TaskLine, 'owner'>): string {
  if (!owner) return ''
  return owner.name ? `${owner.name}${owner.code ? ` (${owner.code})` : ''}` : (owner.code ?? '')
}
