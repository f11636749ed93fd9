const key = 'kente-browser-notices'

/**
 * Whether this browser shows notices of its own: not possible here · refused by the person in the browser · off
 * until they ask for it · on. Chosen on this device alone, since others may stand beside it.
 */
export type BrowserNoticeState = 'impossible' | 'refused' | 'off' | 'on'

export function browserNoticeState(): BrowserNoticeState {
  if (typeof Notification === 'undefined' || !window.isSecureContext) return 'impossible'
  if (Notification.permission === 'denied') return 'refused'
  return Notification.permission === 'granted' && read() ? 'on' : 'off'
}

/** Asks the browser for its consent where it has not given it; answers what came of it. */
export async function turnBrowserNotices(on: boolean): Promise<BrowserNoticeState> {
  if (on && Notification.permission === 'default') await Notification.requestPermission()
  try {
    if (on) localStorage.setItem(key, 'on')
    else localStorage.removeItem(key)
  } catch {
    // A browser that keeps nothing shows nothing.
  }
  return browserNoticeState()
}

/** Shows that something waits while nobody looks at the page: how much, and never what (domain.md §4). */
export function showInBackground(text: string): void {
  if (document.visibilityState === 'visible' || browserNoticeState() !== 'on') return
  try {
    const shown = new Notification('Kente', { body: text, tag: 'kente-waiting' })
    shown.onclick = () => {
      window.focus()
      shown.close()
    }
  } catch {
    // Some telephones allow notices from a service worker only.
  }
}

function read(): boolean {
  try {
    return localStorage.getItem(key) === 'on'
  } catch {
    return false
  }
}
