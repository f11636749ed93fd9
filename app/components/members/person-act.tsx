import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { PageHead } from '#app/components/ui/page-head.tsx'

type PersonActProps = {
  readonly person: { readonly id: string; readonly name: string }
  readonly title: string
  readonly lead: ReactNode
  readonly children: ReactNode
}

/** The page of one act on a person or a mandate, with the way back to the person. */
export function PersonAct({ person, title, lead, children }: PersonActProps) {
  return (
    <div className="narrow">
      <PageHead
        over={
          <Link className="hit" to={`/people/${person.id}`}>
            {person.name}
          </Link>
        }
        title={title}
        lead={lead}
      />
      {children}
    </div>
  )
}
