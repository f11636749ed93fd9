import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness } from '#server/test/harness.ts'
import { decidedDossier, fundedContribution } from '#server/test/pool-builders.ts'
import { scaled, watchBalances } from '#server/test/races.ts'

describe('many decisions confirmed at the same time', async () => {
  const harness = await openHarness()
  const { db, execute, ask, claimsHold } = harness
  const asking = scaled(200)
  const affordable = asking / 4
  let as: (name: string) => Actor
  let decisions: string[]
  beforeEach(async () => {
    const cast = await castMembers(db)
    as = cast.as
    await db.prisma.alliance.update({ where: { id: 1 }, data: { feeBasisPoints: 0 } })
    for (const amount of [affordable * 60 + 1, affordable * 40 - 1]) await fundedContribution(harness, as, 'ingrid', { amount: `${amount}` })
    decisions = []
    for (let n = 0; n < asking; n++) {
      const projectId = await decidedDossier(harness, cast.bodies.GGPS ?? '', as('koffi'), { state: 'for_decision', asked: 100n })
      const texts = { textFr: 'Approuvé.', textEn: 'Approved.' }
      const recorded = await execute('decisions.record', as('koffi'), { projectId, outcome: 'approved', amount: '100', meetingOn: '2026-01-20', ...texts })
      decisions.push(accepted(recorded).decisionId)
    }
  })

  it('adopts exactly as many as the money suffices for, and leaves the others open with nothing set aside', async () => {
    const watch = watchBalances(db)

    const answers = await Promise.all(decisions.map((decisionId) => execute('decisions.confirm', as('helen'), { decisionId })))
    const seen = await watch.stop()

    expect(answers.filter(({ ok }) => ok)).toHaveLength(affordable)
    expect(answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal.code])).filter((code) => code !== 'insufficient_funds')).toEqual([])
    expect(seen.lowest).toBeGreaterThanOrEqual(0n)
    expect(await db.prisma.decision.count({ where: { state: 'adopted' } })).toBe(affordable)
    expect(await db.prisma.project.count({ where: { state: 'for_decision' } })).toBe(asking - affordable)
    const { totals } = accepted(await ask('pool.overview', as('koffi')))
    expect([totals.available.amount, totals.allocated.amount]).toEqual(['0', `${affordable * 100}`])
    await claimsHold()
  })
})
