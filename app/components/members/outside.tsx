import type { ReactNode } from 'react'
import { useRoot } from '#app/components/shell/use-root.ts'
import { Gate } from './gate.tsx'

/** A page that people open signed in or not: within the shell, or behind the frame of sign-in. */
export function Outside({ children }: { readonly children: ReactNode }) {
  const signedIn = Boolean(useRoot()?.actor)
  if (signedIn) return children
  return (
    <Gate>
      <section className="gate-wide">{children}</section>
    </Gate>
  )
}
