import { beforeEach, describe, expect, it } from 'vitest'
import type { WireMessage } from './protocol.ts'
import { createThreadWindow } from './thread-window.ts'

const message = (seq: number, name = 'Essi'): WireMessage => ({ seq, author: { id: 'essi', name } }) as WireMessage

describe('moving over a thread', () => {
  let asked: [number, number][]
  let last: number
  let name: string
  let broken: boolean
  let live: WireMessage[]

  beforeEach(() => {
    asked = []
    last = 1000
    name = 'Essi'
    broken = false
    live = []
  })

  function open(run: { from: number; to: number }) {
    return createThreadWindow({
      run,
      live: () => live,
      hold: () => {},
      async load(afterSeq, limit) {
        asked.push([afterSeq, limit])
        if (broken) throw new Error('no network')
        return Array.from({ length: Math.min(limit, last - afterSeq) }, (_, index) => message(afterSeq + 1 + index, name))
      },
    })
  }

  it('asks for exactly the messages before and after', async () => {
    const log = open({ from: 501, to: 550 })

    await log.earlier()
    await log.later()

    expect(asked).toEqual([
      [475, 25],
      [550, 25],
    ])
    expect(log.state().window).toMatchObject({ from: 476, to: 575 })
  })

  it('asks for no more than there are before the first', async () => {
    const log = open({ from: 11, to: 60 })

    await log.earlier()
    await log.earlier()

    expect(asked).toEqual([[0, 10]])
  })

  it('loads one thing at a time, and says when it did not come', async () => {
    const log = open({ from: 501, to: 550 })
    broken = true

    await Promise.all([log.earlier(), log.earlier(), log.later()])

    expect(asked).toHaveLength(1)
    expect(log.state()).toMatchObject({ failed: true, loading: null, window: { from: 501, to: 550 } })
    broken = false
    await log.earlier()
    expect(log.state()).toMatchObject({ failed: false, window: { from: 476 } })
  })

  it('takes from memory what came live', async () => {
    const log = open({ from: 951, to: 1000 })
    live = [message(1001), message(1002)]

    await log.later()

    expect(asked).toEqual([])
    expect(log.state().window.to).toBe(1002)
  })

  it('lets the far end go while much comes live', () => {
    const log = open({ from: 951, to: 1000 })
    live = Array.from({ length: 400 }, (_, index) => message(1001 + index))

    log.settle()

    expect(log.state().window).toMatchObject({ run: null, to: 1375 })
    expect(log.state().window.after.length).toBeLessThanOrEqual(400)
    expect(log.state().window.from).toBeGreaterThan(1000)
  })

  it('goes to the newest messages at once', async () => {
    const log = open({ from: 1, to: 50 })

    await log.toNewest(1000)

    expect(asked).toEqual([[950, 50]])
    expect(log.state().window).toMatchObject({ from: 951, to: 1000, run: null })
  })

  it('reads again what stands in the page', async () => {
    const log = open({ from: 951, to: 1000 })
    await log.earlier()
    name = 'Ancien membre'

    const messages = await log.reread(1000)

    expect(messages.map(({ seq }) => seq)).toEqual(Array.from({ length: 75 }, (_, index) => 926 + index))
    expect(messages.every(({ author }) => author.name === 'Ancien membre')).toBe(true)
  })
})
