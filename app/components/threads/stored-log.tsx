import { useContext, useState } from 'react'
import { ServerContext } from '#app/components/server-context.ts'
import type { LoadedThread } from './load-thread.ts'
import { StoredList } from './stored-html.tsx'

/**
 * The messages that were stored when the page was made. The server puts them into the page as they are; the
 * browser takes them over from there, so that they travel once.
 */
export function StoredLog({ thread }: { readonly thread: LoadedThread }) {
  const { fragments } = useContext(ServerContext)
  const id = `log-${thread.id}`
  const [found] = useState(() => fragments?.get(id) ?? (typeof document === 'undefined' ? '' : (document.getElementById(id)?.innerHTML ?? '')))
  return <StoredList id={id} className="log" html={thread.html ?? found} />
}
