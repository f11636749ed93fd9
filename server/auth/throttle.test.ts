import { describe, expect, it } from 'vitest'
import { createSignInThrottle } from './throttle.ts'

const essi = { email: 'essi@test.example', personId: 'essi', address: '203.0.113.7', knownDevice: null }

async function tries(
  throttle: ReturnType<typeof createSignInThrottle>,
  attempt: typeof essi | (Omit<typeof essi, 'knownDevice'> & { knownDevice: string }),
  times: number,
) {
  for (let n = 0; n < times; n++) await throttle.count(attempt)
}

describe('the throttle of sign-in', () => {
  it('lets ten attempts through from one block, and says how long to wait at the eleventh', async () => {
    const throttle = createSignInThrottle()
    await tries(throttle, essi, 9)

    expect(await throttle.count(essi)).toBe(0)
    expect(await throttle.count({ ...essi, address: '203.0.113.200' })).toBeGreaterThan(600)
  })

  it('still lets the account in from elsewhere', async () => {
    const throttle = createSignInThrottle()
    await tries(throttle, essi, 11)

    expect(await throttle.count({ ...essi, address: '198.51.100.1' })).toBe(0)
  })

  it('holds an account at a hundred an hour from everywhere', async () => {
    const throttle = createSignInThrottle({ pair: 10, account: 100, block: 1000 })
    for (let block = 0; block < 10; block++) await tries(throttle, { ...essi, address: `198.51.${block}.1` }, 10)

    expect(await throttle.count({ ...essi, address: '192.0.2.1' })).toBeGreaterThan(0)
  })

  it('gives a device that signed in before a bucket of its own', async () => {
    const throttle = createSignInThrottle({ pair: 2, account: 2, block: 2 })
    await tries(throttle, essi, 5)

    expect(await throttle.count({ ...essi, knownDevice: 'her-laptop' })).toBe(0)
  })

  it('lets nobody try without end from a known device', async () => {
    const throttle = createSignInThrottle()
    await tries(throttle, { ...essi, knownDevice: 'her-laptop' }, 10)

    expect(await throttle.count({ ...essi, knownDevice: 'her-laptop' })).toBeGreaterThan(0)
  })

  it('treats an account that does not exist in the same way', async () => {
    const throttle = createSignInThrottle()
    const nobody = { ...essi, email: 'nobody@test.example', personId: null }
    for (let n = 0; n < 10; n++) await throttle.count(nobody)

    expect(await throttle.count(nobody)).toBeGreaterThan(600)
  })

  it('forgets the attempts once the password was right', async () => {
    const throttle = createSignInThrottle()
    await tries(throttle, essi, 9)
    await throttle.forgive(essi)

    expect(await throttle.count(essi)).toBe(0)
    expect(await throttle.count(essi)).toBe(0)
  })
})
