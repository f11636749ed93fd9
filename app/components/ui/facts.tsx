import { type ReactNode, useId } from 'react'

export type Fact = { readonly term: string; readonly value: ReactNode; readonly note?: ReactNode }

/** Short facts of a thing, term above value. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const id = useId()
  return (
    <dl className="facts">
      {facts.map(({ term, value, note }) => (
        <div key={`${id}${term}`}>
          <dt>{term}</dt>
          <dd>
            {value}
            {note ? <small>{note}</small> : null}
          </dd>
        </div>
      ))}
    </dl>
  )
}
