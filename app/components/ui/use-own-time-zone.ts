import { useSyncExternalStore } from 'react'

/** The time zone of the reader's device; null on the server and while hydrating. */
export function useOwnTimeZone(): string | null {
  return useSyncExternalStore(never, ownTimeZone, unknown)
}

function ownTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}

function unknown(): null {
  return null
}

function never(): () => void {
  return () => {}
}
