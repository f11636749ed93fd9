import { Link } from '@remix-run/react'

type ProjectNumberProps = {
  readonly project: { readonly id: string; readonly number: string | null }
  /** A giver that is no member sees which dossier its money went to, and does not read it. */
  readonly opens: boolean
  readonly className?: string
}

/** The number of a dossier, with the way to it for who may read it. */
export function ProjectNumber({ project: { id, number }, opens, className = '' }: ProjectNumberProps) {
  const shown = number ?? '–'
  const looks = `nowrap ${className}`.trim()
  if (!opens) return <span className={looks}>{shown}</span>
  return (
    <Link className={looks} to={`/projects/${id}`}>
      {shown}
    </Link>
  )
}
