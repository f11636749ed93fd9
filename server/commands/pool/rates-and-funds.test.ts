import { v7 as newId } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'

const harness = await openHarness()
const { db, ask, execute, claimsHold, setClock } = harness
let as: (name: string) => Actor
beforeEach(async () => {
  ;({ as } = await castMembers(db))
  setClock('2026-06-01T12:00:00Z')
})
afterEach(claimsHold)

async function committed(amount: string, currency: string, fundId?: string): Promise<string> {
  const { contributionId } = accepted(await execute('pool.pledge', as('essi'), { amount, currency, fundId }))
  accepted(await execute('pool.commit', as('essi'), { contributionId, amount, documentRef: 'Lettre 4' }))
  return contributionId
}

const receive = (contributionId: string, more: object) =>
  execute('pool.receive', as('yawa'), { contributionId, amount: '10000', receivedOn: '2026-05-25', bankRef: 'B-1', ...more })

describe('the rate table', () => {
  const enter = (validOn: string, value: string, more: object = {}, by = 'yawa') =>
    execute('pool.enter-rate', as(by), { currency: 'USD', validOn, rate: { kind: 'eur_per_unit', value, source: 'BCE' }, ...more })
  const rateOf = async (receiptId: string) => {
    const { rateValue, rateSource } = await db.prisma.receipt.findUniqueOrThrow({ where: { id: receiptId } })
    return [rateValue, rateSource]
  }

  it('gives a receipt the rate of the day of payment: the latest of that day or before', async () => {
    const contributionId = await committed('50000', 'USD')
    accepted(await enter('2026-04-15', '0.91'))
    accepted(await enter('2026-05-20', '0.92'))
    accepted(await enter('2026-05-26', '0.93'))

    const { receiptId } = accepted(await receive(contributionId, {}))

    expect(await rateOf(receiptId)).toEqual(['0.92', 'BCE, 2026-05-20'])
    expect(accepted(await execute('pool.approve-receipt', as('koffi'), { receiptId }))).toMatchObject({ baseAmount: '9200' })
    const given = { kind: 'eur_per_unit', value: '0.5', source: 'Banque' }
    expect(await rateOf(accepted(await receive(contributionId, { bankRef: 'B-2', rate: given })).receiptId)).toEqual(['0.5', 'Banque'])
  })

  it('guesses nothing: no rate, one of another currency, one to come, or one of more than 45 days ago', async () => {
    const contributionId = await committed('50000', 'USD')
    accepted(await enter('2026-05-26', '0.93'))
    accepted(await enter('2026-04-09', '0.91'))
    accepted(await enter('2026-05-25', '1.05', { currency: 'CHF' }))

    expect(refused(await receive(contributionId, {})).code).toBe('rate_missing')
    accepted(await enter('2026-04-10', '0.91'))
    accepted(await receive(contributionId, {}))
  })

  it('is corrected by a later row of the same day; what was received keeps its rate', async () => {
    const contributionId = await committed('50000', 'USD')
    accepted(await enter('2026-05-20', '9.2'))
    const { receiptId } = accepted(await receive(contributionId, {}))
    accepted(await enter('2026-05-20', '0.92'))

    expect((await rateOf(receiptId))[0]).toBe('9.2')
    expect((await rateOf(accepted(await receive(contributionId, { bankRef: 'B-2' })).receiptId))[0]).toBe('0.92')
    const { rates } = accepted(await ask('pool.rates', as('koffi'), { currency: 'USD' }))
    expect(rates.map(({ value, isCorrected }) => [value, isCorrected])).toEqual([
      ['0.92', false],
      ['9.2', true],
    ])
    await expect(db.script(`UPDATE "ExchangeRate" SET "rateValue" = '1'`)).rejects.toThrow(/append-only/)
    await expect(db.script('DELETE FROM "ExchangeRate"')).rejects.toThrow(/append-only/)
  })

  it('is kept by finance alone, and takes only rates', async () => {
    expect(refused(await enter('2026-05-20', '0.92', {}, 'koffi')).code).toBe('not_permitted')
    expect(refused(await enter('2026-06-02', '0.92')).code).toBe('date_in_future')
    expect(refused(await enter('2026-05-20', '1', { currency: 'EUR' })).code).toBe('rate_of_base')
    for (const value of ['0', '-1', '1,5', '1e3', '', '0.0000000000001']) expect(refused(await enter('2026-05-20', value)).code).toBe('invalid_input')
    expect(refused(await ask('pool.rates', as('ingrid'))).code).toBe('not_permitted')
    expect(accepted(await ask('pool.rates', as('essi'))).mayEnter).toBe(false)
  })
})

describe('a fund', () => {
  const terms = { nameFr: 'Fonds d’urgence', nameEn: 'Emergency fund', purposeFr: 'Secours.', purposeEn: 'Relief.' }
  const open = (more: object = {}, by = 'koffi') => execute('pool.open-fund', as(by), { code: 'URG', ...terms, ...more })

  it('takes its own fee from what it receives, and the fee of the alliance when it has none', async () => {
    const dear = accepted(await open({ feeBasisPoints: 500 })).fundId
    const free = accepted(await open({ code: 'FREE', feeBasisPoints: 0 })).fundId
    const plain = accepted(await open({ code: 'PLAIN' })).fundId
    const feeIn = async (fundId: string) => {
      const { receiptId } = accepted(await receive(await committed('10000', 'EUR', fundId), {}))
      const { receipt } = accepted(await ask('pool.receipt', as('koffi'), { receiptId }))
      const { baseFee } = accepted(await execute('pool.approve-receipt', as('koffi'), { receiptId }))
      expect(receipt.inBase.fee.amount).toBe(baseFee)
      return baseFee
    }

    expect(await feeIn(dear)).toBe('500')
    expect(await feeIn(free)).toBe('0')
    expect(await feeIn(plain)).toBe('100')
  })

  it('is promised nothing once it is closed, and still receives what was promised', async () => {
    const { fundId } = accepted(await open())
    const contributionId = await committed('10000', 'EUR', fundId)
    accepted(await execute('pool.change-fund', as('yawa'), { fundId, ...terms, state: 'closed' }))

    const promise = (to: string) => execute('pool.pledge', as('essi'), { amount: '1', currency: 'EUR', fundId: to })
    expect(refused(await promise(fundId)).code).toBe('fund_closed')
    expect(refused(await promise(newId())).code).toBe('fund_unknown')
    accepted(await receive(contributionId, {}))
    const past = `INSERT INTO "Contribution" (id, code, "fundId", "contributorId", currency, pledged, "pledgedById")
      SELECT gen_random_uuid(), 'C99', "fundId", "contributorId", currency, 1, "pledgedById" FROM "Contribution"`
    await expect(db.script(past)).rejects.toThrow(/fund is closed/)
  })

  it('is opened by coordinators alone, under a code of its own', async () => {
    accepted(await open())
    expect(refused(await open()).code).toBe('fund_code_taken')
    expect(refused(await open({ code: 'OTHER' }, 'essi')).code).toBe('not_permitted')
    for (const wrong of [{ code: 'a b' }, { feeBasisPoints: -1 }, { feeBasisPoints: 10_001 }, { feeBasisPoints: 1.5 }, { nameFr: ' ' }]) {
      expect(refused(await open({ code: 'NEW', ...wrong })).code).toBe('invalid_input')
    }
    expect(refused(await execute('pool.change-fund', as('koffi'), { fundId: newId(), ...terms, state: 'open' })).code).toBe('fund_unknown')
  })
})
