import { Link } from '@remix-run/react'
import { threadTitle } from '#app/components/threads/thread-title.ts'
import { Day } from '#app/components/ui/day.tsx'
import { Icon } from '#app/components/ui/icon.tsx'
import { Tag } from '#app/components/ui/tag.tsx'
import { relativeDay } from '#app/i18n/day-words.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { TaskLine } from '#server/queries/threads/tasks.ts'

type TaskListProps = {
  readonly tasks: readonly TaskLine[]
  /** `YYYY-MM-DD`, the alliance's. */
  readonly today: string
}

/** Tasks, each by when, what and whose it is, and where it was said. */
export function TaskList({ tasks, today }: TaskListProps) {
  const { t, locale } = useT()
  return (
    <ul className="tasks">
      {tasks.map((task) => (
        <li key={task.id}>
          <Due task={task} today={today} />
          <div>
            <p>
              <Link className="hit strong" to={`/tasks/${task.id}`} lang={task.lang} dir="auto">
                {task.text}
              </Link>
            </p>
            <p className="small muted">
              {ownerName(task) ? <bdi>{ownerName(task) === 'SECRETARIAT' ? t('threads.log.secretariat') : ownerName(task)}</bdi> : t('acts.task.inside')}
              {' · '}
              <Link to={`/threads/${task.thread.id}?at=${task.seq}#m-${task.seq}`} lang={task.thread.title ? undefined : locale}>
                {threadTitle(task.thread, locale, t)}
              </Link>
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}

/** The last day of an open task and how far it is, or that the task is closed. */
function Due({ task: { state, dueOn }, today }: { readonly task: TaskLine; readonly today: string }) {
  const { t, locale } = useT()
  if (state !== 'open')
    return (
      <p className="due">
        <Tag icon={state === 'done' ? 'check' : 'cross'}>{t(`acts.task.states.${state}`)}</Tag>
      </p>
    )
  if (!dueOn) return <p className="due muted">{t('acts.task.noDay')}</p>
  return (
    <p className="due">
      <strong>
        <Day value={dueOn} />
      </strong>{' '}
      {dueOn < today ? (
        <small className="late">
          <Icon name="warn" size="s" /> {t('acts.task.late')}
        </small>
      ) : (
        <small>{relativeDay(dueOn, today, locale)}</small>
      )}
    </p>
  )
}

/** "Name (CODE)", a body's code, or nothing where nobody is named. */
export function ownerName({ owner }: Pick<TaskLine, 'owner'>): string {
  if (!owner) return ''
  return owner.name ? `${owner.name}${owner.code ? ` (${owner.code})` : ''}` : (owner.code ?? '')
}
