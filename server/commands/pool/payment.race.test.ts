import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness } from '#server/test/harness.ts'
import { decidedDossier, fundedContribution } from '#server/test/pool-builders.ts'

describe('payments that cross each other', async () => {
  const harness = await openHarness()
  const { db, execute, claimsHold } = harness
  let people: Awaited<ReturnType<typeof castMembers>>
  const as = (name: string): Actor => people.as(name)
  let forumId: string

  beforeEach(async () => {
    people = await castMembers(db)
    forumId = people.bodies.SAMA ?? ''
    await fundedContribution(harness, as, 'ingrid', { amount: '100000000' })
    await fundedContribution(harness, as, 'essi', { amount: '500' })
  })
  afterEach(claimsHold)

  const rounds = Array.from({ length: 12 }, (_, round) => round)

  async function allocated(amount: bigint): Promise<string> {
    const projectId = await decidedDossier(harness, forumId, as('koffi'), { decided: amount })
    accepted(await execute('pool.allocate', as('koffi'), { projectId, amount: amount.toString() }))
    return projectId
  }
  const ask = (projectId: string, amount: string) => execute('pool.disburse', as('yawa'), { projectId, forumId, amount })
  const answers = (paymentId: string) => [
    execute('pool.approve-payment', as('koffi'), { paymentId }),
    execute('pool.reject-payment', as('helen'), { paymentId, reason: 'Autre compte' }),
    execute('pool.approve-payment', as('helen'), { paymentId }),
  ]
  const sum = async (projectId: string, kind: string) =>
    (await db.prisma.account.aggregate({ where: { projectId, kind }, _sum: { balance: true } }))._sum.balance ?? 0n

  it('of a disbursement approved twice and rejected at once, one answer counts, and so much money moves', async () => {
    for (const _ of rounds) {
      const projectId = await allocated(1_000n)
      const { paymentId } = accepted(await ask(projectId, '600'))

      const given = await Promise.all(answers(paymentId))

      expect(given.filter(({ ok }) => ok)).toHaveLength(1)
      expect(given.flatMap((answer) => (answer.ok ? [] : [answer.refusal.code]))).toEqual(['already_decided', 'already_decided'])
      expect(await sum(projectId, 'advance')).toBe(given[1]?.ok ? 0n : 600n)
    }
  })

  it('of a refund approved twice and rejected at once, one answer counts', async () => {
    const projectId = await allocated(1_000n)
    accepted(await execute('pool.approve-payment', as('koffi'), { paymentId: accepted(await ask(projectId, '600')).paymentId }))
    let left = 600n
    for (const _ of rounds) {
      const { paymentId } = accepted(await execute('pool.record-refund', as('thabo'), { projectId, forumId, amount: '50', note: 'B' }))

      const given = await Promise.all(answers(paymentId))

      expect(given.filter(({ ok }) => ok)).toHaveLength(1)
      if (!given[1]?.ok) left -= 50n
      expect(await sum(projectId, 'advance')).toBe(left)
    }
  })

  it('never ask more than the tranche has, nor report, give back and release more than is there', async () => {
    const projectId = await allocated(1_000n)
    const asked = await Promise.all(rounds.map(() => ask(projectId, '100')))
    expect(asked.filter(({ ok }) => ok)).toHaveLength(6)
    for (const answer of asked) if (answer.ok) accepted(await execute('pool.approve-payment', as('koffi'), { paymentId: answer.value.paymentId }))

    const spent = { projectId, amount: '70', spentOn: '2026-01-05', category: 5 }
    const used = await Promise.all(
      rounds.flatMap(() => [
        execute('pool.report-spending', as('thabo'), spent),
        execute('pool.record-refund', as('yawa'), { projectId, forumId, amount: '70', note: 'B' }),
        execute('pool.release', as('helen'), { projectId, amount: '70', reason: 'Trop' }),
      ]),
    )

    const succeeded = (place: number) => used.filter(({ ok }, n) => ok && n % 3 === place).length
    expect(succeeded(0) + succeeded(1)).toBe(8)
    expect(succeeded(2)).toBe(5)
    expect(await sum(projectId, 'allocated')).toBe(50n)
  })

  it('that reallocate crosswise end in neither a deadlock nor a lost unit', async () => {
    const [a, b] = [await allocated(1_000n), await allocated(1_000n)]
    for (const projectId of [a, b]) accepted(await execute('pool.release', as('koffi'), { projectId, amount: '500', reason: 'Trop' }))

    const moved = await Promise.all(
      rounds.flatMap(() => [
        execute('pool.reallocate', as('koffi'), { projectId: a, toProjectId: b, amount: '10', reason: 'x' }),
        execute('pool.reallocate', as('helen'), { projectId: b, toProjectId: a, amount: '10', reason: 'x' }),
      ]),
    )

    expect(moved.flatMap((answer) => (answer.ok ? [] : [answer.refusal.code])).filter((code) => code !== 'above_decision')).toEqual([])
    expect((await sum(a, 'allocated')) + (await sum(b, 'allocated'))).toBe(1_000n)
  })
})
