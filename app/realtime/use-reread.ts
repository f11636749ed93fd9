import { useFetchers, useNavigation, useRevalidator } from '@remix-run/react'
import { useCallback, useEffect, useRef } from 'react'

/**
 * Reads the page's data again; while a form or a navigation is under way, as soon as that is over. A reading in
 * between counts as a navigation of its own, and the page to which the form's answer leads would never open.
 */
export function useReread(): () => void {
  const { revalidate } = useRevalidator()
  const navigating = useNavigation().state !== 'idle'
  const posting = useFetchers().some(({ formMethod }) => formMethod !== undefined)
  const busy = navigating || posting
  const now = useRef({ busy, revalidate, wanted: false })
  now.current.busy = busy
  now.current.revalidate = revalidate

  useEffect(() => {
    if (busy || !now.current.wanted) return
    now.current.wanted = false
    now.current.revalidate()
  }, [busy])

  return useCallback(() => {
    if (now.current.busy) now.current.wanted = true
    else now.current.revalidate()
  }, [])
}
