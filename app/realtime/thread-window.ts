import { type LogWindow, openWindow, type Run, step, windowOf, withEarlier, withLater } from './log-window.ts'
import type { WireMessage } from './protocol.ts'

export type WindowState = {
  readonly window: LogWindow
  readonly loading: 'earlier' | 'later' | 'newest' | null
  /** The last loading did not come through: the reader asks again. */
  readonly failed: boolean
}

type Ports = {
  readonly run: Run
  /** Messages after a seq, in order, at most `limit`; rejects when they do not come. */
  readonly load: (afterSeq: number, limit: number) => Promise<readonly WireMessage[]>
  /** What came since the page was made, in order. */
  readonly live: () => readonly WireMessage[]
  /** Called before what stands in the page changes: the reader's place is noted. */
  readonly hold: () => void
}

/** How many of the newest are shown to whoever goes there, and how many that came live stand in the page. */
const newest = 50

/** Moves the window of a log over its thread, one loading at a time. */
export function createThreadWindow({ run, load, live, hold }: Ports) {
  let state: WindowState = { window: openWindow(run), loading: null, failed: false }
  const watchers = new Set<() => void>()

  function become(change: Partial<WindowState>): void {
    if (change.window) hold()
    state = { ...state, ...change }
    for (const watcher of watchers) watcher()
  }

  async function loading(kind: NonNullable<WindowState['loading']>, change: () => Promise<LogWindow>): Promise<void> {
    if (state.loading) return
    become({ loading: kind, failed: false })
    try {
      become({ window: await change(), loading: null })
    } catch {
      become({ loading: null, failed: true })
    }
  }

  /** From memory where it is there, else from the server. */
  async function following(): Promise<readonly WireMessage[]> {
    const { to } = state.window
    const known = live().filter(({ seq }) => seq > to)
    return known[0]?.seq === to + 1 ? known.slice(0, step) : load(to, step)
  }

  return {
    state: () => state,
    onChange(watcher: () => void): () => void {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    earlier(): Promise<void> {
      const { from } = state.window
      if (from <= 1) return Promise.resolve()
      const first = Math.max(1, from - step)
      return loading('earlier', async () => withEarlier(state.window, await load(first - 1, from - first)))
    },
    later: (): Promise<void> => loading('later', async () => withLater(state.window, await following())),
    /** Takes what came live into the window, so that its far end can go. */
    settle(): void {
      const { to } = state.window
      const known = live().filter(({ seq }) => seq > to)
      if (known.length > newest && known[0]?.seq === to + 1) become({ window: withLater(state.window, known.slice(0, known.length - step)) })
    },
    /** The newest messages alone, up to this seq. */
    toNewest: (lastSeq: number): Promise<void> => loading('newest', async () => windowOf(await load(Math.max(0, lastSeq - newest), newest))),
    /** Reads again what stands in the page, and what came live: a name may have changed, which no message says. */
    async reread(lastSeq: number): Promise<readonly WireMessage[]> {
      const { from, to } = state.window
      const upTo = Math.max(to, Math.min(lastSeq, to + newest))
      return upTo < from ? [] : load(from - 1, upTo - from + 1)
    },
  }
}

export type ThreadWindow = ReturnType<typeof createThreadWindow>
