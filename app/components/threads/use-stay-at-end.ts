import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { useBeforePaint } from './use-before-paint.ts'

type Options = {
  readonly log: RefObject<HTMLElement>
  /** Rows of the live end. */
  readonly count: number
  /** The log scrolls by itself; else the page does. */
  readonly beside: boolean
  readonly firstUnread: number | null
  /** The live end follows on what the page shows. */
  readonly follows: boolean
}

/** How far from the end still counts as there, in pixels. */
const near = 160

/**
 * Begins at the first unread message, else at the end; stays at the end while the reader is there, and leaves
 * in peace whoever reads further up: `below` counts what came meanwhile.
 */
export function useStayAtEnd({ log, count, beside, firstUnread, follows }: Options): { readonly below: number; readonly go: () => void } {
  const [seen, setSeen] = useState(count)
  const wasAtEnd = useRef(true)
  const shown = useRef(count)
  const scroller = useCallback(() => (beside ? log.current : document.documentElement), [beside, log])
  const go = useCallback(() => {
    const box = scroller()
    box?.scrollTo({ top: box.scrollHeight })
    wasAtEnd.current = true
  }, [scroller])

  useEffect(() => {
    if (window.location.hash !== '') return
    // After the router has put the page at its top.
    const frame = requestAnimationFrame(() => {
      const first = log.current?.querySelector('#new')
      if (first && firstUnread !== null && !beside) first.scrollIntoView({ block: 'center' })
      else if (follows) go()
    })
    return () => cancelAnimationFrame(frame)
  }, [log, beside, firstUnread, follows, go])

  useEffect(() => {
    const onScroll = () => {
      const box = scroller()
      wasAtEnd.current = box !== null && box.scrollHeight - box.scrollTop - box.clientHeight < near
      if (wasAtEnd.current) setSeen(count)
    }
    const target = beside ? log.current : window
    target?.addEventListener('scroll', onScroll, { passive: true })
    return () => target?.removeEventListener('scroll', onScroll)
  }, [beside, log, scroller, count])

  useBeforePaint(() => {
    if (shown.current === count) return
    shown.current = count
    if (!wasAtEnd.current) return
    setSeen(count)
    go()
  }, [count, go])

  return { below: Math.max(0, count - seen), go }
}
