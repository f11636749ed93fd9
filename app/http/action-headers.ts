import type { HeadersFunction } from '@remix-run/node'

/** The `headers` of a route whose action sets some: Remix keeps them from a whole page unless the route says so. */
export const actionHeaders: HeadersFunction = ({ actionHeaders: set }) => set
