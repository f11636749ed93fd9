import { useCallback, useEffect, useRef, useState } from 'react'
import { link } from './socket.ts'

/** How long "… is writing" stands after the last sign of it, in milliseconds. */
const shownFor = 4000
/** How often a writing browser says so, in milliseconds. */
const saidEvery = 3000

export type Typing = {
  /** Names of those who write now. */
  readonly names: readonly string[]
  /** This person was never asked whether to show it, and has begun to write. */
  readonly asks: boolean
  readonly said: () => void
  readonly choose: (shown: boolean) => void
}

/**
 * Who is writing in a thread, and whether this person lets it be seen: off until chosen, asked once (rulings.md 7).
 * `silent`: nothing is told or asked, where every byte counts.
 */
export function useTyping(threadId: string, silent: boolean): Typing {
  const [writers, setWriters] = useState<ReadonlyMap<string, string>>(new Map())
  const [choice, setChoice] = useState<boolean | null | undefined>(undefined)
  const [hasWritten, setHasWritten] = useState(false)
  const lastSaid = useRef(0)

  useEffect(() => {
    if (silent) return
    const timers = new Map<string, ReturnType<typeof setTimeout>>()
    const drop = (personId: string) => setWriters((now) => new Map([...now].filter(([id]) => id !== personId)))
    const stops = [
      link.on('thread:typing', (frame) => {
        if (frame.threadId !== threadId) return
        clearTimeout(timers.get(frame.personId))
        timers.set(
          frame.personId,
          setTimeout(() => drop(frame.personId), shownFor),
        )
        setWriters((now) => new Map(now).set(frame.personId, frame.name))
      }),
      // Whoever's message has come writes no more.
      link.on('thread:message', ({ author }) => drop(author.id)),
      link.onConnect(
        () =>
          void link.send('typing:choice', { shown: null }).then(
            (answer) => answer.ok && setChoice(answer.value.shown),
            () => {},
          ),
      ),
    ]
    return () => {
      for (const stop of stops) stop()
      for (const timer of timers.values()) clearTimeout(timer)
    }
  }, [threadId, silent])

  const said = useCallback(() => {
    setHasWritten(true)
    if (choice !== true || Date.now() - lastSaid.current < saidEvery) return
    lastSaid.current = Date.now()
    link.send('typing', { threadId }).catch(() => {})
  }, [choice, threadId])
  const choose = useCallback((shown: boolean) => {
    setChoice(shown)
    link.send('typing:choice', { shown }).catch(() => setChoice(null))
  }, [])
  return { names: [...writers.values()], asks: choice === null && hasWritten, said, choose }
}
