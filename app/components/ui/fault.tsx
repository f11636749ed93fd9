import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

/** What is wrong with a field, under it; nothing when nothing is. */
export function Fault({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  if (!children) return null
  return (
    <p className="err" id={id}>
      <Icon name="warn" size="s" />
      {children}
    </p>
  )
}
