import { useEffect } from 'react'
import { link } from './socket.ts'
import { useReread } from './use-reread.ts'

/** Reads the page again when something was done to its thread: a message never says so. */
export function useThreadChanged(threadId: string): void {
  const reread = useReread()
  useEffect(() => link.on('thread:changed', (frame) => frame.threadId === threadId && reread()), [threadId, reread])
}
