import type { RefObject } from 'react'
import type { WireMessage } from '#app/realtime/protocol.ts'
import { logRows } from './message-html.ts'
import { useBeforePaint } from './use-before-paint.ts'
import { useMessageReader } from './use-message-reader.ts'

type LogPatchesProps = {
  readonly log: RefObject<HTMLElement>
  readonly messages: readonly WireMessage[]
  readonly mayWrite: boolean
  /** Another one: the page brought another run. */
  readonly page: string
}

/** Puts messages that changed in the place of what the page brought of them, unless that is newer. Shows nothing by itself. */
export function LogPatches({ log, messages, mayWrite, page }: LogPatchesProps) {
  const reader = useMessageReader(mayWrite)
  useBeforePaint(() => {
    if (page === '') return
    for (const message of messages) {
      const item = log.current?.querySelector<HTMLElement>(`.log-brought > #m-${message.seq}`)
      const [row] = logRows([message], reader, { after: null }).slice(-1)
      if (!item || !row || Number(item.dataset.change ?? 0) > row.change || reads(item, row.html)) continue
      item.className = row.className
      item.dataset.change = String(row.change)
      item.innerHTML = row.html
    }
  }, [messages, reader, log, page])
  return null
}

/** What reads the same stays, and with it the focus and the selection in it. */
function reads(item: HTMLElement, html: string): boolean {
  const template = document.createElement('template')
  template.innerHTML = html
  const brought = document.createElement('template')
  brought.innerHTML = item.innerHTML
  // The place where one reacts is put into the message, and is not of it.
  brought.content.querySelector('[data-beside]')?.remove()
  return template.innerHTML === brought.innerHTML
}
