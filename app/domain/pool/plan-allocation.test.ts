import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Earmark, ProjectToFund } from './earmark.ts'
import { eligiblePurses, type Purse, planAllocation } from './plan-allocation.ts'

const project: ProjectToFund = { id: 'p1', area: 'prevention', countries: ['TG', 'BJ'], leadM49: '011' }
const purse = (contributionCode: string, earmark: Earmark, balance: bigint, firstReceivedOn = '2026-01-01'): Purse => ({
  contributionId: `id-${contributionCode}`,
  contributionCode,
  earmark,
  balance,
  firstReceivedOn,
})
const unearmarked: Earmark = { kind: 'unearmarked', value: null }
const lines = (purses: readonly Purse[], amount: bigint) => {
  const plan = planAllocation({ purses, project, amount, currency: 'EUR' })
  return plan.ok ? plan.value.map((line) => [line.contributionCode, line.amount]) : plan.refusal
}

describe('an allocation', () => {
  it('spends what is tied to the project first, then its region or country, then its theme, then the rest', () => {
    const purses = [
      purse('C1', unearmarked, 100n, '2020-01-01'),
      purse('C2', { kind: 'theme', value: 'prevention' }, 100n),
      purse('C3', { kind: 'region', value: '002' }, 100n, '2026-02-02'),
      purse('C4', { kind: 'country', value: 'BJ' }, 100n),
      purse('C5', { kind: 'project', value: 'p1' }, 100n),
    ]

    expect(lines(purses, 450n)).toEqual([
      ['C5', 100n],
      ['C4', 100n],
      ['C3', 100n],
      ['C2', 100n],
      ['C1', 50n],
    ])
  })

  it('takes the oldest receipt first inside a level', () => {
    const purses = [purse('C1', unearmarked, 100n, '2026-05-01'), purse('C2', unearmarked, 100n, '2024-05-01')]

    expect(lines(purses, 120n)).toEqual([
      ['C2', 100n],
      ['C1', 20n],
    ])
  })

  it('leaves money alone that is tied to something else', () => {
    const purses = [
      purse('C1', { kind: 'project', value: 'p2' }, 100n),
      purse('C2', { kind: 'theme', value: 'reconstruction' }, 100n),
      purse('C3', { kind: 'region', value: '150' }, 100n),
      purse('C4', { kind: 'country', value: 'CO' }, 100n),
      purse('C5', unearmarked, 70n),
    ]

    expect(lines(purses, 71n)).toEqual({ code: 'insufficient_funds', params: { asked: '71', available: '70', currency: 'EUR' } })
  })

  it('counts a project whose lead forum lies in the region', () => {
    const elsewhere = { ...project, countries: ['CO'] }

    expect(eligiblePurses([purse('C1', { kind: 'region', value: '002' }, 1n)], elsewhere)).toHaveLength(1)
    expect(eligiblePurses([purse('C1', { kind: 'country', value: 'TG' }, 1n)], elsewhere)).toHaveLength(0)
  })

  const earmarks = fc.constantFrom<Earmark>(
    unearmarked,
    { kind: 'theme', value: 'prevention' },
    { kind: 'theme', value: 'reconstruction' },
    { kind: 'region', value: '002' },
    { kind: 'project', value: 'p1' },
    { kind: 'project', value: 'p2' },
  )
  const pursesOf = fc
    .array(fc.record({ earmark: earmarks, balance: fc.bigInt(0n, 10n ** 12n), day: fc.constantFrom('2024-01-01', '2025-01-01', '2026-01-01') }), {
      maxLength: 12,
    })
    .map((rows) => rows.map((row, n) => purse(`C${n}`, row.earmark, row.balance, row.day)))

  it('adds up to what was asked, takes no more than a purse holds, and is refused only when too little is there', () => {
    fc.assert(
      fc.property(pursesOf, fc.bigInt(1n, 10n ** 13n), (purses, amount) => {
        const eligible = eligiblePurses(purses, project)
        const there = eligible.reduce((sum, { balance }) => sum + balance, 0n)
        const plan = planAllocation({ purses, project, amount, currency: 'EUR' })

        expect(plan.ok).toBe(there >= amount)
        if (!plan.ok) return
        expect(plan.value.reduce((sum, line) => sum + line.amount, 0n)).toBe(amount)
        for (const line of plan.value) {
          expect(line.amount > 0n && line.amount <= (eligible.find((held) => held.contributionId === line.contributionId)?.balance ?? 0n)).toBe(true)
        }
      }),
    )
  })

  it('empties a purse before it touches the next', () => {
    fc.assert(
      fc.property(pursesOf, fc.bigInt(1n, 10n ** 12n), (purses, amount) => {
        const plan = planAllocation({ purses, project, amount, currency: 'EUR' })
        if (!plan.ok) return
        const order = eligiblePurses(purses, project).filter(({ balance }) => balance > 0n)

        expect(plan.value.map((line) => line.contributionId)).toEqual(order.slice(0, plan.value.length).map((held) => held.contributionId))
        for (const [place, line] of plan.value.slice(0, -1).entries()) expect(line.amount).toBe(order[place]?.balance)
      }),
    )
  })
})
