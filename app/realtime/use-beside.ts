import { useCallback, useEffect, useRef, useState } from 'react'

/**
 * What is shown beside a page and read apart from it: `read` asks `path` for JSON, and the newest answer stays until
 * the next one; a request that fails leaves what is shown. `as` is the mandate that the page acts under. Not a fetcher
 * of the router: when its route is still being looked up, a navigation that begins meanwhile ends as "not found".
 */
export function useBeside<Answer>(path: string, as: string): { readonly data: Answer | null; readonly read: () => void } {
  const [data, setData] = useState<Answer | null>(null)
  const asking = useRef<AbortController | null>(null)
  useEffect(() => () => asking.current?.abort(), [])

  const read = useCallback(() => {
    asking.current?.abort()
    const controller = new AbortController()
    asking.current = controller
    ask<Answer>(path, as, controller.signal).then(
      (answer) => answer && setData(answer),
      () => {},
    )
  }, [path, as])
  return { data, read }
}

async function ask<Answer>(path: string, as: string, signal: AbortSignal): Promise<Answer | null> {
  const response = await fetch(path, { signal, headers: { Accept: 'application/json', ...(as && { 'Kente-As': as }) } })
  const answer: Answer = await response.json()
  return response.ok && !signal.aborted ? answer : null
}
