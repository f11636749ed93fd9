import { useEffect, useRef } from 'react'

type ErrorSummaryProps = {
  /** What happened, what was kept, what to do. */
  readonly sentence: string
  /** Sentences by the path of their field, which is the control's id. */
  readonly faults?: { readonly [path: string]: string }
}

const none = {}

/** Says why a form was refused, takes the focus, and leads to each field. */
export function ErrorSummary({ sentence, faults = none }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null)
  // A second refusal takes the focus again.
  useEffect(() => box.current?.focus(), [sentence, faults])
  const entries = Object.entries(faults)
  return (
    <div ref={box} className="errors" role="alert" tabIndex={-1}>
      <p className="strong">{sentence}</p>
      {entries.length > 0 ? (
        <ul>
          {entries.map(([path, fault]) => (
            <li key={path}>
              <a href={`#${path}`}>{fault}</a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
