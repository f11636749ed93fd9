import { describe, expect, it } from 'vitest'
import { type LentThing, lentInPeriod } from './kind-statement.ts'

const may = { from: '2026-05-01', to: '2026-05-31' }
const year = { from: '2026-01-01', to: '2027-01-01' }

function thing(more: Partial<LentThing>): LentThing {
  const hall = { code: 'R01', title: 'Salle', kind: 'venue', mode: 'exclusive', unit: 'day', quantity: 1 } as const
  return { ...hall, unitValue: 18_000_000n, currency: 'EUR', state: 'offered', available: year, reservations: [], ...more }
}

function loan(from: string, to: string, state: 'confirmed' | 'delivered' | 'released' | 'requested', quantity = 1, deliveredQuantity = quantity) {
  return { from, to, state, quantity, deliveredQuantity: state === 'delivered' ? deliveredQuantity : null }
}

function counts(more: Partial<LentThing>): readonly unknown[] {
  return lentInPeriod([thing(more)], may).map(({ offered, reserved, delivered, unused, value }) => [offered, reserved, delivered, unused, value?.amount])
}

describe('what was lent in a period', () => {
  it('counts the days of the period where something is lent by the day', () => {
    const reservations = [
      loan('2026-04-28', '2026-05-03', 'delivered'),
      loan('2026-05-30', '2026-06-02', 'confirmed'),
      loan('2026-05-10', '2026-05-12', 'released'),
    ]

    expect(counts({ reservations })).toEqual([[31, 2, 2, 27, '360000']])
    expect(counts({ available: { from: '2026-05-30', to: '2026-06-30' } })).toEqual([[2, 0, 0, 2, '0']])
  })

  it('counts units on each day where several are lent', () => {
    const vehicles = { kind: 'transport', mode: 'capacity', unit: 'vehicle-day', quantity: 3 } as const
    const reservations = [loan('2026-05-04', '2026-05-08', 'delivered', 2, 1), loan('2026-05-06', '2026-05-08', 'confirmed', 1)]

    expect(counts({ ...vehicles, reservations })).toEqual([[93, 2, 4, 87, '720000']])
  })

  it('counts a stock against what earlier loans left of it', () => {
    const words = { kind: 'translation', mode: 'consumable', unit: 'word', quantity: 60_000, unitValue: 1200n } as const
    const reservations = [
      loan('2026-03-01', '2026-03-10', 'delivered', 10_000, 9000),
      loan('2026-05-02', '2026-05-05', 'delivered', 5000),
      loan('2026-05-20', '2026-06-20', 'confirmed', 1000),
    ]

    expect(counts({ ...words, reservations })).toEqual([[51_000, 1000, 5000, 45_000, '60000']])
  })

  it('counts the days of work of an expert, not the days of the calendar', () => {
    const expert = { kind: 'expert', quantity: 60, unitValue: 3_200_000n } as const

    expect(counts({ ...expert, reservations: [loan('2026-05-04', '2026-05-30', 'delivered', 20)] })).toEqual([[60, 0, 20, 40, '640000']])
  })

  it('looks at the fullest day of seats, which are taken again and again', () => {
    const seats = { kind: 'seats', mode: 'capacity', unit: 'seat', quantity: 24, unitValue: null } as const
    const reservations = [
      loan('2026-05-04', '2026-05-08', 'delivered', 20),
      loan('2026-05-07', '2026-05-09', 'confirmed', 3),
      loan('2026-05-20', '2026-05-22', 'confirmed', 15),
    ]

    expect(counts({ ...seats, reservations })).toEqual([[24, 18, 20, 1, undefined]])
  })

  it('has no limit where what one has takes nothing from another', () => {
    const data = { kind: 'data', mode: 'non_rival', unit: 'licence', quantity: 5, unitValue: 0n } as const

    expect(counts({ ...data, reservations: [loan('2026-05-04', '2026-05-08', 'delivered', 2)] })).toEqual([[null, 0, 2, null, '0']])
  })

  it('leaves out drafts, what is not offered then, and what was withdrawn untouched', () => {
    expect(counts({ state: 'draft' })).toEqual([])
    expect(counts({ available: { from: '2026-06-01', to: '2026-07-01' } })).toEqual([])
    expect(counts({ state: 'withdrawn' })).toEqual([])
    expect(counts({ state: 'withdrawn', reservations: [loan('2026-05-04', '2026-05-08', 'delivered')] })).toEqual([[4, 0, 4, 0, '720000']])
  })
})
