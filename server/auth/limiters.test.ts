import { v7 as newId } from 'uuid'
import { afterEach, describe, expect, it } from 'vitest'
import { createLimiters } from './limiters.ts'
import { createSignInThrottle } from './throttle.ts'

const redis = process.env.TEST_REDIS_URL
const essi = { email: 'essi@test.example', personId: newId(), address: '203.0.113.7', knownDevice: null }

describe('where attempts are counted', () => {
  const closes: (() => Promise<void>)[] = []
  afterEach(async () => {
    for (const close of closes.splice(0)) await close()
  })

  function throttleOfProcess(redisUrl: string | undefined) {
    const { open, close } = createLimiters({ redisUrl, log: { error: () => {} } })
    closes.push(close)
    return createSignInThrottle({ pair: 2, account: 100, block: 1000 }, { open, numberOf: () => 7 })
  }

  it('is each process alone without Redis', async () => {
    const [one, other] = [throttleOfProcess(undefined), throttleOfProcess(undefined)]
    for (let n = 0; n < 3; n++) await one.count(essi)

    expect(await one.count(essi)).toBeGreaterThan(0)
    expect(await other.count(essi)).toBe(0)
  })

  it('is each process alone while Redis does not answer: nobody is locked out, nobody guesses without end', async () => {
    const throttle = throttleOfProcess('redis://127.0.0.1:9')

    expect([await throttle.count(essi), await throttle.count(essi)]).toEqual([0, 0])
    expect(await throttle.count(essi)).toBeGreaterThan(0)
  })

  it.runIf(redis)('is one place for all processes with Redis, which forgets what was right', async () => {
    const [one, other] = [throttleOfProcess(redis), throttleOfProcess(redis)]
    const someone = { ...essi, personId: newId(), address: '198.51.100.7' }
    await until(async () => {
      const probe = { ...essi, personId: newId() }
      await Promise.all([one.count(probe), one.count(probe)])
      return (await other.count(probe)) > 0
    })

    expect([await one.count(someone), await other.count(someone)]).toEqual([0, 0])
    expect(await one.count(someone)).toBeGreaterThan(600)
    expect(await other.count({ ...someone, knownDevice: 'her-laptop' })).toBe(0)
    await other.forgive(someone)
    expect(await one.count(someone)).toBe(0)
  })
})

/** Until both are connected. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((wake) => setTimeout(wake, 20))
}
