import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'

type TabLink = {
  readonly to: string
  readonly label: ReactNode
  readonly current: boolean
  /** A figure beside the word. */
  readonly count?: number
  /** The figure waits for the reader. */
  readonly turn?: boolean
  /** Says what the figure counts, for screen readers. */
  readonly countOf?: string
}

/** The parts of a thing: links, which the path or its query tells apart. */
export function Tabs({ label, tabs }: { readonly label: string; readonly tabs: readonly TabLink[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map(({ to, label: word, count, turn, countOf, current }) => (
        <Link key={to} to={to} aria-current={current ? 'page' : undefined} preventScrollReset>
          {word}
          {count === undefined ? null : (
            <span className={turn ? 'count count-turn' : 'count'}>
              {count}
              {countOf ? <span className="vh"> {countOf}</span> : null}
            </span>
          )}
        </Link>
      ))}
    </nav>
  )
}
