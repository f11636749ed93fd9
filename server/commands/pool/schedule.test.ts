import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'

describe('the days on which what is committed will come', async () => {
  const { db, execute, ask, claimsHold, setClock } = await openHarness()
  let as: (name: string) => Actor
  beforeEach(async () => {
    as = (await castMembers(db)).as
    setClock('2026-06-01T12:00:00Z')
  })
  afterEach(claimsHold)

  async function committed(amount: string, by = 'ingrid'): Promise<string> {
    const { contributionId } = accepted(await execute('pool.pledge', as(by), { amount: '100000', currency: 'EUR' }))
    if (amount !== '0') accepted(await execute('pool.commit', as(by), { contributionId, amount, documentRef: 'Letter 1' }))
    return contributionId
  }
  const plan = (contributionId: string, parts: readonly (readonly [dueOn: string, amount: string])[], by = 'ingrid') =>
    execute('pool.schedule', as(by), { contributionId, instalments: parts.map(([dueOn, amount]) => ({ dueOn, amount })) })
  const payments = async (contributionId: string) => {
    const page = accepted(await ask('pool.contribution', as('ingrid'), { contributionId }))
    return page.payments.map(({ dueOn, amount, arrived, state }) => `${dueOn} ${arrived.amount}/${amount.amount} ${state}`)
  }
  const halves = [
    ['2026-09-01', '30000'],
    ['2026-05-31', '30000'],
  ] as const

  it('are said by the contributor, and receipts meet the oldest', async () => {
    const contributionId = await committed('60000')
    expect(await payments(contributionId)).toEqual(['null 0/60000 due'])
    accepted(await plan(contributionId, halves))
    expect(await payments(contributionId)).toEqual(['2026-05-31 0/30000 overdue', '2026-09-01 0/30000 due'])

    const arrived = { contributionId, amount: '40000', receivedOn: '2026-05-30', bankRef: 'B-1' }
    const { receiptId } = accepted(await execute('pool.receive', as('yawa'), arrived))
    accepted(await execute('pool.approve-receipt', as('koffi'), { receiptId }))

    expect(await payments(contributionId)).toEqual(['2026-05-31 30000/30000 received', '2026-09-01 10000/30000 due'])
  })

  it('take the place of those said before, and follow what is written off', async () => {
    const contributionId = await committed('60000')
    accepted(await plan(contributionId, halves))
    accepted(await plan(contributionId, [['2026-12-01', '60000']], 'yawa'))
    const { endingId } = accepted(await execute('pool.write-off', as('yawa'), { contributionId, amount: '10000', reason: 'Ne viendra pas' }))
    accepted(await execute('pool.approve-ending', as('helen'), { endingId }))

    expect(await payments(contributionId)).toEqual(['2026-12-01 0/50000 due'])
    expect(refused(await plan(contributionId, [['2026-12-01', '60000']])).code).toBe('schedule_sum')
  })

  it('come to what is committed, each day once', async () => {
    const contributionId = await committed('60000')

    expect(refused(await plan(contributionId, [['2026-09-01', '59999']]))).toMatchObject({
      code: 'schedule_sum',
      params: { amount: '59999', limit: '60000', currency: 'EUR' },
    })
    const twice = [
      ['2026-09-01', '30000'],
      ['2026-09-01', '30000'],
    ] as const
    expect(refused(await plan(contributionId, twice)).code).toBe('day_repeated')
    for (const amount of ['0', '-1', '1.5', '9223372036854775808']) {
      expect(refused(await plan(contributionId, [['2026-09-01', amount]])).code).toBe('invalid_input')
    }
    expect(refused(await plan(contributionId, [['2026-02-30', '60000']])).code).toBe('invalid_input')
    expect(refused(await plan(contributionId, [])).code).toBe('invalid_input')
    expect(refused(await plan(await committed('0'), [['2026-09-01', '1']])).code).toBe('nothing_committed')
  })

  it('stand on the first screen, the nearest first, for who reads the contributions', async () => {
    const planned = await committed('60000')
    accepted(await plan(planned, halves))
    await committed('50000', 'essi')
    const seen = async (name: string) => {
      const { lines } = accepted(await ask('pool.expected', as(name), {}))
      return lines.map(({ code, dueOn, left, isOverdue }) => [code, dueOn, left.amount, isOverdue])
    }

    expect(await seen('koffi')).toEqual([
      ['C01', '2026-05-31', '30000', true],
      ['C01', '2026-09-01', '30000', false],
      ['C02', null, '50000', false],
    ])
    expect(await seen('essi')).toEqual([['C02', null, '50000', false]])
    expect(refused(await ask('pool.expected', as('kodjo'), {})).code).toBe('not_permitted')
  })
})
