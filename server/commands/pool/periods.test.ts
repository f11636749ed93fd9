import { v7 as newId } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'
import { fundedContribution } from '#server/test/pool-builders.ts'

describe('a period of the register', async () => {
  const harness = await openHarness()
  const { db, ask, execute, claimsHold, setClock } = harness
  let as: (name: string) => Actor
  beforeEach(async () => {
    ;({ as } = await castMembers(db))
    setClock('2026-06-01T12:00:00Z')
  })
  afterEach(claimsHold)

  const close = (through: string, by = 'yawa') => execute('pool.close-period', as(by), { through })
  const confirm = (closingId: string, by = 'koffi') => execute('pool.confirm-closing', as(by), { closingId })
  const closed = async (through: string) => accepted(await confirm(accepted(await close(through)).closingId))
  const effectiveDays = async () => [
    ...new Set((await db.prisma.transfer.findMany({ where: { ledger: 'cash' } })).map(({ effectiveOn }) => effectiveOn.toISOString().slice(0, 10))),
  ]

  it('closes when another coordinator confirms, and never by the first alone', async () => {
    const { closingId } = accepted(await close('2026-04-30'))

    expect(refused(await close('2026-03-31')).code).toBe('closing_open')
    expect(refused(await confirm(closingId, 'yawa')).code).toBe('four_eyes')
    expect(accepted(await ask('pool.periods', as('koffi')))).toMatchObject({ closedThrough: null })
    expect(accepted(await confirm(closingId))).toEqual({ closedThrough: '2026-04-30' })
    expect(accepted(await ask('pool.periods', as('koffi')))).toMatchObject({ closedThrough: '2026-04-30', firstOpenDay: '2026-05-01' })
    expect(refused(await confirm(closingId, 'helen')).code).toBe('nothing_to_confirm')
    const itself = `UPDATE "PeriodClosing" SET "decidedById" = "proposedById"`
    await expect(db.script(itself)).rejects.toThrow(/PeriodClosing_four_eyes/)
  })

  it('closes in order, only when it is over, and is never opened again', async () => {
    await closed('2026-04-30')

    for (const day of ['2026-04-30', '2026-03-31']) expect(refused(await close(day)).code).toBe('period_closed')
    for (const day of ['2026-06-01', '2027-01-01']) expect(refused(await close(day)).code).toBe('period_not_over')
    for (const day of ['2026-04-31', '30.04.2026', '']) expect(refused(await close(day)).code).toBe('invalid_input')
    await expect(db.script(`UPDATE "Alliance" SET "closedThrough" = '2026-04-29'`)).rejects.toThrow(/stays closed/)
    await expect(db.script(`UPDATE "Alliance" SET "closedThrough" = NULL`)).rejects.toThrow(/stays closed/)
    await closed('2026-05-31')
  })

  it('lets money that arrived in it take effect on the first open day, and keeps the day of its arrival', async () => {
    await closed('2026-04-30')

    const { receiptId } = await fundedContribution(harness, as, 'ingrid', { amount: '100000', receivedOn: '2026-04-12' })

    expect(await effectiveDays()).toEqual(['2026-05-01'])
    expect(accepted(await ask('pool.receipt', as('koffi'), { receiptId })).receipt).toMatchObject({ receivedOn: '2026-04-12', effectiveOn: '2026-05-01' })
    await fundedContribution(harness, as, 'essi', { amount: '100000', receivedOn: '2026-05-12' })
    expect(await effectiveDays()).toEqual(['2026-05-01', '2026-05-12'])
  })

  it('takes no entry once it is closed, nor a day to come, whoever writes', async () => {
    await fundedContribution(harness, as, 'ingrid', { amount: '100000', receivedOn: '2026-05-12' })
    await closed('2026-05-12')
    const again = (
      day: string,
    ) => `INSERT INTO "Transfer" (id, "debitId", "creditId", ledger, unit, amount, reason, "effectiveOn", "groupId", "createdById", "createdBodyId", "createdAt")
      SELECT gen_random_uuid(), "debitId", "creditId", ledger, unit, 1, reason, '${day}', "groupId", "createdById", "createdBodyId", "createdAt" FROM "Transfer" WHERE reason = 'fee'`

    await expect(db.script(again('2026-05-12'))).rejects.toThrow(/Transfer_open_period|period is closed/)
    await expect(db.script(again('2026-06-03'))).rejects.toThrow(/Transfer_not_to_come/)
  })

  it('stays open when another coordinator says so, with the reason', async () => {
    const { closingId } = accepted(await close('2026-04-30'))

    expect(refused(await execute('pool.reject-closing', as('koffi'), { closingId })).code).toBe('invalid_input')
    accepted(await execute('pool.reject-closing', as('koffi'), { closingId, answer: 'Un relevé manque.' }))

    expect(accepted(await ask('pool.periods', as('yawa')))).toMatchObject({
      closedThrough: null,
      closings: [{ state: 'rejected', answer: 'Un relevé manque.' }],
    })
    accepted(await close('2026-04-30'))
  })

  it('is closed by the secretariat alone', async () => {
    expect(refused(await close('2026-04-30', 'koffi')).code).toBe('not_permitted')
    expect(refused(await close('2026-04-30', 'essi')).code).toBe('not_permitted')
    const { closingId } = accepted(await close('2026-04-30'))
    expect(refused(await confirm(closingId, 'essi')).code).toBe('not_found')
    expect(refused(await confirm(newId())).code).toBe('not_found')
  })

  it('waits on the first page of the other coordinators', async () => {
    accepted(await close('2026-04-30'))
    const waiting = async (name: string) => accepted(await ask('notices.waiting', as(name))).items.filter(({ kind }) => kind === 'closing')

    expect(await waiting('helen')).toMatchObject([{ facts: { person: 'Yawa', to: '2026-04-30' } }])
    expect(await waiting('yawa')).toEqual([])
  })
})
