import { Link } from '@remix-run/react'
import { Section } from '#app/components/ui/section.tsx'
import { useT } from '#app/i18n/use-t.ts'
import type { SubjectThread } from '#server/queries/threads/of-subject.ts'
import { SubjectThreadLines } from './subject-thread-lines.tsx'

type SubjectThreadsProps = {
  /** As `/threads/new` takes it: `decision=…`, `resource=…`, `forum=…`. */
  readonly about: string
  readonly threads: readonly SubjectThread[]
  readonly mayOpen: boolean
}

/** What is discussed about a thing, on the thing's own page, and the way to begin. Nothing for whoever could do neither. */
export function SubjectThreads({ about, threads, mayOpen }: SubjectThreadsProps) {
  const { t } = useT()
  if (threads.length === 0 && !mayOpen) return null
  return (
    <Section
      title={t('threads.subject.title')}
      className="mt7"
      aside={
        mayOpen ? (
          <Link className="hit" to={`/threads/new?${about}`}>
            {t('threads.subject.open')}
          </Link>
        ) : null
      }
    >
      {threads.length === 0 ? <p className="muted">{t('threads.subject.none')}</p> : null}
      <ul className="act-list">
        <SubjectThreadLines threads={threads} namesEdition />
      </ul>
    </Section>
  )
}
