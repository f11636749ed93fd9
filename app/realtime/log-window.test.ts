import { describe, expect, it } from 'vitest'
import { type LogWindow, openWindow, step, windowOf, withEarlier, withLater, withStates } from './log-window.ts'
import type { WireMessage } from './protocol.ts'

const message = (seq: number, html = '', change = 0): WireMessage => ({ seq, html, change }) as WireMessage
const messages = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => message(from + index))

/** Every seq that stands in the page, in the order of the page. */
function seqsOf({ before, run, after }: LogWindow): number[] {
  const brought = run ? messages(run.from, run.to) : []
  return [...before, ...brought, ...after].map(({ seq }) => seq)
}

function up(window: LogWindow): LogWindow {
  return withEarlier(window, messages(Math.max(1, window.from - step), window.from - 1))
}

function down(window: LogWindow, last: number): LogWindow {
  return withLater(window, messages(window.to + 1, Math.min(last, window.to + step)))
}

describe('the window of a log', () => {
  it('goes up through a long thread and down again without a gap, and never holds more than 150', () => {
    const last = 100_000
    let window = openWindow({ from: 951, to: 1000 })
    const ways = [...Array(60).fill(up), ...Array(90).fill((now: LogWindow) => down(now, last))] as ((now: LogWindow) => LogWindow)[]

    for (const way of ways) {
      window = way(window)
      expect(seqsOf(window)).toEqual(messages(window.from, window.to).map(({ seq }) => seq))
      expect(window.to - window.from + 1).toBeLessThanOrEqual(150)
      expect(window.to - window.from + 1).toBeGreaterThanOrEqual(50)
    }
    expect(window.to).toBeGreaterThan(1000)
  })

  it('begins at the first message at last', () => {
    let window = openWindow({ from: 61, to: 110 })
    for (let times = 0; times < 5; times++) window = window.from > 1 ? up(window) : window

    expect(window.from).toBe(1)
  })

  it('gives up the far end, never what was just loaded', () => {
    const high = up(up(up(openWindow({ from: 951, to: 1000 }))))
    expect(high.run).toBeNull()
    expect([high.from, high.to]).toEqual([876, 950])

    const low = down(down(down(openWindow({ from: 1, to: 50 }), 500), 500), 500)
    expect([low.from, low.to]).toEqual([51, 125])
  })

  it('keeps one list in its place once the run of the page is gone', () => {
    const high = up(up(up(openWindow({ from: 951, to: 1000 }))))

    expect(down(high, 2000).after).toEqual([])
    expect(up(windowOf(messages(51, 100))).before).toEqual([])
  })

  it('does not take an answer that no longer fits', () => {
    const window = openWindow({ from: 51, to: 100 })

    expect(withEarlier(window, messages(1, 25))).toBe(window)
    expect(withLater(window, messages(150, 170))).toBe(window)
    expect(withEarlier(window, [])).toBe(window)
  })

  it('shows newer states of what was loaded', () => {
    const window = withLater(openWindow({ from: 1, to: 50 }), messages(51, 60))

    const corrected = withStates(window, [message(55, 'corrected', 2)])

    expect(corrected.after[4]?.html).toBe('corrected')
    expect(withStates(corrected, [message(55, 'older', 1)]).after[4]?.html).toBe('corrected')
  })
})
