import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { MentionReach } from '#server/queries/threads/reach.ts'
import { link } from './socket.ts'

type Options = { readonly threadId: string; readonly mandateId: string; readonly area: RefObject<HTMLTextAreaElement> }

/** How long nothing is typed before the server is asked, in milliseconds. */
const quiet = 600

/** Whom the mentions in what is being written would reach; null while there are none, or no answer. `typed` is to be called at each change. */
export function useReach({ threadId, mandateId, area }: Options): { readonly reach: MentionReach | null; readonly typed: () => void } {
  const [reach, setReach] = useState<MentionReach | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const typed = useCallback(() => {
    clearTimeout(timer.current)
    const text = area.current?.value ?? ''
    if (!text.includes('@')) return setReach(null)
    timer.current = setTimeout(() => {
      link
        .send('ask', { name: 'threads.reach', input: { threadId, text }, as: mandateId })
        // An answer about another text than the one that now stands there says nothing.
        .then((answer) => answer.ok && area.current?.value === text && setReach(answer.value as MentionReach))
        .catch(() => {})
    }, quiet)
  }, [threadId, mandateId, area])
  return { reach, typed }
}
