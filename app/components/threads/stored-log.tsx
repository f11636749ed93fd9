import { useContext, useState } from 'react'
import { ServerContext } from '#app/components/server-context.ts'
import type { LoadedThread } from './load-thread.ts'
import { StoredList } from './stored-html.tsx'

type StoredLogProps = {
  readonly thread: LoadedThread
  /** It begins on a day that the list above it has named already. */
  readonly goesOn: boolean
}

/**
 * The messages that were stored when the page was made. The server puts them into the page as they are; the
 * browser takes them over from there, so that they travel once. What is read again later does not come in their place:
 * `LogPatches` puts in what changed.
 */
export function StoredLog({ thread, goesOn }: StoredLogProps) {
  const { fragments } = useContext(ServerContext)
  const id = `log-${thread.id}`
  const [html] = useState(() => thread.html ?? fragments?.get(id) ?? (typeof document === 'undefined' ? '' : (document.getElementById(id)?.innerHTML ?? '')))
  return <StoredList id={id} className={goesOn ? 'log log-brought log-goes-on' : 'log log-brought'} html={html} />
}
