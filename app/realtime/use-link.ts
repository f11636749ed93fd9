import { useEffect, useSyncExternalStore } from 'react'
import { outbox, texts, wipeLocalText } from './local.ts'
import { saved } from './saved.ts'
import { type LinkState, link } from './socket.ts'

const idle: LinkState = { kind: 'idle', since: 0 }

type Acting = {
  readonly personId: string
  readonly mandateId: string
  /** The session is on a computer that others use: nothing written stays on it. */
  readonly shared: boolean
  readonly lowData: boolean
}

/** Opens the link of this tab once the first page stands, and sends what waited on this device. */
export function useLiveConnection({ personId, mandateId, shared, lowData }: Acting): void {
  useEffect(() => {
    if (shared) texts.forgetful()
    // Suspended or gone: what was written here does not wait for somebody who may not come back (rulings.md 35).
    const forget = link.on('session:ended', (frame) => void (frame.forget && wipeLocalText(personId)))
    const stop = whenIdle(() => {
      link.start(mandateId, { low: lowData })
      void outbox.start(personId)
    })
    return () => {
      forget()
      stop()
    }
  }, [personId, mandateId, shared, lowData])
  useEffect(() => {
    const onVisible = () => document.visibilityState === 'visible' && link.hurry()
    window.addEventListener('online', link.hurry)
    document.addEventListener('visibilitychange', onVisible)
    return () => {
      window.removeEventListener('online', link.hurry)
      document.removeEventListener('visibilitychange', onVisible)
    }
  }, [])
}

/** The state of the link; `idle` on the server. */
export function useLinkState(): LinkState {
  return useSyncExternalStore(link.onState, link.state, () => idle)
}

/** When this tab last stored something, in milliseconds, or null; call `saved.note()` after an autosave. */
export function useSavedAt(): number | null {
  return useSyncExternalStore(saved.onChange, saved.at, () => null)
}

/** How many of one's messages wait for the link. */
export function useWaitingCount(): number {
  const count = () => outbox.entries().filter(({ state }) => state !== 'failed').length
  return useSyncExternalStore(outbox.onChange, count, () => 0)
}

function whenIdle(run: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(run, 200)
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(run, { timeout: 1000 })
  return () => cancelIdleCallback(handle)
}
