import { describe, expect, it } from 'vitest'
import { castMembers } from './builders.ts'
import { openHarness } from './harness.ts'

describe('the test harness', async () => {
  const { db } = await openHarness()

  it('gives an actor of a body', async () => {
    const { as } = await castMembers(db)

    expect(as('essi').body.code).toBe('GGPS')
  })

  it('starts each test from empty tables', async () => {
    expect(await db.prisma.person.count()).toBe(0)
  })
})
