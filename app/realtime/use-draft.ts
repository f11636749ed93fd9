import { type RefObject, useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { texts } from './local.ts'
import type { KeptDraft } from './protocol.ts'
import { link } from './socket.ts'
import type { ThreadDraft } from './thread-draft.ts'

type Options = { readonly personId: string; readonly mandateId: string; readonly threadId: string; readonly area: RefObject<HTMLTextAreaElement> }

export type Draft = {
  /** To be called as it is typed, and once it is sent. */
  readonly changed: () => void
  readonly cleared: () => void
  /** A newer draft from another device; null where there is none. */
  readonly other: KeptDraft | null
  readonly settle: (take: boolean) => void
}

/** Keeps what is being written in a thread, on this device and for all one's devices, and brings it back. */
export function useDraft({ personId, mandateId, threadId, area }: Options): Draft {
  const [draft, setDraft] = useState<ThreadDraft | null>(null)

  useEffect(() => {
    // When the page goes, its field goes first.
    let last = ''
    const bring = (text: string) => {
      if (area.current) area.current.value = text
    }
    const typed = () => {
      last = area.current?.value ?? last
      return last
    }
    let opened: ThreadDraft | null = null
    let gone = false
    const open = ({ createThreadDraft }: typeof import('./thread-draft.ts')) => {
      if (gone) return
      opened = createThreadDraft({ link, texts, personId, mandateId, threadId, bring, typed })
      setDraft(opened)
      if (typed() !== '') opened.changed()
    }
    // After the first paint: nothing is typed before it.
    import('./thread-draft.ts').then(open, () => {})
    const hide = () => opened?.hide()
    window.addEventListener('pagehide', hide)
    return () => {
      gone = true
      window.removeEventListener('pagehide', hide)
      opened?.close()
    }
  }, [personId, mandateId, threadId, area])

  const onOther = useCallback((changed: () => void) => draft?.onOther(changed) ?? (() => {}), [draft])
  const other = useSyncExternalStore(
    onOther,
    () => draft?.other() ?? null,
    () => null,
  )
  return {
    changed: useCallback(() => draft?.changed(), [draft]),
    cleared: useCallback(() => draft?.cleared(), [draft]),
    settle: useCallback((take: boolean) => draft?.settle(take), [draft]),
    other,
  }
}
