import { type RefObject, useCallback, useEffect, useRef } from 'react'
import { texts } from './local.ts'
import { draftKey } from './local-text.ts'

type Options = { readonly personId: string; readonly mandateId: string; readonly threadId: string; readonly area: RefObject<HTMLTextAreaElement> }

/** Keeps what is being written in a thread on this device, and brings it back; answers what to call as it is typed. */
export function useDraft({ personId, mandateId, threadId, area }: Options): { readonly changed: () => void; readonly cleared: () => void } {
  const key = draftKey(personId, mandateId, threadId)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  // When the page goes, its field goes first.
  const written = useRef('')
  const save = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = undefined
    texts.keepDraft(key, written.current).catch(() => {})
  }, [key])

  useEffect(() => {
    let gone = false
    texts.draft(key).then(
      (text) => {
        if (!gone && text !== '' && area.current?.value === '') area.current.value = text
      },
      () => {},
    )
    const onHide = () => timer.current !== undefined && save()
    window.addEventListener('pagehide', onHide)
    return () => {
      gone = true
      onHide()
      window.removeEventListener('pagehide', onHide)
    }
  }, [key, area, save])

  const changed = useCallback(() => {
    written.current = area.current?.value ?? ''
    clearTimeout(timer.current)
    timer.current = setTimeout(save, 1000)
  }, [area, save])
  const cleared = useCallback(() => {
    written.current = ''
    save()
  }, [save])
  return { changed, cleared }
}
