import { ForumMark } from './forum-mark.tsx'
import { initialsOf } from './initials-of.ts'

type AvatarProps = {
  readonly name: string
  /** The code of the body the person acts for. */
  readonly body?: string
  readonly size?: 'm' | 'l'
}

/** Initials of the person, cloth of the forum; no photographs, since being seen is dangerous for some. */
export function Avatar({ name, body, size = 'm' }: AvatarProps) {
  return (
    <span className={size === 'l' ? 'av av-l' : 'av'} aria-hidden="true">
      {initialsOf(name)}
      {body ? <ForumMark code={body} size={size === 'l' ? 18 : 14} /> : null}
    </span>
  )
}
