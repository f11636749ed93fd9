import type { ReactNode } from 'react'

type EmptyStateProps = {
  readonly title: ReactNode
  /** What will be here. */
  readonly children?: ReactNode
  /** The first step, or the way out of a filter that hides all. */
  readonly action?: ReactNode
  readonly level?: 2 | 3
}

/** Nothing here yet: what will be, and the first step. */
export function EmptyState({ title, children, action, level = 3 }: EmptyStateProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div className="empty">
      <Heading>{title}</Heading>
      {children ? <p className="muted">{children}</p> : null}
      {action}
    </div>
  )
}
