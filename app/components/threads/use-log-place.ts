import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { keepPlace, keptPlace } from './kept-place.ts'
import { useBeforePaint } from './use-before-paint.ts'
import { visibleRows } from './visible-rows.ts'

type Options = {
  readonly log: RefObject<HTMLElement>
  readonly threadId: string
  /** The log scrolls by itself; else the page does. */
  readonly beside: boolean
  /** Another one: the page brought another run of messages. */
  readonly page: string
  /** The newest message stands in the page. */
  readonly newestShown: boolean
  /** Another one: what stands in the page changed. */
  readonly change: string
}

export type LogPlace = {
  /** The reader stands where the page's run begins; null before. */
  readonly placed: string | null
  /** Far from the newest message. */
  readonly far: boolean
  /** The last message that was in view. */
  readonly seen: number
  /** To be called before something changes above what is read. */
  readonly hold: () => void
  readonly toEnd: () => void
  readonly isAtEnd: () => boolean
}

/** How far from the end still counts as there, in pixels. */
const near = 160
/** Scrolling is over when nothing moved for this long, in milliseconds. */
const rest = 250

/**
 * Begins where the reader was, else at the first unread message, else at the end; stays at the end while the reader is
 * there; and else keeps what is read where it is on the screen, whatever comes and goes above and below.
 */
export function useLogPlace({ log, threadId, beside, page, newestShown, change }: Options): LogPlace {
  const [placed, setPlaced] = useState<string | null>(null)
  const [far, setFar] = useState(false)
  const [seen, setSeen] = useState(0)
  const atEnd = useRef(true)
  const newest = useRef(newestShown)
  const held = useRef<{ readonly id: string; readonly top: number } | null>(null)
  const box = useCallback(() => (beside ? log.current : document.documentElement), [beside, log])

  const toEnd = useCallback(() => {
    held.current = null
    atEnd.current = true
    box()?.scrollTo({ top: box()?.scrollHeight, behavior: 'instant' })
  }, [box])
  const hold = useCallback(() => {
    const rows = log.current && visibleRows(log.current, beside)
    if (!rows || (atEnd.current && newest.current)) return
    held.current = { id: `m-${rows.first}`, top: topOf(`m-${rows.first}`) }
    // The browser's own keeping of the place would be added to this one.
    box()?.style.setProperty('overflow-anchor', 'none')
  }, [log, beside, box])

  useEffect(() => {
    // After the router has put the page at its top.
    const frame = requestAnimationFrame(() => {
      if (window.location.hash === '' || beside) begin(log.current, { beside, newestShown: newest.current, toEnd })
      setPlaced(page)
    })
    return () => cancelAnimationFrame(frame)
  }, [page, beside, log, toEnd])

  useEffect(() => {
    const settled = () => {
      const rows = log.current && visibleRows(log.current, beside)
      if (rows) setSeen((before) => Math.max(before, rows.last))
      const left = distance(box())
      setFar(!newest.current || left > window.innerHeight)
      if (!beside && document.visibilityState === 'visible') keepPlace(threadId, newest.current && left < near ? null : rows)
    }
    let timer: ReturnType<typeof setTimeout> | undefined
    const onScroll = () => {
      atEnd.current = distance(box()) < near
      clearTimeout(timer)
      timer = setTimeout(settled, rest)
    }
    if (placed === page) onScroll()
    const target = beside ? log.current : window
    target?.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      clearTimeout(timer)
      target?.removeEventListener('scroll', onScroll)
    }
  }, [box, beside, log, threadId, placed, page])

  useBeforePaint(() => {
    const followed = atEnd.current && newest.current
    newest.current = newestShown
    if (placed !== page || change === '') return
    if (held.current) {
      const { id, top } = held.current
      held.current = null
      if (document.getElementById(id)) box()?.scrollBy({ top: topOf(id) - top, behavior: 'instant' })
      requestAnimationFrame(() => box()?.style.removeProperty('overflow-anchor'))
    } else if (followed && newestShown) toEnd()
  }, [change, newestShown, placed, page, box, toEnd])

  return { placed, far, seen, hold, toEnd, isAtEnd: useCallback(() => atEnd.current, []) }
}

type Beginning = { readonly beside: boolean; readonly newestShown: boolean; readonly toEnd: () => void }

function begin(log: HTMLElement | null, { beside, newestShown, toEnd }: Beginning): void {
  const kept = beside ? null : keptPlace()
  const item = kept && document.getElementById(`m-${kept.seq}`)
  const unread = beside ? null : log?.querySelector('.unread')
  if (kept && item) window.scrollBy({ top: item.getBoundingClientRect().top - kept.top, behavior: 'instant' })
  else if (unread) unread.scrollIntoView({ block: 'center', behavior: 'instant' })
  else if (newestShown) toEnd()
}

function topOf(id: string): number {
  return document.getElementById(id)?.getBoundingClientRect().top ?? 0
}

function distance(box: HTMLElement | null): number {
  return box ? box.scrollHeight - box.scrollTop - box.clientHeight : 0
}
