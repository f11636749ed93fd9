import type { RefObject } from 'react'
import type { WireMessage } from '#app/realtime/protocol.ts'
import { logRows } from './message-html.ts'
import { useBeforePaint } from './use-before-paint.ts'
import { useMessageReader } from './use-message-reader.ts'

type Patched = {
  readonly log: RefObject<HTMLElement>
  readonly changed: readonly WireMessage[]
  readonly mayWrite: boolean
  /** What the page brought so far: with more of it the changes are put in again. */
  readonly brought: string
}

/** Puts messages that changed in the place of what the page brought of them, unless that is newer. */
export function usePatchedLog({ log, changed, mayWrite, brought }: Patched): void {
  const reader = useMessageReader(mayWrite, changed)
  useBeforePaint(() => {
    for (const message of changed) {
      const item = log.current?.querySelector<HTMLElement>(`#m-${message.seq}`)
      const [row] = logRows([message], reader, { after: null }).slice(-1)
      if (!item || !row || (message.files && !reader.filesHtml) || Number(item.dataset.change ?? 0) >= row.change) continue
      item.className = row.className
      item.dataset.change = String(row.change)
      item.innerHTML = row.html
    }
  }, [changed, reader, log, brought])
}
