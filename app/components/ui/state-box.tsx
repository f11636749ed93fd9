import { type ReactNode, useId } from 'react'

type StateBoxProps = {
  /** Names the box for screen readers: "State of the dossier". */
  readonly title: string
  /** The StateTag. */
  readonly tag: ReactNode
  /** Gold edge: it is the reader's turn. */
  readonly mine?: boolean
  /** Who must act next, on what, by when. */
  readonly children: ReactNode
  readonly steps?: ReactNode
  /** Since when, by whom, and what happens if nothing is done. */
  readonly after?: ReactNode
  /** The one act that is asked of the reader. */
  readonly act?: ReactNode
}

/** Who waits for whom: it stands beside the state, above the tabs. */
export function StateBox({ title, tag, mine = false, children, steps, after, act }: StateBoxProps) {
  const id = useId()
  return (
    <section className={mine ? 'state state-mine' : 'state'} aria-labelledby={id}>
      <h2 className="vh" id={id}>
        {title}
      </h2>
      <div className="state-top">
        {tag}
        <p>{children}</p>
        {act}
      </div>
      {steps}
      {after ? <p className="after">{after}</p> : null}
    </section>
  )
}
