import { v7 as newId } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'
import { decidedDossier, fundedContribution } from '#server/test/pool-builders.ts'

describe('a further allocation', async () => {
  const harness = await openHarness()
  const { db, execute, ask, claimsHold, published } = harness
  let as: (name: string) => Actor
  let lead: string
  beforeEach(async () => {
    const cast = await castMembers(db)
    as = cast.as
    lead = cast.bodies.GGPS ?? ''
    await db.prisma.alliance.update({ where: { id: 1 }, data: { feeBasisPoints: 0 } })
  })
  afterEach(claimsHold)

  const fund = (amount: string, more: object = {}) => fundedContribution(harness, as, 'ingrid', { amount, ...more })
  const allocate = (projectId: string, amount: string, by = 'koffi') => execute('pool.allocate', as(by), { projectId, amount })

  it('takes from eligible contributions by earmark, and tells the dossier', async () => {
    const free = await fund('1000')
    const tied = await fund('300', { earmark: { kind: 'theme', value: 'prevention' } })
    await fund('900', { earmark: { kind: 'theme', value: 'reconstruction' } })
    const projectId = await decidedDossier(harness, lead, as('koffi'), { decided: 500n })

    const { lines } = accepted(await allocate(projectId, '500'))

    expect(lines.map(({ contributionCode, amount }) => [contributionCode, amount])).toEqual([
      [tied.code, '300'],
      [free.code, '200'],
    ])
    expect(published.at(-1)).toMatchObject({ type: 'pool.allocated', projectId, payload: { amount: '500', currency: 'EUR', decisionId: null } })
  })

  it('is refused whole when the eligible money does not suffice', async () => {
    await fund('1000')
    await fund('900', { earmark: { kind: 'theme', value: 'reconstruction' } })
    const projectId = await decidedDossier(harness, lead, as('koffi'), { decided: 5000n })

    expect(refused(await allocate(projectId, '1001'))).toEqual({
      code: 'insufficient_funds',
      params: { asked: '1001', available: '1000', currency: 'EUR' },
    })
    expect(await db.prisma.transfer.count({ where: { reason: 'allocation' } })).toBe(0)
  })

  it('never goes above what was decided', async () => {
    await fund('1000')
    const projectId = await decidedDossier(harness, lead, as('koffi'), { decided: 500n })
    accepted(await allocate(projectId, '400'))

    expect(refused(await allocate(projectId, '101'))).toMatchObject({ code: 'above_decision', params: { amount: '101', limit: '100', currency: 'EUR' } })
    accepted(await allocate(projectId, '100'))
    expect(refused(await allocate(projectId, '1')).code).toBe('above_decision')
  })

  it('goes to dossiers that were approved and still run', async () => {
    await fund('1000')
    const undecided = await decidedDossier(harness, lead, as('koffi'), { state: 'for_decision' })
    expect(refused(await allocate(undecided, '10')).code).toBe('not_allocable')
    for (const state of ['suspended', 'completed', 'closed', 'terminated'] as const) {
      const projectId = await decidedDossier(harness, lead, as('koffi'), { decided: 10n, state })
      expect(refused(await allocate(projectId, '10')).code).toBe('not_allocable')
    }
    accepted(await allocate(await decidedDossier(harness, lead, as('koffi'), { decided: 10n, state: 'active' }), '10'))
  })

  it('is for coordinators; who cannot read the dossier does not find it', async () => {
    await fund('1000')
    const projectId = await decidedDossier(harness, lead, as('koffi'), { decided: 10n })

    expect(refused(await allocate(projectId, '10', 'essi')).code).toBe('not_permitted')
    expect(refused(await allocate(projectId, '10', 'ingrid')).code).toBe('not_found')
    expect(refused(await allocate(projectId, '10', 'afi')).code).toBe('not_found')
    expect(refused(await allocate(newId(), '10')).code).toBe('not_found')
    accepted(await allocate(projectId, '10', 'helen'))
  })

  it('is not for a coordinator who also acts for a party', async () => {
    await fund('1000')
    const projectId = await decidedDossier(harness, lead, as('koffi'), { decided: 10n })
    const helen = { ...as('helen'), interests: [lead] }

    expect(refused(await execute('pool.allocate', helen, { projectId, amount: '10' }))).toEqual({ code: 'conflicted', params: { parties: 'GGPS' } })
    expect(accepted(await ask('pool.project', helen, { projectId })).next).toBeNull()
    expect(accepted(await ask('pool.project', as('koffi'), { projectId })).next).not.toBeNull()
    accepted(await allocate(projectId, '10'))
  })

  it('leaves alone what is only promised or waits for approval', async () => {
    const { contributionId } = accepted(await execute('pool.pledge', as('ingrid'), { amount: '1000', currency: 'EUR' }))
    accepted(await execute('pool.commit', as('ingrid'), { contributionId, amount: '1000', documentRef: 'x' }))
    accepted(await execute('pool.receive', as('yawa'), { contributionId, amount: '1000', receivedOn: '2026-01-15', bankRef: 'B-1' }))
    const projectId = await decidedDossier(harness, lead, as('koffi'), { decided: 10n })

    expect(refused(await allocate(projectId, '10'))).toMatchObject({ code: 'insufficient_funds', params: { available: '0' } })
  })
})
