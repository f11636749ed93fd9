import { useMemo } from 'react'
import type { OutboxEntry } from '#app/realtime/outbox.ts'
import type { WireMessage } from '#app/realtime/protocol.ts'
import { Echo } from './echo.tsx'
import { logRows } from './message-html.ts'
import { StoredItem } from './stored-html.tsx'
import { useMessageReader } from './use-message-reader.ts'

type LogRowsProps = {
  readonly messages: readonly WireMessage[]
  /** The day that the list before it ended with. */
  readonly after: string | null
  readonly firstUnread: number | null
  readonly mayWrite: boolean
  /** What this person wrote and is not yet known to be stored; `onEdit` takes its text back. */
  readonly echoes?: readonly OutboxEntry[]
  readonly onEdit?: (text: string) => void
}

/** Messages that the page did not bring, as the server would have written them. */
export function LogRows({ messages, after, firstUnread, mayWrite, echoes = [], onEdit = () => {} }: LogRowsProps) {
  const reader = useMessageReader(mayWrite)
  const rows = useMemo(() => logRows(messages, reader, { after, firstUnread }), [messages, reader, after, firstUnread])
  if (rows.length === 0 && echoes.length === 0) return null
  return (
    <ol className="log log-live">
      {rows.map(({ key, id, className, change, html }) => (
        <StoredItem key={key} id={id} className={className} change={change} html={html} />
      ))}
      {echoes.map((entry) => (
        <Echo key={entry.clientId} entry={entry} onEdit={onEdit} />
      ))}
    </ol>
  )
}
