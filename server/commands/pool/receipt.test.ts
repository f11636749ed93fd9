import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'

describe('receiving money', async () => {
  const { db, execute, claimsHold, setClock } = await openHarness()
  let as: (name: string) => Actor
  beforeEach(async () => {
    as = (await castMembers(db)).as
    setClock('2026-06-01T12:00:00Z')
  })
  afterEach(claimsHold)

  const peg = { kind: 'units_per_eur', value: '655.957', source: 'BCEAO' }
  async function committed(amount: string, currency: string): Promise<string> {
    const { contributionId } = accepted(await execute('pool.pledge', as('essi'), { amount, currency }))
    accepted(await execute('pool.commit', as('essi'), { contributionId, amount, documentRef: 'Lettre 4' }))
    return contributionId
  }
  const receive = (contributionId: string, more: object = {}, by = 'yawa') =>
    execute('pool.receive', as(by), { contributionId, amount: '98393550', receivedOn: '2026-05-25', bankRef: 'B-1', rate: peg, ...more })
  const balances = async (contributionId: string) => {
    const rows = await db.prisma.account.findMany({ where: { contributionId }, orderBy: { key: 'asc' } })
    return Object.fromEntries(rows.map(({ ledger, kind, unit, balance }) => [`${kind === 'world' ? ledger : kind} ${unit}`, Number(balance)]))
  }

  it('counts when another coordinator approves: exchanged exactly, less the fee', async () => {
    const contributionId = await committed('131191400', 'XOF')
    const { receiptId } = accepted(await receive(contributionId))
    expect(await balances(contributionId)).not.toHaveProperty('available EUR')

    const approved = accepted(await execute('pool.approve-receipt', as('koffi'), { receiptId }))

    expect(approved).toMatchObject({ baseAmount: '15000000', baseFee: '150000' })
    expect(await balances(contributionId)).toEqual({
      'available EUR': 14_850_000,
      'available XOF': 0,
      'committed XOF': 32_797_850,
      'fee EUR': 150_000,
      'fx EUR': -15_000_000,
      'fx XOF': 98_393_550,
      'honoured XOF': 98_393_550,
      'pledged XOF': 0,
      'cash XOF': -98_393_550,
      'obligation XOF': -131_191_400,
    })
    const transfers = await db.prisma.transfer.findMany({ where: { receiptId }, orderBy: { position: 'asc' } })
    expect(transfers.map(({ reason, rateValue }) => [reason, rateValue])).toEqual([
      ['honour', null],
      ['receipt', null],
      ['conversion', '655.957'],
      ['conversion', '655.957'],
      ['fee', null],
    ])
    expect(new Set(transfers.map(({ groupId }) => groupId)).size).toBe(1)
    expect(transfers.every(({ effectiveOn }) => effectiveOn.toISOString().startsWith('2026-05-25'))).toBe(true)
  })

  it('needs no rate in the base currency', async () => {
    const contributionId = await committed('60000000', 'EUR')
    const { receiptId } = accepted(await receive(contributionId, { amount: '60000000', rate: undefined }))

    accepted(await execute('pool.approve-receipt', as('helen'), { receiptId }))

    expect(await balances(contributionId)).toMatchObject({ 'available EUR': 59_400_000, 'fee EUR': 600_000, 'cash EUR': -60_000_000 })
    expect((await db.prisma.contribution.findUniqueOrThrow({ where: { id: contributionId } })).state).toBe('fulfilled')
  })

  it('is not approved by whoever recorded it, in the rule and in the database', async () => {
    const { receiptId } = accepted(await receive(await committed('98393550', 'XOF')))

    expect(refused(await execute('pool.approve-receipt', as('yawa'), { receiptId })).code).toBe('four_eyes')
    const itself = db.script(`UPDATE "Receipt" SET state = 'approved', "baseAmount" = 1, "baseFee" = 0, "decidedById" = "recordedById"`)
    await expect(itself).rejects.toThrow(/Receipt_four_eyes/)
    accepted(await execute('pool.approve-receipt', as('helen'), { receiptId }))
  })

  it('is answered once', async () => {
    const { receiptId } = accepted(await receive(await committed('98393550', 'XOF')))
    accepted(await execute('pool.approve-receipt', as('helen'), { receiptId }))

    expect(refused(await execute('pool.approve-receipt', as('koffi'), { receiptId })).code).toBe('already_decided')
    expect(refused(await execute('pool.reject-receipt', as('koffi'), { receiptId, reason: 'x' })).code).toBe('already_decided')
  })

  it('is entered once when two approve at the same time', async () => {
    const contributionId = await committed('98393550', 'XOF')
    const { receiptId } = accepted(await receive(contributionId))

    const answers = await Promise.all(['koffi', 'helen'].map((name) => execute('pool.approve-receipt', as(name), { receiptId })))

    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await balances(contributionId)).toMatchObject({ 'available EUR': 14_850_000 })
  })

  it('enters nothing when it is rejected, and frees the bank reference', async () => {
    const contributionId = await committed('98393550', 'XOF')
    const { receiptId } = accepted(await receive(contributionId))

    expect(refused(await execute('pool.reject-receipt', as('koffi'), { receiptId })).code).toBe('invalid_input')
    expect(refused(await execute('pool.reject-receipt', as('yawa'), { receiptId, reason: 'Mauvais compte' })).code).toBe('four_eyes')
    accepted(await execute('pool.reject-receipt', as('koffi'), { receiptId, reason: 'Mauvais compte' }))

    accepted(await receive(contributionId))
    expect(await balances(contributionId)).not.toHaveProperty('available EUR')
  })

  it('never exceeds what was committed, receipts that wait included', async () => {
    const contributionId = await committed('100000000', 'XOF')
    accepted(await receive(contributionId))

    const more = await receive(contributionId, { amount: '1606451', bankRef: 'B-2' })

    expect(refused(more)).toMatchObject({ code: 'above_commitment', params: { limit: '1606450', currency: 'XOF' } })
    accepted(await receive(contributionId, { amount: '1606450', bankRef: 'B-2' }))
  })

  it('refuses a day to come, a missing rate, a known bank reference and an amount worth nothing', async () => {
    const contributionId = await committed('131191400', 'XOF')

    expect(refused(await receive(contributionId, { receivedOn: '2026-06-02' })).code).toBe('date_in_future')
    expect(refused(await receive(contributionId, { rate: undefined })).code).toBe('rate_missing')
    expect(refused(await receive(contributionId, { amount: '1', rate: { ...peg, value: '999999' } })).code).toBe('amount_too_small')
    expect(refused(await receive(contributionId, { rate: { ...peg, value: '0' } })).code).toBe('invalid_input')
    accepted(await receive(contributionId))
    expect(refused(await receive(contributionId, { amount: '1000' })).code).toBe('bank_ref_known')
  })

  it('refuses a rate at which the amount is more than the ledger holds, also of a receipt recorded before', async () => {
    const contributionId = await committed('4000000000000000000', 'XOF')
    const absurd = { kind: 'eur_per_unit', value: '999999999999', source: 'BCEAO' }

    expect(refused(await receive(contributionId, { amount: '4000000000000000000', rate: absurd })).code).toBe('amount_too_large')

    const { receiptId } = accepted(await receive(contributionId, { amount: '4000000000000000000' }))
    await db.prisma.receipt.update({ where: { id: receiptId }, data: { rateKind: absurd.kind, rateValue: absurd.value } })
    expect(refused(await execute('pool.approve-receipt', as('koffi'), { receiptId })).code).toBe('amount_too_large')
  })

  it('is recorded by finance alone', async () => {
    const contributionId = await committed('131191400', 'XOF')

    expect(refused(await receive(contributionId, {}, 'koffi')).code).toBe('not_permitted')
    expect(refused(await receive(contributionId, {}, 'essi')).code).toBe('not_permitted')
    expect(refused(await receive(contributionId, {}, 'mamadou')).code).toBe('not_found')
    const { receiptId } = accepted(await receive(contributionId))
    expect(refused(await execute('pool.approve-receipt', as('essi'), { receiptId })).code).toBe('not_permitted')
    expect(refused(await execute('pool.approve-receipt', as('mamadou'), { receiptId })).code).toBe('not_found')
    accepted(await execute('pool.approve-receipt', as('koffi'), { receiptId }))
  })
})
