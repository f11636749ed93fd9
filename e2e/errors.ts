import type { BrowserContext } from '@playwright/test'

type Options = { readonly expected?: RegExp | undefined; readonly tell: (error: string) => void }

/** A refused form answers 400, 403, 409 or 422, which the browser logs as an error though nothing went wrong. */
const refusal = /^Failed to load resource: the server responded with a status of (400|403|409|422|429)\b/

/** Remix stops reading an answer that a newer one supersedes, and leaves that rejection unhandled. */
const superseded = /^AbortError: signal is aborted without reason/

/** Tells every console error, uncaught error, failed answer and report of the content policy of a browser. */
export function watchErrors(context: BrowserContext, { expected, tell }: Options): void {
  context.on('console', (message) => {
    const text = message.text()
    if (message.type() !== 'error' || refusal.test(text) || superseded.test(text) || expected?.test(text)) return
    tell(`${message.page()?.url() ?? ''}: ${text}`)
  })
  context.on('weberror', (error) => {
    const { stack = '', message } = error.error()
    if (!superseded.test(stack) && !expected?.test(message)) tell(`${error.page()?.url() ?? ''}: ${stack || message}`)
  })
  context.on('response', (response) => {
    if (response.status() >= 500 && !expected?.test(String(response.status()))) tell(`${response.url()} answered ${response.status()}`)
  })
}
