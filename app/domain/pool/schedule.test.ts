import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchSchedule } from './schedule.ts'

describe('expected payments', () => {
  const today = '2026-06-01'
  const instalments = [
    { dueOn: '2026-09-01', amount: 300n },
    { dueOn: '2026-03-01', amount: 500n },
    { dueOn: '2026-06-01', amount: 200n },
  ]
  const told = (committed: bigint, arrived: bigint) =>
    matchSchedule(instalments, { committed, arrived, today }).map(({ dueOn, amount, arrived: met, state }) => `${dueOn} ${met}/${amount} ${state}`)

  it('are met oldest first, and overdue from the day after', () => {
    expect(told(1000n, 0n)).toEqual(['2026-03-01 0/500 overdue', '2026-06-01 0/200 due', '2026-09-01 0/300 due'])
    expect(told(1000n, 600n)).toEqual(['2026-03-01 500/500 received', '2026-06-01 100/200 due', '2026-09-01 0/300 due'])
  })

  it('are met by what was named for them first, and by the rest oldest first', () => {
    const named = new Map([['2026-09-01', 300n]])
    const met = (arrived: bigint, for_ = named) => matchSchedule(instalments, { committed: 1000n, arrived, named: for_, today }).map((one) => one.arrived)

    expect(met(300n)).toEqual([0n, 0n, 300n])
    expect(met(450n)).toEqual([150n, 0n, 300n])
    // More than was expected that day flows on; a day that is expected no more names nothing.
    expect(met(400n, new Map([['2026-09-01', 400n]]))).toEqual([100n, 0n, 300n])
    expect(met(400n, new Map([['2026-08-01', 400n]]))).toEqual([400n, 0n, 0n])
  })

  it('lose the latest when less stands, and gain one without a day when more does', () => {
    expect(told(600n, 0n)).toEqual(['2026-03-01 0/500 overdue', '2026-06-01 0/100 due'])
    expect(told(1200n, 1000n)).toEqual(['2026-03-01 500/500 received', '2026-06-01 200/200 received', '2026-09-01 300/300 received', 'null 0/200 due'])
    expect(told(0n, 0n)).toEqual([])
  })

  it('sum to what is committed, and their arrivals to what arrived', () => {
    const day = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
    const amount = fc.bigInt({ min: 1n, max: 10n ** 15n })
    const share = fc.bigInt({ min: 0n, max: 100n })
    fc.assert(
      fc.property(fc.array(fc.record({ dueOn: day, amount }), { maxLength: 12 }), amount, share, (given, committed, part) => {
        const arrived = (committed * part) / 100n
        const found = matchSchedule(given, { committed, arrived, today })
        const sum = (name: 'amount' | 'arrived') => found.reduce((total, one) => total + one[name], 0n)

        expect([sum('amount'), sum('arrived')]).toEqual([committed, arrived])
        const firstOpen = found.findIndex(({ state }) => state !== 'received')
        expect(found.slice(firstOpen + 1).every((one) => firstOpen === -1 || one.arrived === 0n)).toBe(true)
      }),
    )
  })
})
