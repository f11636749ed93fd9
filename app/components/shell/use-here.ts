import { useLocation } from '@remix-run/react'

/** The page's own address, to come back to after a choice in the masthead. */
export function useHere(): string {
  const { pathname, search } = useLocation()
  return `${pathname}${search}`
}
