import { NavLink } from '@remix-run/react'
import type { ReactNode } from 'react'

export type TabLink = {
  readonly to: string
  readonly label: ReactNode
  /** A figure beside the word. */
  readonly count?: number
  /** The figure waits for the reader. */
  readonly turn?: boolean
  /** Says what the figure counts, for screen readers. */
  readonly countOf?: string
}

/** The parts of a thing, each a page of its own. */
export function Tabs({ label, tabs }: { readonly label: string; readonly tabs: readonly TabLink[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map(({ to, label: word, count, turn, countOf }) => (
        <NavLink key={to} to={to} end prefetch="intent">
          {word}
          {count === undefined ? null : (
            <span className={turn ? 'count count-turn' : 'count'}>
              {count}
              {countOf ? <span className="vh"> {countOf}</span> : null}
            </span>
          )}
        </NavLink>
      ))}
    </nav>
  )
}
