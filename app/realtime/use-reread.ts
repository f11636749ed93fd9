import { useRevalidator } from '@remix-run/react'
import { useCallback, useEffect, useRef } from 'react'

type RouterState = { readonly navigation: { readonly state: string }; readonly fetchers: ReadonlyMap<string, { readonly state: string }> }
type Router = { readonly state: RouterState; readonly subscribe: (changed: (state: RouterState) => void) => () => void }

/**
 * Reads the page's data again; while a form or a navigation is under way, as soon as that is over. A reading in
 * between counts as a navigation of its own: the page to which the form's answer leads would never open, and the router
 * would look in vain for the form at the next one ("Expected fetcher"). So it is the router that is asked, now: what was
 * last rendered is late on a busy machine.
 */
export function useReread(): () => void {
  const { revalidate } = useRevalidator()
  const now = useRef({ revalidate, wanted: false })
  now.current.revalidate = revalidate

  useEffect(
    () =>
      routerOfPage()?.subscribe((state) => {
        if (!now.current.wanted || isBusy(state)) return
        now.current.wanted = false
        // Not from within the router's own change.
        queueMicrotask(() => reread(now.current))
      }),
    [],
  )
  return useCallback(() => reread(now.current), [])
}

function reread(now: { revalidate: () => void; wanted: boolean }): void {
  const router = routerOfPage()
  if (router && isBusy(router.state)) now.wanted = true
  else now.revalidate()
}

function isBusy({ navigation, fetchers }: RouterState): boolean {
  return navigation.state !== 'idle' || [...fetchers.values()].some(({ state }) => state !== 'idle')
}

/** Remix keeps its router here; before the page is awake there is none. */
function routerOfPage(): Router | undefined {
  return typeof window === 'undefined' ? undefined : window.__remixRouter
}
