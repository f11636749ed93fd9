import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createCoalescer } from './coalescer.ts'
import { createSequencer } from './sequencer.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('the order of messages', () => {
  function make() {
    const delivered: string[] = []
    const sequencer = createSequencer<string>({ deliver: (threadId, item) => void delivered.push(`${threadId}:${item}`) })
    const push = (seq: number, threadId = 't') => sequencer.push(threadId, seq, String(seq))
    return { sequencer, delivered, push }
  }

  it('holds a later message for the earlier one', () => {
    const { delivered, push } = make()

    for (const seq of [5, 7, 8, 6, 9]) push(seq)

    expect(delivered).toEqual(['t:5', 't:6', 't:7', 't:8', 't:9'])
  })

  it('holds the first it hears of too, once somebody has read up to one', () => {
    const { sequencer, delivered, push } = make()
    sequencer.begin('t', 4)

    for (const seq of [6, 5]) push(seq)
    sequencer.begin('t', 9)
    push(7)

    expect(delivered).toEqual(['t:5', 't:6', 't:7'])
  })

  it('gives up waiting after 200 ms, and goes on from there', () => {
    const { delivered, push } = make()
    for (const seq of [5, 7, 10]) push(seq)

    vi.advanceTimersByTime(199)
    expect(delivered).toEqual(['t:5'])
    vi.advanceTimersByTime(1)
    expect(delivered).toEqual(['t:5', 't:7'])
    vi.advanceTimersByTime(200)
    push(11)

    expect(delivered).toEqual(['t:5', 't:7', 't:10', 't:11'])
  })

  it('lets a message pass at once that comes again or too late', () => {
    const { delivered, push } = make()
    for (const seq of [5, 6, 5]) push(seq)

    expect(delivered).toEqual(['t:5', 't:6', 't:5'])
  })

  it('keeps threads apart', () => {
    const { delivered, push } = make()
    push(5)
    push(1, 'u')
    push(2, 'u')

    expect(delivered).toEqual(['t:5', 'u:1', 'u:2'])
  })

  it('forgets a quiet thread, and begins again wherever it goes on', () => {
    const { sequencer, delivered, push } = make()
    push(5)

    sequencer.forgetQuiet(Date.now() + 3_601_000)
    push(9)

    expect(delivered).toEqual(['t:5', 't:9'])
  })
})

describe('one change a second', () => {
  it('passes the first at once and the last when the second is over', () => {
    const emitted: number[] = []
    const coalescer = createCoalescer()
    for (const n of [1, 2, 3]) coalescer.run('pool', () => void emitted.push(n))

    expect(emitted).toEqual([1])
    vi.advanceTimersByTime(1000)
    expect(emitted).toEqual([1, 3])
    coalescer.run('pool', () => void emitted.push(4))
    expect(emitted).toEqual([1, 3])
    vi.advanceTimersByTime(1000)

    expect(emitted).toEqual([1, 3, 4])
  })

  it('keeps subjects apart, and does not delay after a quiet second', () => {
    const emitted: string[] = []
    const coalescer = createCoalescer()
    coalescer.run('pool', () => void emitted.push('pool'))
    coalescer.run('inbox', () => void emitted.push('inbox'))
    vi.advanceTimersByTime(1000)
    coalescer.run('pool', () => void emitted.push('pool again'))

    expect(emitted).toEqual(['pool', 'inbox', 'pool again'])
  })
})
