import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'

/**
 * Waits for the page's data: the first call of RemixBrowser begins to decode them and throws the promise of it, before
 * any hook. Were it left to be thrown as the page wakes, a key pressed by then would make React 18 wake it in haste, find
 * nothing to wait in, and fail (error 345).
 */
async function dataDecoded(): Promise<void> {
  try {
    RemixBrowser({})
  } catch (decoding) {
    if (decoding instanceof Promise) await decoding
  }
}

function wake(): void {
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <RemixBrowser />
      </StrictMode>,
    )
  })
}

dataDecoded().then(wake, wake)
