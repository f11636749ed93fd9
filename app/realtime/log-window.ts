import type { WireMessage } from './protocol.ts'

/** Messages from the seq `from` to the seq `to`, both included. */
export type Run = { readonly from: number; readonly to: number }

/**
 * The part of a log that stands in the page: the run that the page brought as HTML, while it is near, and what was loaded
 * before and after it. Without gaps from `from` to `to`; nothing at all when `to` is less.
 */
export type LogWindow = Run & {
  readonly before: readonly WireMessage[]
  readonly run: Run | null
  readonly after: readonly WireMessage[]
}

/** What is loaded at once, and how many stand in the page before the far end is given up; half of them always stay. */
export const step = 25
const most = 100

export function openWindow({ from, to }: Run): LogWindow {
  return { before: [], run: to >= from ? { from, to } : null, after: [], from, to }
}

/** These messages alone, the newest of the thread. */
export function windowOf(messages: readonly WireMessage[]): LogWindow {
  return { before: [], run: null, after: messages, from: messages[0]?.seq ?? 1, to: messages.at(-1)?.seq ?? 0 }
}

/** With the messages that lead up to it; an answer that no longer fits changes nothing. */
export function withEarlier(window: LogWindow, messages: readonly WireMessage[]): LogWindow {
  const fitting = messages.filter(({ seq }) => seq < window.from)
  const [first] = fitting
  if (!first || fitting.at(-1)?.seq !== window.from - 1) return window
  // Without the page's run there is one list, and it stays the one it was: its items keep their place in the document.
  const lists = window.run || window.before.length > 0 ? { before: [...fitting, ...window.before] } : { after: [...fitting, ...window.after] }
  return withoutEnd({ ...window, ...lists, from: first.seq })
}

/** With the messages that follow on it. */
export function withLater(window: LogWindow, messages: readonly WireMessage[]): LogWindow {
  const fitting = messages.filter(({ seq }) => seq > window.to)
  const last = fitting.at(-1)
  if (!last || fitting[0]?.seq !== window.to + 1) return window
  const lists = window.run || window.before.length === 0 ? { after: [...window.after, ...fitting] } : { before: [...window.before, ...fitting] }
  return withoutStart({ ...window, ...lists, to: last.seq })
}

/** With the states of messages as they were told since, unless those in it are newer. */
export function withStates(window: LogWindow, told: readonly WireMessage[]): LogWindow {
  if (told.length === 0) return window
  const states = new Map(told.map((message) => [message.seq, message]))
  const latest = (message: WireMessage) => {
    const state = states.get(message.seq)
    return state && state.change >= message.change ? state : message
  }
  return { ...window, before: window.before.map(latest), after: window.after.map(latest) }
}

function withoutEnd(window: LogWindow): LogWindow {
  const { before, run, after, from, to } = window
  const excess = to - from + 1 - most
  if (excess <= 0) return window
  if (after.length > 0) return { ...window, after: after.slice(0, Math.max(0, after.length - excess)), to: to - Math.min(excess, after.length) }
  if (run) return run.from - from < most / 2 ? window : { ...window, run: null, to: run.from - 1 }
  return { ...window, before: before.slice(0, before.length - excess), to: to - excess }
}

function withoutStart(window: LogWindow): LogWindow {
  const { before, run, after, from, to } = window
  const excess = to - from + 1 - most
  if (excess <= 0) return window
  if (before.length > 0) return { ...window, before: before.slice(excess), from: from + Math.min(excess, before.length) }
  if (run) return to - run.to < most / 2 ? window : { ...window, run: null, from: run.to + 1 }
  return { ...window, after: after.slice(excess), from: from + excess }
}
