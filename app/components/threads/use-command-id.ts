import { useState } from 'react'

/** A command id for a form that posts without a script; the server's own survives hydration. */
export function useCommandId(): string {
  const [id] = useState(() => crypto.randomUUID() as string)
  return id
}
