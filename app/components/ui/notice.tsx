import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'
import type { Tone } from './state-looks.ts'

type NoticeProps = {
  readonly tone?: Tone
  readonly icon?: IconName
  /** `status` when it appears without a new page: it is read out politely. */
  readonly role?: 'status' | 'alert' | 'note'
  readonly children: ReactNode
}

const icons: { readonly [tone in Tone]: IconName } = { idle: 'info', wait: 'info', turn: 'info', go: 'okay', stop: 'warn' }

/** A message in the flow of the page; begin with a strong sentence. */
export function Notice({ tone = 'idle', icon = icons[tone], role, children }: NoticeProps) {
  return (
    <div className="notice" data-tone={tone} role={role}>
      <Icon name={icon} />
      <div>{typeof children === 'string' ? <p>{children}</p> : children}</div>
    </div>
  )
}
