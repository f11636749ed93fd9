import type { ReactNode } from 'react'
import { Gate } from '#app/components/members/gate.tsx'
import { useRoot } from '#app/components/shell/use-root.ts'

/** The frame of the pages before sign-in, or the usual one for whoever is signed in. */
export function InvitationFrame({ children }: { readonly children: ReactNode }) {
  return useRoot()?.actor ? <div className="narrow invited">{children}</div> : <Gate>{children}</Gate>
}
