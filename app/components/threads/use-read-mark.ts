import { type RefObject, useEffect } from 'react'
import { link } from '#app/realtime/socket.ts'

type Options = {
  readonly threadId: string
  readonly mandateId: string
  /** The last seq shown. */
  readonly seq: number
  /** Stands after the last message. */
  readonly end: RefObject<HTMLElement>
}

/** Looking at a message for this long counts as reading, in milliseconds. */
const glance = 800

/** Tells the server how far this person has read, once the end of the log is in front of them. */
export function useReadMark({ threadId, mandateId, seq, end }: Options): void {
  useEffect(() => {
    const sentinel = end.current
    if (seq === 0 || !sentinel) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let inView = false
    const mark = () => {
      clearTimeout(timer)
      if (!inView || document.visibilityState !== 'visible' || !document.hasFocus()) return
      timer = setTimeout(() => link.send('thread:read', { threadId, seq, as: mandateId }).catch(() => {}), glance)
    }
    const observer = new IntersectionObserver(([entry]) => {
      inView = entry?.isIntersecting ?? false
      mark()
    })
    observer.observe(sentinel)
    const stop = link.onConnect(mark)
    window.addEventListener('focus', mark)
    document.addEventListener('visibilitychange', mark)
    return () => {
      stop()
      observer.disconnect()
      clearTimeout(timer)
      window.removeEventListener('focus', mark)
      document.removeEventListener('visibilitychange', mark)
    }
  }, [threadId, mandateId, seq, end])
}
