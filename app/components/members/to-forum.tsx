import { Link } from '@remix-run/react'
import { ForumMark } from '#app/components/ui/forum-mark.tsx'

/** The way from a form back to the forum that it concerns. */
export function ToForum({ code, name }: { readonly code: string; readonly name: string }) {
  return (
    <Link className="hit forum-way" to={`/forums/${code}`}>
      <ForumMark code={code} />
      {name}
    </Link>
  )
}
