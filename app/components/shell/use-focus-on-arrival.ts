import { useLocation } from '@remix-run/react'
import { useEffect, useRef } from 'react'

/** After a change of page without a new document the focus goes to its title, so that it is read out and Tab goes on from there. */
export function useFocusOnArrival(): void {
  const { pathname, hash } = useLocation()
  const before = useRef(pathname)
  useEffect(() => {
    if (before.current === pathname) return
    before.current = pathname
    if (hash) return
    const title = document.querySelector<HTMLElement>('#main h1') ?? document.getElementById('main')
    title?.setAttribute('tabindex', '-1')
    title?.focus({ preventScroll: true })
  }, [pathname, hash])
}
