import { createContext } from 'react'

type ServerOnly = {
  readonly nonce: string | undefined
  readonly reference: string | undefined
  /** Ready HTML by its key, which the browser finds in the page and not in its data. */
  readonly fragments?: ReadonlyMap<string, string> | null
}

/** What only the server's rendering knows: the script nonce, the reference of the request, and ready HTML. */
export const ServerContext = createContext<ServerOnly>({ nonce: undefined, reference: undefined })
