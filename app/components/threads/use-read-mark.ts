import { type RefObject, useEffect, useRef } from 'react'
import { link } from '#app/realtime/socket.ts'
import { visibleRows } from './visible-rows.ts'

type Options = {
  readonly log: RefObject<HTMLElement>
  readonly threadId: string
  readonly mandateId: string
  readonly beside: boolean
  /** How far this person had read when the page was made. */
  readonly readSeq: number
  /** Another one: what stands in the page changed. */
  readonly change: string
}

/** Looking at a message for this long counts as reading, in milliseconds. */
const glance = 800

/** Tells the server how far this person has read: to the last message that stayed in front of them, never further. */
export function useReadMark({ log, threadId, mandateId, beside, readSeq, change }: Options): void {
  const marked = useRef(readSeq)
  useEffect(() => {
    if (change === '') return
    let timer: ReturnType<typeof setTimeout> | undefined
    const mark = () => {
      const last = document.visibilityState === 'visible' && document.hasFocus() && log.current ? (visibleRows(log.current, beside)?.last ?? 0) : 0
      if (last <= marked.current) return
      link.send('thread:read', { threadId, seq: last, as: mandateId }).then(
        () => {
          marked.current = Math.max(marked.current, last)
        },
        () => {},
      )
    }
    const look = () => {
      clearTimeout(timer)
      timer = setTimeout(mark, glance)
    }
    const target = beside ? log.current : window
    const stop = link.onConnect(look)
    look()
    target?.addEventListener('scroll', look, { passive: true })
    window.addEventListener('focus', look)
    document.addEventListener('visibilitychange', look)
    return () => {
      stop()
      clearTimeout(timer)
      target?.removeEventListener('scroll', look)
      window.removeEventListener('focus', look)
      document.removeEventListener('visibilitychange', look)
    }
  }, [log, threadId, mandateId, beside, change])
}
