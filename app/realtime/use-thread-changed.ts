import { useEffect } from 'react'
import { isBehind } from './is-behind.ts'
import { link } from './socket.ts'
import { useReread } from './use-reread.ts'
import type { LiveThread } from './use-thread.ts'

type Read = Parameters<typeof isBehind>[0] & { readonly id: string }

/**
 * Reads the page again when something was done to its thread, also while this tab was away or its line was dead: a
 * message alone never causes it, unless it is the official answer.
 */
export function useThreadChanged(thread: Read, live: LiveThread): void {
  const reread = useReread()
  const threadId = thread.id
  useEffect(() => link.on('thread:changed', (frame) => frame.threadId === threadId && reread()), [threadId, reread])
  const behind = isBehind(thread, live)
  useEffect(() => {
    if (behind) reread()
  }, [behind, reread])
}
