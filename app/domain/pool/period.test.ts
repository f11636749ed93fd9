import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { effectiveDay, firstOpenDay } from './period.ts'
import { oldestRateDay, rateHoldsDays, rateOf } from './rate-table.ts'

const anyDay = fc.integer({ min: 0, max: 36_500 }).map((days) => new Date(Date.UTC(2000, 0, 1) + days * 86_400_000).toISOString().slice(0, 10))

describe('the day on which something takes effect', () => {
  it('is its own while that is open, and else the first open day', () => {
    expect(effectiveDay('2026-04-12', null)).toBe('2026-04-12')
    expect(effectiveDay('2026-04-30', '2026-04-30')).toBe('2026-05-01')
    expect(effectiveDay('2026-05-01', '2026-04-30')).toBe('2026-05-01')
    expect(firstOpenDay('2028-02-28')).toBe('2028-02-29')
    expect(firstOpenDay('2026-12-31')).toBe('2027-01-01')
  })

  it('is never closed, never before its own, and the same when asked again', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (own, closed) => {
        const day = effectiveDay(own, closed)

        expect(day > closed && day >= own).toBe(true)
        expect(effectiveDay(day, closed)).toBe(day)
      }),
    )
  })
})

describe('the rate of a day', () => {
  const row = (validOn: string) => ({ validOn })

  it('is the latest of that day or before, of rows that come newest first', () => {
    const rows = ['2026-06-01', '2026-05-15', '2026-05-01'].map(row)

    expect(rateOf(rows, '2026-06-01')).toEqual(row('2026-06-01'))
    expect(rateOf(rows, '2026-05-31')).toEqual(row('2026-05-15'))
    expect(rateOf(rows, '2026-04-30')).toBeNull()
    expect(rateOf([], '2026-04-30')).toBeNull()
  })

  it('is none when the latest is too old', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 200 }), (day, age) => {
        const validOn = new Date(Date.parse(day) - age * 86_400_000).toISOString().slice(0, 10)

        expect(rateOf([row(validOn)], day) !== null).toBe(age <= rateHoldsDays)
        expect(validOn >= oldestRateDay(day)).toBe(age <= rateHoldsDays)
      }),
    )
  })
})
