import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'
import { decidedDossier, fundedContribution } from '#server/test/pool-builders.ts'

describe('money that goes from one dossier to another', async () => {
  const harness = await openHarness()
  const { db, execute, claimsHold } = harness
  let people: Awaited<ReturnType<typeof castMembers>>
  const as = (name: string): Actor => people.as(name)
  let from: string
  let to: string

  beforeEach(async () => {
    people = await castMembers(db)
    const lead = people.bodies.SAMA ?? ''
    await fundedContribution(harness, as, 'essi', { amount: '1000000', earmark: { kind: 'theme', value: 'prevention' } })
    await fundedContribution(harness, as, 'ingrid', { amount: '1000000' })
    from = await decidedDossier(harness, lead, as('koffi'), { decided: 1_500_000n })
    to = await decidedDossier(harness, lead, as('koffi'), { decided: 400_000n, area: 'reconstruction' })
    accepted(await execute('pool.allocate', as('koffi'), { projectId: from, amount: '1500000' }))
  })
  afterEach(claimsHold)

  const reallocate = (amount: string, more: object = {}) =>
    execute('pool.reallocate', as('koffi'), { projectId: from, toProjectId: to, amount, reason: 'Priorité', ...more })
  const set = async (projectId: string) => {
    const rows = await db.prisma.account.findMany({
      where: { projectId, kind: 'allocated' },
      include: { contribution: true },
      orderBy: { contribution: { code: 'asc' } },
    })
    return rows.map(({ contribution, balance }) => [contribution?.code, Number(balance)])
  }

  it('moves whole, from contributions whose earmark fits the other dossier, in one act', async () => {
    const { groupId } = accepted(await reallocate('300000'))

    expect(await set(from)).toEqual([
      ['C01', 990_000],
      ['C02', 210_000],
    ])
    expect(await set(to)).toEqual([['C02', 300_000]])
    const entries = await db.prisma.transfer.findMany({ where: { groupId }, orderBy: { position: 'asc' }, select: { reason: true, note: true } })
    expect(entries).toEqual([
      { reason: 'release', note: 'Priorité' },
      { reason: 'allocation', note: 'Priorité' },
    ])
  })

  it('moves not at all when the earmark, the decision or the dossier does not allow it', async () => {
    expect(refused(await reallocate('400001')).code).toBe('above_decision')
    expect(refused(await reallocate('1500001')).code).toBe('above_allocated')
    expect(refused(await reallocate('1', { toProjectId: from })).code).toBe('same_dossier')
    expect(refused(await reallocate('1', { toProjectId: crypto.randomUUID() })).code).toBe('not_found')
    accepted(await execute('pool.release', as('koffi'), { projectId: from, amount: '400000', reason: 'Trop' }))
    expect(refused(await reallocate('400000'))).toMatchObject({ code: 'insufficient_funds', params: { asked: '400000', available: '374000' } })
    expect(await set(to)).toEqual([])
  })
})
