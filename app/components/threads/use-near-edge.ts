import { type RefObject, useEffect } from 'react'

type Edge = {
  readonly edge: RefObject<HTMLElement>
  /** The log where it scrolls by itself, else the page does. */
  readonly frame: RefObject<HTMLElement> | null
  /** How far before the edge, in pixels. */
  readonly before: number
  readonly onNear: () => void
  /** Null: not to be watched now. Another one: to be looked at again. */
  readonly change: string | null
}

/** Calls when an edge of the log comes near while one scrolls, so that more is there before one arrives. */
export function useNearEdge({ edge, frame, before, onNear, change }: Edge): void {
  useEffect(() => {
    if (!edge.current || change === null) return
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && onNear(), {
      root: frame?.current ?? null,
      rootMargin: `${before}px 0px`,
    })
    observer.observe(edge.current)
    return () => observer.disconnect()
  }, [edge, frame, before, onNear, change])
}
