import type { ReactNode } from 'react'

type SectionHeadProps = {
  readonly id: string
  readonly title: ReactNode
  /** 2 unless the section stands inside another. */
  readonly level?: 2 | 3
  /** A count, a link, a small act at the end of the line. */
  readonly children?: ReactNode
}

/** The heavy rule under a section's title; the section is `aria-labelledby` its id. */
export function SectionHead({ id, title, level = 2, children }: SectionHeadProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div className="sec-head">
      <Heading id={id}>{title}</Heading>
      {children}
    </div>
  )
}
