import { describe, expect, it } from 'vitest'
import { Busy } from '#server/db/transaction.ts'
import { createTurns } from './turns.ts'

describe('turns', () => {
  /** So many pieces of work at once: what came of them, and how many ever ran side by side. */
  async function run(pieces: number) {
    const turn = createTurns({ atOnce: 4, waiting: 200 })
    let [running, most] = [0, 0]
    const work = (n: number) =>
      turn(async () => {
        running++
        most = Math.max(most, running)
        await new Promise((wake) => setImmediate(wake))
        running--
        if (n % 50 === 49) throw new Error('this one fails')
        return n
      })
    const results = await Promise.allSettled(Array.from({ length: pieces }, (_, n) => work(n)))
    return { results, most }
  }

  it('let four work at a time and lose none of two hundred, though some fail', async () => {
    const { results, most } = await run(200)

    expect(most).toBe(4)
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(196)
  })

  it('turn away whoever comes when two hundred wait', async () => {
    const { results } = await run(205)

    expect(results.filter((result) => result.status === 'rejected' && result.reason instanceof Busy)).toHaveLength(1)
  })
})
