import { Link } from '@remix-run/react'
import type { MouseEvent, RefObject } from 'react'
import { useT } from '#app/i18n/use-t.ts'

type LogEdgeProps = {
  readonly edge: RefObject<HTMLParagraphElement>
  readonly way: 'earlier' | 'later'
  readonly to: string
  readonly busy: boolean
  readonly failed: boolean
  /** Null before a script runs: the link leads to a page of its own. */
  readonly onLoad: (() => void) | null
}

/** Where the messages in the page end and the thread goes on: a link, which a script follows by itself. */
export function LogEdge({ edge, way, to, busy, failed, onLoad }: LogEdgeProps) {
  const { t } = useT()
  const load = (event: MouseEvent) => {
    if (!onLoad) return
    event.preventDefault()
    onLoad()
  }
  return (
    <p ref={edge} className={way}>
      <Link className="textbtn" to={to} onClick={load} aria-busy={busy || undefined}>
        {t(`threads.log.${way}`)}
      </Link>
      {failed ? (
        <span className="small turn" role="status">
          {t('threads.log.notLoaded')}
        </span>
      ) : null}
    </p>
  )
}
