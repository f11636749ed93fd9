import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { browserNoticeState, showInBackground, turnBrowserNoticesOff, turnBrowserNoticesOn } from './browser-notice.ts'

type Options = { readonly body: string; readonly data: string }
type Browser = {
  /** What the person answers when the browser asks. */
  readonly consent?: 'granted' | 'denied' | 'default'
  readonly worker?: 'shows' | 'refuses' | 'none'
  readonly page?: 'shows' | 'throws'
}

describe('the notices of a browser', () => {
  let shown: { readonly by: 'worker' | 'page'; readonly body: string; readonly press?: () => void }[]
  let assigned: string[]
  let visibility: 'visible' | 'hidden'
  let kept: Map<string, string>

  beforeEach(() => {
    shown = []
    assigned = []
    visibility = 'hidden'
    kept = new Map()
  })
  afterEach(() => void vi.unstubAllGlobals())

  /** A browser as it is: what it lets a page do, and what its person answers. */
  function openIn({ consent = 'granted', worker = 'shows', page = 'shows' }: Browser): void {
    class Shown {
      static permission: NotificationPermission = 'default'
      static async requestPermission() {
        Shown.permission = consent
        return consent
      }
      onclick: (() => void) | null = null
      constructor(_: string, { body }: Options) {
        if (page === 'throws') throw new TypeError('Illegal constructor. Use ServiceWorkerRegistration.showNotification() instead.')
        shown.push({ by: 'page', body, press: () => this.onclick?.() })
      }
      close() {}
    }
    const registration = {
      async showNotification(_: string, { body }: Options) {
        if (worker === 'refuses') throw new TypeError('No active registration available')
        shown.push({ by: 'worker', body })
      },
    }
    const serviceWorker = worker === 'none' ? undefined : { register: async () => registration, ready: Promise.resolve(registration) }
    vi.stubGlobal('Notification', Shown)
    vi.stubGlobal('window', { isSecureContext: true, focus: () => {} })
    vi.stubGlobal('navigator', { serviceWorker })
    vi.stubGlobal('location', { pathname: '/pool', assign: (path: string) => void assigned.push(path) })
    vi.stubGlobal('document', {
      get visibilityState() {
        return visibility
      },
    })
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    })
  }

  it('are on once one has been seen, and tell how much waits while nobody looks', async () => {
    openIn({})
    expect(browserNoticeState()).toBe('off')

    expect(await turnBrowserNoticesOn('Here')).toBe('on')
    await showInBackground('2 things wait')
    visibility = 'visible'
    await showInBackground('3 things wait')

    expect(shown).toEqual([
      { by: 'worker', body: 'Here' },
      { by: 'worker', body: '2 things wait' },
    ])
    expect(turnBrowserNoticesOff()).toBe('off')
  })

  it('are shown by the page where there is no worker, and lead to what waits', async () => {
    openIn({ worker: 'none' })
    await turnBrowserNoticesOn('Here')

    shown[0]?.press?.()

    expect(shown).toMatchObject([{ by: 'page', body: 'Here' }])
    expect(assigned).toEqual(['/'])
  })

  it.each(['none', 'refuses'] as const)('are called impossible where the browser shows none (worker: %s)', async (worker) => {
    openIn({ worker, page: 'throws' })

    expect(await turnBrowserNoticesOn('Here')).toBe('impossible')
    expect(browserNoticeState()).toBe('off')
  })

  it('are off again once the browser shows none any more', async () => {
    openIn({})
    await turnBrowserNoticesOn('Here')
    openIn({ worker: 'refuses', page: 'throws' })
    await Notification.requestPermission()
    expect(browserNoticeState()).toBe('on')

    await showInBackground('1 thing waits')

    expect(browserNoticeState()).toBe('off')
  })

  it.each([
    ['denied', 'refused'],
    ['default', 'off'],
  ] as const)('show nothing where the person answers %s', async (consent, state) => {
    openIn({ consent })

    expect(await turnBrowserNoticesOn('Here')).toBe(state)
    expect(shown).toEqual([])
  })
})
