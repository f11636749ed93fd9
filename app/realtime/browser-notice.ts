const key = 'kente-browser-notices'
const worker = '/notice-worker.js'

/** What a notice opens: the page of what waits, so that it says nothing of what that is. */
const opens = '/'

/** How long a browser may take to start the worker before it is asked without one, in milliseconds. */
const patience = 5000

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

/**
 * Asks the browser for its consent where it has not given it, and has it show `trial`: it is on only where that
 * appeared. Answers what came of it.
 */
export async function turnBrowserNoticesOn(trial: string): Promise<BrowserNoticeState> {
  if (Notification.permission === 'default') await Notification.requestPermission()
  if (Notification.permission !== 'granted') return browserNoticeState()
  if (!(await show(trial))) return 'impossible'
  try {
    localStorage.setItem(key, 'on')
  } catch {
    // A browser that keeps nothing shows nothing.
  }
  return browserNoticeState()
}

export function turnBrowserNoticesOff(): BrowserNoticeState {
  try {
    localStorage.removeItem(key)
  } catch {
    // Nothing was kept.
  }
  return browserNoticeState()
}

/**
 * Shows that something waits while nobody looks at the page: how much, and never what (domain.md §4). A browser that
 * shows none any more is off from then on, so that its page says so.
 */
export async function showInBackground(text: string): Promise<void> {
  if (document.visibilityState === 'visible' || browserNoticeState() !== 'on') return
  if (!(await show(text))) turnBrowserNoticesOff()
}

/** Telephones show notices of a worker only; where there is none, the page shows them itself. */
async function show(body: string): Promise<boolean> {
  const notice = { body, tag: 'kente-waiting', icon: '/icon-192.png', data: opens }
  return (await showByWorker(notice)) || showByPage(notice)
}

async function showByWorker(notice: NotificationOptions): Promise<boolean> {
  try {
    await navigator.serviceWorker.register(worker, { updateViaCache: 'none' })
    const started = await Promise.race([navigator.serviceWorker.ready, new Promise<null>((done) => setTimeout(done, patience, null))])
    await started?.showNotification('Kente', notice)
    return started !== null
  } catch {
    return false
  }
}

function showByPage(notice: NotificationOptions): boolean {
  try {
    const shown = new Notification('Kente', notice)
    shown.onclick = () => {
      window.focus()
      shown.close()
      if (location.pathname !== opens) location.assign(opens)
    }
    return true
  } catch {
    return false
  }
}

function read(): boolean {
  try {
    return localStorage.getItem(key) === 'on'
  } catch {
    return false
  }
}
