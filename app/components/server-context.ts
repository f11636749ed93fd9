import { createContext } from 'react'

/** What only the server's rendering knows: the script nonce and the reference of the request. */
export const ServerContext = createContext<{ readonly nonce: string | undefined; readonly reference: string | undefined }>({
  nonce: undefined,
  reference: undefined,
})
