import { useEffect, useRef } from 'react'
import type { ServerToClient, WatchedRoom } from './protocol.ts'
import { link } from './socket.ts'
import { useReread } from './use-reread.ts'

/** What a page can show live: a dossier, the pool, the list of threads, or one's own inbox. */
export type Subject = WatchedRoom | 'inbox'

/** A page whose link comes up later than this may have missed a change since it was made, in milliseconds. */
const stale = 3000

type Changed = 'dossier:changed' | 'pool:changed' | 'thread:changed' | 'inbox:changed' | 'thread:read'

/**
 * Reads the page's data again whenever the server says that its subject changed, and after each time that the
 * link was away (rulings.md 30). `mandateId` is the mandate that the page acts under. A page of which only a part
 * shows the subject reads that part by `readAgain` instead.
 */
export function useChanged(subject: Subject, mandateId: string, readAgain?: () => void): void {
  const reread = useReread()
  const latest = useRef(readAgain ?? reread)
  latest.current = readAgain ?? reread

  useEffect(() => {
    const changed = () => latest.current()
    const stops = listenTo(subject, changed)
    const since = Date.now()
    let first = true
    const stopWatching = link.onConnect(() => {
      if (subject !== 'inbox') link.send('watch', { room: subject, as: mandateId }).catch(() => {})
      if (!first || Date.now() - since > stale) changed()
      first = false
    })
    return () => {
      for (const stop of stops) stop()
      stopWatching()
      if (subject !== 'inbox' && link.connected) link.send('unwatch', { room: subject }).catch(() => {})
    }
  }, [subject, mandateId])
}

function listenTo(subject: Subject, changed: () => void): (() => void)[] {
  const heard = (event: Changed) => link.on(event, changed as ServerToClient[Changed])
  if (subject === 'pool') return [heard('pool:changed')]
  if (subject === 'inbox') return [heard('inbox:changed')]
  if (subject === 'threads') return [heard('thread:changed'), heard('inbox:changed'), heard('thread:read')]
  return [link.on('dossier:changed', ({ id }) => id === subject.slice('dossier:'.length) && changed())]
}
