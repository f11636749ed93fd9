import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import type { DossierState } from '#app/domain/projects/states.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'
import { table } from '#server/test/ledger-table.ts'
import { decidedDossier, fundedContribution } from '#server/test/pool-builders.ts'

describe('money from the pool to a forum and back', async () => {
  const harness = await openHarness()
  const { db, execute, claimsHold, setClock } = harness
  let people: Awaited<ReturnType<typeof castMembers>>
  const as = (name: string): Actor => people.as(name)
  let projectId: string
  let forumId: string

  beforeEach(async () => {
    setClock('2026-06-01T12:00:00Z')
    people = await castMembers(db)
    forumId = people.bodies.SAMA ?? ''
    await fundedContribution(harness, as, 'ingrid', { amount: '20000000' })
    projectId = await decidedDossier(harness, forumId, as('koffi'), { decided: 10_000_000n })
    accepted(await execute('pool.allocate', as('koffi'), { projectId, amount: '10000000' }))
  })
  afterEach(claimsHold)

  const disburse = (amount: string, more: object = {}, by = 'yawa') => execute('pool.disburse', as(by), { projectId, forumId, amount, ...more })
  const approve = (paymentId: string, by = 'koffi') => execute('pool.approve-payment', as(by), { paymentId })
  const spend = (amount: string, more: object = {}, by = 'thabo') =>
    execute('pool.report-spending', as(by), { projectId, amount, spentOn: '2026-06-01', category: '5', ...more })
  const refund = (amount: string, by = 'yawa') => execute('pool.record-refund', as(by), { projectId, forumId, amount, note: 'B-9' })
  const paid = async (amount: string) => accepted(await approve(accepted(await disburse(amount)).paymentId))
  const holds = async () => {
    const rows = await db.prisma.account.groupBy({ by: ['kind'], where: { ledger: 'cash' }, _sum: { balance: true } })
    return Object.fromEntries(rows.flatMap(({ kind, _sum }) => (kind === 'world' || kind === 'fee' ? [] : [[kind, Number(_sum.balance)]])))
  }
  const enter = (state: DossierState) => db.prisma.project.update({ where: { id: projectId }, data: { state } })

  it('tells its story in balances', async () => {
    const rows: string[][] = [['act', 'available', 'allocated', 'advance', 'spent']]
    async function tell(act: string) {
      const { available = 0, allocated = 0, advance = 0, spent = 0 } = await holds()
      rows.push([act, ...[available, allocated, advance, spent].map((minor) => String(minor / 100))])
    }
    await tell('allocated 100,000')
    const { paymentId } = accepted(await disburse('6000000'))
    await tell('Yawa asks for 60,000 of tranche 1')
    accepted(await approve(paymentId))
    await tell('Koffi approves')
    accepted(await spend('3660000'))
    await tell('SAMA reports 36,600: 61 %')
    expect(refused(await disburse('3000000'))).toMatchObject({ code: 'tranche_not_payable', params: { lacks: 'spending' } })
    accepted(await spend('1020000'))
    await tell('SAMA reports 10,200 more: 78 %')
    await paid('3000000')
    await tell('tranche 2 of 30,000')
    accepted(await spend('4000000'))
    await tell('SAMA reports 40,000')
    expect(refused(await disburse('1000000'))).toMatchObject({ params: { lacks: 'report' } })
    accepted(await execute('pool.confirm-final-report', as('helen'), { projectId, reference: 'Final report' }))
    await paid('400000')
    await tell('4,000 of tranche 3, on the final report')
    accepted(await execute('pool.release', as('helen'), { projectId, amount: '600000', reason: 'Cheaper venue' }))
    await tell('Helen releases the rest')
    const back = accepted(await refund('720000', 'thabo'))
    await tell('SAMA says it gives back 7,200')
    accepted(await approve(back.paymentId))
    await tell('Koffi approves')
    await enter('closed')

    expect(`\n${table(rows, [1, 2, 3, 4])}`).toMatchInlineSnapshot(`
      "
      act                                      available  allocated  advance  spent
      allocated 100,000                            98000     100000        0      0
      Yawa asks for 60,000 of tranche 1            98000     100000        0      0
      Koffi approves                               98000      40000    60000      0
      SAMA reports 36,600: 61 %                    98000      40000    23400  36600
      SAMA reports 10,200 more: 78 %               98000      40000    13200  46800
      tranche 2 of 30,000                          98000      10000    43200  46800
      SAMA reports 40,000                          98000      10000     3200  86800
      4,000 of tranche 3, on the final report      98000       6000     7200  86800
      Helen releases the rest                     104000          0     7200  86800
      SAMA says it gives back 7,200               104000          0     7200  86800
      Koffi approves                              111200          0        0  86800"
    `)
  })

  it('never pays above what is open of the tranche, payments that wait included', async () => {
    accepted(await disburse('4000000'))

    expect(refused(await disburse('2000001'))).toMatchObject({ code: 'above_tranche', params: { limit: '2000000', currency: 'EUR' } })
    for (const amount of ['0', '-1', '1.5', '9007199254740993.5', '9223372036854775808']) expect(refused(await disburse(amount)).code).toBe('invalid_input')
    expect(refused(await disburse('9007199254740993')).code).toBe('above_tranche')
    accepted(await disburse('2000000'))
    expect(refused(await disburse('1')).code).toBe('tranche_not_payable')
    expect(await holds()).toMatchObject({ allocated: 10_000_000 })
  })

  it('pays only forums of the dossier, and waits for another coordinator, in the rule and in the database', async () => {
    expect(refused(await disburse('1', { forumId: people.bodies.GGPS })).code).toBe('not_a_party')
    expect(refused(await disburse('1', {}, 'koffi')).code).toBe('not_permitted')
    const { paymentId } = accepted(await disburse('6000000'))

    expect(refused(await approve(paymentId, 'yawa')).code).toBe('four_eyes')
    expect(refused(await approve(paymentId, 'thabo')).code).toBe('not_permitted')
    expect(refused(await approve(paymentId, 'essi')).code).toBe('not_found')
    const itself = db.script(`UPDATE "Payment" SET state = 'approved', "groupId" = id, "decidedById" = "recordedById"`)
    await expect(itself).rejects.toThrow(/Payment_four_eyes/)
    accepted(await approve(paymentId))
    expect(refused(await approve(paymentId, 'helen')).code).toBe('already_decided')
    await expect(db.script('UPDATE "Payment" SET amount = 1')).rejects.toThrow(/answered once/)
    await expect(db.script('DELETE FROM "Payment"')).rejects.toThrow(/append-only/)
  })

  it('moves nothing when a payment is refused, and can be asked anew', async () => {
    const { paymentId } = accepted(await disburse('6000000'))
    const reject = (input: object, by = 'koffi') => execute('pool.reject-payment', as(by), { paymentId, ...input })

    expect(refused(await reject({})).code).toBe('invalid_input')
    expect(refused(await reject({ reason: 'Autre compte' }, 'yawa')).code).toBe('four_eyes')
    accepted(await reject({ reason: 'Autre compte' }))

    expect(refused(await approve(paymentId, 'helen')).code).toBe('already_decided')
    expect(await holds()).toMatchObject({ allocated: 10_000_000 })
    accepted(await disburse('6000000'))
  })

  it('does not leave while its tranche is held or the dossier is suspended', async () => {
    const { paymentId } = accepted(await disburse('3000000'))
    const tranche = { projectId, n: '1' }
    expect(refused(await execute('pool.hold-tranche', as('koffi'), { projectId, n: 4, reason: 'x' })).code).toBe('tranche_unknown')
    accepted(await execute('pool.hold-tranche', as('koffi'), { ...tranche, reason: 'Two sub-counties are closed to travel' }))

    expect(refused(await approve(paymentId))).toMatchObject({ code: 'tranche_not_payable', params: { lacks: 'lifting' } })
    expect(refused(await disburse('1')).code).toBe('tranche_not_payable')
    expect(refused(await execute('pool.hold-tranche', as('koffi'), { ...tranche, reason: 'x' })).code).toBe('tranche_held')
    accepted(await execute('pool.lift-hold', as('helen'), tranche))
    expect(refused(await execute('pool.lift-hold', as('helen'), tranche)).code).toBe('tranche_not_held')
    await enter('suspended')
    expect(refused(await approve(paymentId))).toMatchObject({ code: 'tranche_not_payable', params: { lacks: 'running' } })
    await enter('active')
    accepted(await approve(paymentId))
  })

  it('is planned before anything is asked, in shares that make a hundred', async () => {
    const plan = (shares: unknown) => execute('pool.plan-tranches', as('koffi'), { projectId, shares })

    expect(refused(await plan([60, 39])).code).toBe('shares_not_hundred')
    expect(refused(await plan([100, 0])).code).toBe('invalid_input')
    expect(refused(await plan(['33.5', '66.5'])).code).toBe('invalid_input')
    accepted(await plan(['90', '', '10']))
    accepted(await disburse('9000000'))
    expect(refused(await plan([100])).code).toBe('tranche_paid')
    expect(refused(await execute('pool.confirm-final-report', as('yawa'), { projectId, reference: '' })).code).toBe('invalid_input')
  })

  it('is reported by the forum’s administrator, never above what the forum holds or on a day to come', async () => {
    await paid('6000000')

    expect(refused(await spend('6000001'))).toMatchObject({ code: 'above_advance', params: { limit: '6000000' } })
    expect(refused(await spend('1', { spentOn: '2026-06-02' })).code).toBe('date_in_future')
    expect(refused(await spend('1', { category: '9' })).code).toBe('invalid_input')
    expect(refused(await spend('1', {}, 'lerato')).code).toBe('not_permitted')
    expect(refused(await spend('1', {}, 'essi')).code).toBe('not_a_party')
    expect(refused(await spend('1', {}, 'yawa')).code).toBe('not_permitted')
    accepted(await spend('6000000'))
    expect(refused(await spend('1')).code).toBe('above_advance')
    await expect(db.script('UPDATE "SpendingReport" SET amount = 1')).rejects.toThrow(/append-only/)
  })

  it('comes back with four eyes, never above what the forum holds, refunds that wait included', async () => {
    await paid('6000000')
    const { paymentId } = accepted(await refund('4000000', 'thabo'))

    expect(refused(await refund('2000001'))).toMatchObject({ code: 'above_advance', params: { limit: '2000000' } })
    expect(refused(await spend('2000001')).code).toBe('above_advance')
    expect(refused(await refund('1', 'koffi')).code).toBe('not_permitted')
    expect(refused(await refund('1', 'essi')).code).toBe('not_permitted')
    expect(refused(await approve(paymentId, 'thabo')).code).toBe('not_permitted')
    accepted(await approve(paymentId, 'yawa'))
    expect(await holds()).toMatchObject({ advance: 2_000_000, allocated: 4_000_000 })
  })

  it('is released with a reason, never what is paid out or waits', async () => {
    const release = (amount: string, more: object = {}, by = 'koffi') => execute('pool.release', as(by), { projectId, amount, reason: 'Trop', ...more })
    await paid('3000000')
    accepted(await disburse('3000000'))

    expect(refused(await release('4000001'))).toMatchObject({ code: 'above_allocated', params: { limit: '4000000' } })
    expect(refused(await release('1', { reason: ' ' })).code).toBe('invalid_input')
    expect(refused(await release('1', {}, 'thabo')).code).toBe('not_permitted')
    const { groupId } = accepted(await release('4000000'))
    expect(await db.prisma.transfer.findMany({ where: { groupId }, select: { reason: true, note: true } })).toEqual([{ reason: 'release', note: 'Trop' }])
  })

  it('does not close while anything is left to settle', async () => {
    await expect(enter('closed')).rejects.toThrow(/does not close/)
  })
})
