import type { ReactNode } from 'react'

type Item = { readonly term: string; readonly value: ReactNode }

/** Terms beside their values, one a line. */
export function DataList({ items }: { readonly items: readonly Item[] }) {
  return (
    <dl className="data-list">
      {items.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
