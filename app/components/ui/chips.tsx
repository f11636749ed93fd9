import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'

export type ChipLink = { readonly to: string; readonly label: ReactNode; readonly count?: number; readonly current: boolean }

/** Views of a list, each a link with its count. */
export function Chips({ label, chips }: { readonly label: string; readonly chips: readonly ChipLink[] }) {
  return (
    <nav className="chips views" aria-label={label}>
      {chips.map(({ to, label: word, count, current }) => (
        <Link key={to} to={to} className="chip" aria-current={current ? 'true' : undefined} preventScrollReset>
          {word}
          {count === undefined ? null : <b>{count}</b>}
        </Link>
      ))}
    </nav>
  )
}
