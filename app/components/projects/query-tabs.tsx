import { Link } from '@remix-run/react'
import type { TabLink } from '#app/components/ui/tabs.tsx'

type QueryTab = TabLink & { readonly current: boolean }

/** The parts of a page that the URL's query chooses between. */
export function QueryTabs({ label, tabs }: { readonly label: string; readonly tabs: readonly QueryTab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map(({ to, label: word, count, turn, countOf, current }) => (
        <Link key={to} to={to} aria-current={current ? 'page' : undefined} prefetch="intent" preventScrollReset>
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
