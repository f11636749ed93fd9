import { type ReactNode, useRef } from 'react'
import { useDismiss } from './use-dismiss.ts'

type MenuProps = {
  /** Shown always; give it a name that can be read out. */
  readonly summary: ReactNode
  /** Opens towards the end of the line instead of its start. */
  readonly align?: 'start' | 'end'
  /** `icon`: the summary is an icon alone. */
  readonly look?: 'text' | 'icon'
  readonly className?: string
  readonly children: ReactNode
}

/** Links and small forms behind one word; it opens without a script, and a script closes it with Escape or a click elsewhere. */
export function Menu({ summary, align = 'start', look = 'text', className = '', children }: MenuProps) {
  const menu = useRef<HTMLDetailsElement>(null)
  useDismiss(menu)
  return (
    <details ref={menu} className={`menu ${align === 'end' ? 'menu-end ' : ''}${className}`.trim()}>
      <summary className={look === 'icon' ? 'icon-btn' : undefined}>{summary}</summary>
      <div className="menu-list">{children}</div>
    </details>
  )
}
