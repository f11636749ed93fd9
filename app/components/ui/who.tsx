import type { ReactNode } from 'react'
import { Avatar } from './avatar.tsx'

type WhoProps = { readonly name: string; readonly body?: string; readonly size?: 'm' | 'l'; readonly children?: ReactNode }

/** A person: avatar, name, and below it the forum, the role or the place. */
export function Who({ name, body, size = 'm', children }: WhoProps) {
  return (
    <span className="who">
      <Avatar name={name} body={body} size={size} />
      <span>
        {name}
        {children ? <small>{children}</small> : null}
      </span>
    </span>
  )
}
