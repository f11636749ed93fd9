import { Who } from '#app/components/ui/who.tsx'
import { useT } from '#app/i18n/use-t.ts'
import type { LiveThread } from '#app/realtime/use-thread.ts'
import { FollowForm } from './follow-form.tsx'
import type { LoadedThread } from './load-thread.ts'

type Person = { readonly id: string; readonly name: string; readonly code: string }

type ThreadSideProps = { readonly thread: LoadedThread; readonly live: LiveThread }

/** Who is here now, as far as they let it be seen, who takes part, and what the reader wants to hear of it. */
export function ThreadSide({ thread, live }: ThreadSideProps) {
  const { t } = useT()
  return (
    <aside className="th-side" aria-label={t('threads.side.label')}>
      {live.people.length > 0 ? <People title={t('threads.side.here')} people={live.people} /> : null}
      <People title={t('threads.side.takePart')} people={thread.people} />
      <section>
        <h2>{t('threads.follow.title')}</h2>
        <FollowForm threadId={thread.id} chosen={thread.follow} />
      </section>
    </aside>
  )
}

function People({ title, people }: { readonly title: string; readonly people: readonly Person[] }) {
  const { t } = useT()
  return (
    <section>
      <h2>{title}</h2>
      {people.length === 0 ? <p className="small muted">{t('threads.side.nobody')}</p> : null}
      <ul>
        {people.map(({ id, name, code }) => (
          <li key={id}>
            <Who name={name} body={code}>
              {code === 'SECRETARIAT' ? t('threads.log.secretariat') : code}
            </Who>
          </li>
        ))}
      </ul>
    </section>
  )
}
