import { useEffect, useState } from 'react'
import type { LiveThread } from '#app/realtime/use-thread.ts'
import type { LoadedThread } from './load-thread.ts'
import { logRows } from './message-html.ts'
import { StoredItem } from './stored-html.tsx'
import { useMessageReader } from './use-message-reader.ts'

type LiveLogProps = { readonly thread: LoadedThread; readonly live: LiveThread; readonly onEdit: (text: string) => void }

/** What was said since the page was made, and what this person wrote and is not yet known to be stored. */
export function LiveLog({ thread, live, onEdit }: LiveLogProps) {
  const reader = useMessageReader(thread.may.write, live.messages)
  const [parts, setParts] = useState<typeof import('./echo.tsx') | null>(null)
  const { echoes } = live
  useEffect(() => {
    // After the first paint; where the line was broken just then, again with whatever changes.
    if (!parts) import('./echo.tsx').then(setParts, () => {})
  }, [parts, echoes])
  const rows = logRows(live.messages, reader, { after: thread.lastDay })
  if (rows.length === 0 && echoes.length === 0) return null
  return (
    <ol className="log log-live">
      {rows.map(({ key, id, className, html }) => (
        <StoredItem key={key} id={id} className={className} html={html} />
      ))}
      {echoes.map((entry) =>
        parts ? (
          <parts.Echo key={entry.clientId} entry={entry} onEdit={onEdit} />
        ) : (
          <li key={entry.clientId} className="msg msg-own msg-echo">
            <p dir="auto" className="msg-body as-typed">
              {entry.text}
            </p>
          </li>
        ),
      )}
    </ol>
  )
}
