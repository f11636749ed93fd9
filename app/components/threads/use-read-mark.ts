import { useEffect } from 'react'
import { link } from '#app/realtime/socket.ts'

type Options = { readonly threadId: string; readonly mandateId: string; readonly seq: number }

/** Looking at a message for this long counts as reading, in milliseconds. */
const glance = 800

/** Tells the server how far this person has read, while the page is in front of them. */
export function useReadMark({ threadId, mandateId, seq }: Options): void {
  useEffect(() => {
    if (seq === 0) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const mark = () => {
      clearTimeout(timer)
      if (document.visibilityState !== 'visible' || !document.hasFocus()) return
      timer = setTimeout(() => link.send('thread:read', { threadId, seq, as: mandateId }).catch(() => {}), glance)
    }
    const stop = link.onConnect(mark)
    mark()
    window.addEventListener('focus', mark)
    document.addEventListener('visibilitychange', mark)
    return () => {
      stop()
      clearTimeout(timer)
      window.removeEventListener('focus', mark)
      document.removeEventListener('visibilitychange', mark)
    }
  }, [threadId, mandateId, seq])
}
