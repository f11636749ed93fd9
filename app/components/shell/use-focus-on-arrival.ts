import { useLocation } from '@remix-run/react'
import { useEffect, useRef } from 'react'

/** After a change of page without a new document the focus goes to its title, so that it is read out and Tab goes on from there; a link to a field goes to the field. */
export function useFocusOnArrival(): void {
  const { pathname, hash } = useLocation()
  const before = useRef(pathname)
  useEffect(() => {
    if (before.current === pathname) return
    before.current = pathname
    if (hash) {
      const target = document.getElementById(decodeURIComponent(hash.slice(1)))
      if (target?.matches('input, select, textarea')) target.focus({ preventScroll: true })
      return
    }
    const title = document.querySelector<HTMLElement>('#main h1') ?? document.getElementById('main')
    title?.setAttribute('tabindex', '-1')
    title?.focus({ preventScroll: true })
  }, [pathname, hash])
}
