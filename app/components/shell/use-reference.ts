import { useContext, useState } from 'react'
import { ServerContext } from '#app/components/server-context.ts'

/** The reference of the request that failed: the server knows it, and the browser reads it off the page the server sent. */
export function useReference(): string | null {
  const { reference } = useContext(ServerContext)
  const [kept] = useState(() =>
    typeof document === 'undefined' ? (reference ?? null) : (document.querySelector<HTMLElement>('[data-reference]')?.dataset.reference ?? null),
  )
  return kept
}
