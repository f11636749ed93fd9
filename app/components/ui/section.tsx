import { type ReactNode, useId } from 'react'
import { SectionHead } from './section-head.tsx'

type SectionProps = {
  readonly title: ReactNode
  /** An anchor; without it the heading gets an id of its own. */
  readonly id?: string
  readonly level?: 2 | 3
  /** A count, a link, a small act at the end of the title's line. */
  readonly aside?: ReactNode
  readonly className?: string
  readonly children: ReactNode
}

/** A titled part of a page, named by its heading. */
export function Section({ title, id, level, aside, className, children }: SectionProps) {
  const own = useId()
  const headingId = id ?? own
  return (
    <section aria-labelledby={headingId} className={className}>
      <SectionHead id={headingId} title={title} level={level}>
        {aside}
      </SectionHead>
      {children}
    </section>
  )
}
