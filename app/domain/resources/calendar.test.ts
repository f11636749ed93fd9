import { describe, expect, it } from 'vitest'
import { type DayMark, monthsOf, type TakenDays } from './calendar.ts'
import { anOffer } from './samples.ts'

const window = { from: '2026-09-01', to: '2026-11-01' }
const held: TakenDays = { from: '2026-09-07', to: '2026-09-09', state: 'held', quantity: 1 }

function days(marks: readonly { readonly weeks: readonly (readonly (DayMark | null)[])[] }[]): Map<string, DayMark> {
  return new Map(marks.flatMap((month) => month.weeks.flat()).flatMap((each) => (each ? [[each.day, each] satisfies [string, DayMark]] : [])))
}

describe('the calendar of a thing', () => {
  it('has whole months in weeks from Monday', () => {
    const months = monthsOf(anOffer(), [], window, '2026-09-01')

    expect(months.map((month) => [month.first, month.weeks.length])).toEqual([
      ['2026-09-01', 5],
      ['2026-10-01', 5],
    ])
    expect(months[0]?.weeks[0]?.map((each) => each?.day ?? null)).toEqual([
      null,
      '2026-09-01',
      '2026-09-02',
      '2026-09-03',
      '2026-09-04',
      '2026-09-05',
      '2026-09-06',
    ])
    expect(days(months).size).toBe(61)
  })

  it('shows held days with their set-up, and neither the last day nor who waits', () => {
    const waiting: TakenDays = { ...held, from: '2026-09-20', to: '2026-09-22', state: 'waiting' }
    const marks = days(monthsOf(anOffer({ bufferDays: 1 }), [held, waiting], window, '2026-09-01'))

    expect(['2026-09-05', '2026-09-06', '2026-09-08', '2026-09-09', '2026-09-10', '2026-09-20'].map((day) => marks.get(day)?.state)).toEqual([
      'free',
      'held',
      'held',
      'held',
      'free',
      'free',
    ])
  })

  it('counts what is left of shared things, day by day', () => {
    const cars = anOffer({ mode: 'capacity', kind: 'transport', quantity: 3 })
    const more: TakenDays = { from: '2026-09-08', to: '2026-09-10', state: 'confirmed', quantity: 2 }
    const marks = days(monthsOf(cars, [held, more], window, '2026-09-01'))

    expect(['2026-09-06', '2026-09-07', '2026-09-08', '2026-09-09'].map((day) => [marks.get(day)?.state, marks.get(day)?.left])).toEqual([
      ['free', 3],
      ['part', 2],
      ['full', 0],
      ['part', 1],
    ])
  })

  it('says what is past and what is not offered', () => {
    const marks = days(monthsOf(anOffer({ availableTo: '2026-10-15' }), [], window, '2026-09-03'))

    expect(['2026-09-02', '2026-09-03', '2026-10-14', '2026-10-15'].map((day) => marks.get(day)?.state)).toEqual(['past', 'free', 'free', 'outside'])
  })
})
