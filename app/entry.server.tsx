import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext, type HandleErrorFunction } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import { ServerContext } from './components/server-context.ts'
import { withoutZeroBytes } from './http/without-zero-bytes.ts'

export const streamTimeout = 5000

/** Renders a page with the request's nonce on every script. */
export default function handleRequest(request: Request, status: number, headers: Headers, remix: EntryContext, context: AppLoadContext): Promise<Response> {
  const { nonce, reference, fragments } = context
  headers.set('Content-Type', 'text/html; charset=utf-8')
  headers.set('Cache-Control', 'private, no-store')
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(
      <ServerContext.Provider value={{ nonce, reference, fragments }}>
        <RemixServer context={remix} url={request.url} nonce={nonce} abortDelay={streamTimeout} />
      </ServerContext.Provider>,
      {
        nonce,
        onAllReady() {
          const body = withoutZeroBytes()
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }))
          pipe(body)
        },
        onShellError: reject,
        onError: (error) => context.report(error),
      },
    )
    setTimeout(abort, streamTimeout + 1000).unref()
  })
}

/** A bug in a loader, an action or a render: logged once, with the reference that the page shows. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (!request.signal.aborted) context.report(error)
}
