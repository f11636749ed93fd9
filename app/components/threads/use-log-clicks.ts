import { useNavigate } from '@remix-run/react'
import { type RefObject, useEffect } from 'react'

type Clicks = {
  readonly log: RefObject<HTMLElement>
  readonly onReply: (item: HTMLElement) => void | Promise<void>
  /** With the kind where one of those that stand there was pressed. Null: nobody can react here yet. */
  readonly onReact: ((item: HTMLElement, kind?: string) => void) | null
}

/**
 * The links of stored messages, which are plain HTML, lead on without a new document: to a message that is in view
 * already, to another page, or, to answer and to react, to the place for it.
 */
export function useLogClicks({ log, onReply, onReact }: Clicks): void {
  const navigate = useNavigate()
  useEffect(() => {
    const frame = log.current
    const onClick = (event: MouseEvent) => {
      const anchor = event.target instanceof Element ? event.target.closest('a') : null
      const isPlain = event.button === 0 && !event.defaultPrevented && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
      if (!anchor || !isPlain || anchor.origin !== window.location.origin || anchor.target) return
      const item = anchor.closest('li')
      event.preventDefault()
      if (anchor.classList.contains('msg-reply') && item) void onReply(item)
      else if (item && onReact && (anchor.classList.contains('msg-do') || anchor.dataset.kind)) onReact(item, anchor.dataset.kind)
      else if (anchor.hash && anchor.pathname === window.location.pathname && document.getElementById(anchor.hash.slice(1))) window.location.hash = anchor.hash
      else navigate(`${anchor.pathname}${anchor.search}${anchor.hash}`)
    }
    frame?.addEventListener('click', onClick)
    return () => frame?.removeEventListener('click', onClick)
  }, [log, navigate, onReply, onReact])
}
