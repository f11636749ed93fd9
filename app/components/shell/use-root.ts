import { useRouteLoaderData } from '@remix-run/react'
import type { loader } from '#app/root.tsx'

/** What the root knows of the person, the acting body and the alliance; undefined when its loader failed. */
export function useRoot() {
  return useRouteLoaderData<typeof loader>('root')
}
