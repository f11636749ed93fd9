import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness } from '#server/test/harness.ts'
import { decidedDossier, fundedContribution } from '#server/test/pool-builders.ts'
import { scaled, watchBalances } from '#server/test/races.ts'

describe('many allocations at the same time', async () => {
  const harness = await openHarness()
  const { db, execute, ask, claimsHold } = harness
  const asking = scaled(200)
  const affordable = asking / 4
  let as: (name: string) => Actor
  let dossiers: readonly string[]
  beforeEach(async () => {
    const cast = await castMembers(db)
    as = cast.as
    await db.prisma.alliance.update({ where: { id: 1 }, data: { feeBasisPoints: 0 } })
    // Money for a quarter of them, in purses of unequal size, so that an allocation takes from two at a seam.
    const amounts = [affordable * 70 + 5, affordable * 20 + 1, affordable * 10 - 6]
    for (const amount of amounts) await fundedContribution(harness, as, 'ingrid', { amount: `${amount}` })
    dossiers = []
    for (const _ of [1, 2, 3, 4]) {
      dossiers = [...dossiers, await decidedDossier(harness, cast.bodies.GGPS ?? '', as('koffi'), { decided: BigInt(asking * 100) })]
    }
  })

  it('gives exactly as many as the money suffices for, and no reader ever sees a balance below zero', async () => {
    const watch = watchBalances(db)

    const answers = await Promise.all(
      Array.from({ length: asking }, (_, n) => execute('pool.allocate', as('koffi'), { projectId: dossiers[n % dossiers.length], amount: '100' })),
    )
    const seen = await watch.stop()

    expect(answers.filter(({ ok }) => ok)).toHaveLength(affordable)
    expect(answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal.code])).filter((code) => code !== 'insufficient_funds')).toEqual([])
    expect(seen.lowest).toBeGreaterThanOrEqual(0n)
    const { totals } = accepted(await ask('pool.overview', as('koffi')))
    expect([totals.available.amount, totals.allocated.amount]).toEqual(['0', `${affordable * 100}`])
    await claimsHold()
  })
})
