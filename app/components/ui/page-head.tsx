import type { ReactNode } from 'react'

type PageHeadProps = {
  readonly title: ReactNode
  /** A line above the title: number, kind, way back. */
  readonly over?: ReactNode
  /** A sentence under the title. */
  readonly lead?: ReactNode
  /** What can be done on this page; one of them primary at most. */
  readonly actions?: ReactNode
}

/** The title of a page, and what can be done on it. */
export function PageHead({ title, over, lead, actions }: PageHeadProps) {
  return (
    <div className="page-head">
      <div>
        {over ? <div className="id">{over}</div> : null}
        <h1>{title}</h1>
        {lead ? <p>{lead}</p> : null}
      </div>
      {actions ? <div className="actions">{actions}</div> : null}
    </div>
  )
}
