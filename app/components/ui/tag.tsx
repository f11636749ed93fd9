import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'
import type { Tone } from './state-looks.ts'

type TagProps = { readonly tone?: Tone; readonly icon?: IconName; readonly children: ReactNode }

/** A small mark beside a name: a level, a role, a weight. States are said by StateTag. */
export function Tag({ tone, icon, children }: TagProps) {
  return (
    <span className={tone ? 'tag tag-tone' : 'tag'} data-tone={tone}>
      {icon ? <Icon name={icon} size="s" /> : null}
      {children}
    </span>
  )
}
