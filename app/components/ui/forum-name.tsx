import { ForumMark } from './forum-mark.tsx'

type ForumNameProps = {
  readonly code: string
  /** The full name in the page's language, for those who do not know the code. */
  readonly name?: string
}

/** A forum by its mark and code. */
export function ForumName({ code, name }: ForumNameProps) {
  return (
    <span className="forum">
      <ForumMark code={code} />
      {name ? <abbr title={name}>{code}</abbr> : code}
    </span>
  )
}
