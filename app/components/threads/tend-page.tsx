import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Notice } from '#app/components/ui/notice.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { useT } from '#app/i18n/use-t.ts'
import type { AboutThread } from '#server/queries/threads/about.ts'
import { threadTitle } from './thread-title.ts'

/** The acts on a thread that have a page of their own. */
export type TendAct = 'state' | 'summary' | 'resolve' | 'reopen' | 'tighten' | 'name' | 'remove' | 'pace' | 'move' | 'split'

type TendPageProps = {
  readonly act: TendAct
  readonly thread: Pick<AboutThread, 'id' | 'title' | 'lang' | 'project'>
  /** Without it a note stands in place of the form. */
  readonly possible?: boolean
  readonly children: ReactNode
}

/** The page of one act on a thread: which thread it is, what the act does, and its form alone (rulings.md 23). */
export function TendPage({ act, thread, possible = true, children }: TendPageProps) {
  const { t, locale } = useT()
  return (
    <div className="narrow">
      <PageHead
        over={
          <Link to={`/threads/${thread.id}/about`} lang={thread.title ? thread.lang : undefined}>
            {threadTitle(thread, locale, t)}
          </Link>
        }
        title={t(`threads.tend.${act}.title`)}
        lead={t(`threads.tend.${act}.lead`)}
      />
      {possible ? children : <Notice tone="wait">{t('threads.tend.notNow')}</Notice>}
    </div>
  )
}
