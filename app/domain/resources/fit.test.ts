import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, lengthInDays, overlap, type Stay, withBuffer } from './days.ts'
import { busiestDay, shortageOf, stockLeft } from './fit.ts'
import type { Offer } from './offer.ts'
import { isHeld, type Reservation, reservationStates } from './reservation.ts'
import { anOffer, aReservation } from './samples.ts'

const start = '2026-09-01'
const stays = fc
  .record({ start: fc.integer({ min: 0, max: 25 }), days: fc.integer({ min: 1, max: 12 }) })
  .map(({ start: at, days }): Stay => ({ from: addDays(start, at), to: addDays(start, at + days) }))
const reservations = fc
  .array(fc.tuple(stays, fc.integer({ min: 1, max: 6 }), fc.constantFrom(...reservationStates)), { maxLength: 12 })
  .map((all) =>
    all.map(([stay, quantity, state], at) =>
      aReservation({ ...stay, quantity, state, id: `r${at}`, deliveredQuantity: state === 'delivered' ? quantity : null }),
    ),
  )
const buffers = fc.integer({ min: 0, max: 2 })

/** The naive model: what is taken of each single day. */
function usedOnEachDay(offer: Offer, all: readonly Reservation[], stay: Stay): number[] {
  return Array.from({ length: lengthInDays(stay) }, (_, at) => {
    const day = addDays(stay.from, at)
    const there = all.filter((each) => isHeld(each)).map((each) => ({ ...withBuffer(each, offer.bufferDays), quantity: each.quantity }))
    return there.reduce((sum, { from, to, quantity }) => (from <= day && day < to ? sum + quantity : sum), 0)
  })
}

describe('dates', () => {
  it('may touch but not overlap, because the last day is not part of them', () => {
    expect(overlap({ from: '2026-09-07', to: '2026-09-12' }, { from: '2026-09-12', to: '2026-09-14' })).toBe(false)
    expect(overlap({ from: '2026-09-07', to: '2026-09-12' }, { from: '2026-09-11', to: '2026-09-14' })).toBe(true)
  })
})

describe('what is free', () => {
  it('on the busiest day is what a count of every day says', () => {
    fc.assert(
      fc.property(reservations, stays, buffers, (all, stay, bufferDays) => {
        const offer = anOffer({ mode: 'capacity', kind: 'transport', quantity: 10, bufferDays })
        const naive = usedOnEachDay(offer, all, stay)
        const { day, used } = busiestDay(offer, all, stay)

        expect(used).toBe(Math.max(...naive))
        expect(day).toBe(addDays(stay.from, naive.indexOf(used)))
      }),
    )
  })

  it('of a hall is nothing as soon as one day is taken, set-up and tear-down included', () => {
    fc.assert(
      fc.property(reservations, stays, buffers, (all, stay, bufferDays) => {
        const hall = anOffer({ bufferDays })
        const isTaken = usedOnEachDay(hall, all, withBuffer(stay, bufferDays)).some((used) => used > 0)

        expect(shortageOf(hall, all, { ...stay, quantity: 1 })?.code).toBe(isTaken ? 'dates_taken' : undefined)
      }),
    )
  })

  it('of a stock is what is neither held nor delivered', () => {
    const words = anOffer({ mode: 'consumable', kind: 'translation', quantity: 100 })
    const all = [
      aReservation({ state: 'tentative', quantity: 20 }),
      aReservation({ state: 'delivered', quantity: 30, deliveredQuantity: 25 }),
      aReservation({ state: 'released', quantity: 40 }),
      aReservation({ state: 'requested', quantity: 50 }),
    ]

    expect(stockLeft(words, all)).toBe(55)
    expect(shortageOf(words, all, { ...all[0], from: start, to: addDays(start, 1), quantity: 56 })).toEqual({ code: 'stock_short', left: 55 })
    expect(shortageOf(words, all, { from: start, to: addDays(start, 1), quantity: 55 })).toBeNull()
  })

  it('of an expert ends with the days that the expert can give in all', () => {
    const expert = anOffer({ kind: 'expert', quantity: 12 })
    const all = [aReservation({ state: 'confirmed', quantity: 10, from: '2026-06-08', to: '2026-06-20' })]

    expect(shortageOf(expert, all, { from: '2026-06-19', to: '2026-06-22', quantity: 1 })?.code).toBe('dates_taken')
    expect(shortageOf(expert, all, { from: '2026-07-01', to: '2026-07-10', quantity: 3 })).toEqual({ code: 'stock_short', left: 2 })
    expect(shortageOf(expert, all, { from: '2026-07-01', to: '2026-07-10', quantity: 2 })).toBeNull()
  })

  it('of knowledge has no limit', () => {
    const dataset = anOffer({ kind: 'data', mode: 'non_rival', quantity: 1 })
    const all = Array.from({ length: 50 }, (_, at) => aReservation({ id: `r${at}`, state: 'confirmed' }))

    expect(shortageOf(dataset, all, { from: start, to: addDays(start, 30), quantity: 9 })).toBeNull()
  })

  it('names the first party in the way by its own days', () => {
    const hall = anOffer({ bufferDays: 1 })
    const all = [aReservation({ state: 'tentative', from: '2026-09-07', to: '2026-09-12' })]

    expect(shortageOf(hall, all, { from: '2026-09-13', to: '2026-09-15', quantity: 1 })).toEqual({ code: 'dates_taken', from: '2026-09-07', to: '2026-09-11' })
    expect(shortageOf(hall, all, { from: '2026-09-14', to: '2026-09-15', quantity: 1 })).toBeNull()
  })
})
