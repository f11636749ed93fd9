import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from './days.ts'
import { shortageOf } from './fit.ts'
import { byAge, isHeld, placeInLine } from './reservation.ts'
import { anOffer, aReservation } from './samples.ts'
import { holdExpiry, settle } from './settle.ts'

const now = new Date('2026-06-01T12:00:00Z')
const before = new Date('2026-06-01T11:59:59Z')
const asked = (minute: number) => new Date(Date.UTC(2026, 4, 1, 9, minute))

describe('a hold', () => {
  it('lapses at the end of its fourteenth day where the thing is', () => {
    expect(holdExpiry(anOffer({ timeZone: 'Europe/Zurich' }), { from: '2026-09-07' }, now)).toEqual(new Date('2026-06-15T22:00:00Z'))
    expect(holdExpiry(anOffer({ timeZone: 'Africa/Lome' }), { from: '2026-09-07' }, now)).toEqual(new Date('2026-06-16T00:00:00Z'))
  })

  it('lapses before the stay begins, and never in the past', () => {
    expect(holdExpiry(anOffer(), { from: '2026-06-05' }, now)).toEqual(new Date('2026-06-05T00:00:00Z'))
    expect(holdExpiry(anOffer(), { from: '2026-06-01' }, now)).toEqual(new Date('2026-06-02T00:00:00Z'))
  })

  it('is over at its instant, not before', () => {
    const held = aReservation({ state: 'tentative', holdExpiresAt: now })

    expect(settle(anOffer(), [held], before).expired).toEqual([])
    expect(settle(anOffer(), [held], now).expired.map((each) => each.state)).toEqual(['expired'])
  })
})

describe('the waiting list', () => {
  const lapsed = aReservation({ id: 'a', state: 'tentative', holdExpiresAt: before })
  const second = aReservation({ id: 'b', state: 'waitlisted', requestedAt: asked(1) })
  const third = aReservation({ id: 'c', state: 'waitlisted', requestedAt: asked(2) })

  it('gives lapsed dates to the first in line alone', () => {
    const { promoted, reservations } = settle(anOffer(), [third, second, lapsed], now)

    expect(promoted.map((each) => each.id)).toEqual(['b'])
    expect(placeInLine(anOffer(), reservations, third)).toBe(1)
  })

  it('passes over whom the free dates do not suit', () => {
    const longer = aReservation({ id: 'b', state: 'waitlisted', requestedAt: asked(1), to: '2026-10-20' })
    const firm = aReservation({ id: 'd', state: 'confirmed', from: '2026-10-18', to: '2026-10-19' })

    expect(settle(anOffer(), [lapsed, longer, third, firm], now).promoted.map((each) => each.id)).toEqual(['c'])
  })

  it('stands still while the offer is paused', () => {
    const { expired, promoted } = settle(anOffer({ state: 'paused' }), [lapsed, second], now)

    expect([expired.length, promoted.length]).toEqual([1, 0])
  })

  it('counts places among those who want the same days', () => {
    const elsewhere = aReservation({ id: 'e', state: 'waitlisted', requestedAt: asked(0), from: '2026-11-01', to: '2026-11-02' })
    const all = [elsewhere, second, third]

    expect(all.map((each) => placeInLine(anOffer(), all, each))).toEqual([1, 1, 2])
  })

  it('lets a request lapse when its days are over', () => {
    const past = aReservation({ from: '2026-05-20', to: '2026-06-01' })
    const lastDayToday = aReservation({ id: 'x', from: '2026-05-20', to: '2026-06-02' })

    expect(settle(anOffer(), [past, lastDayToday], now).expired.map((each) => each.id)).toEqual(['reservation'])
  })

  it('never overfills, leaves nobody waiting who fits, and changes nothing the second time', () => {
    const line = fc.array(
      fc.record({
        start: fc.integer({ min: 0, max: 20 }),
        days: fc.integer({ min: 1, max: 8 }),
        quantity: fc.integer({ min: 1, max: 4 }),
        state: fc.constantFrom('waitlisted', 'tentative', 'requested'),
      }),
      { maxLength: 14 },
    )
    fc.assert(
      fc.property(line, fc.constantFrom('exclusive', 'capacity', 'consumable'), (wishes, mode) => {
        const offer = anOffer({ mode, kind: mode === 'consumable' ? 'translation' : 'equipment', quantity: mode === 'exclusive' ? 1 : 5 })
        const all = wishes.map(({ start, days, ...wish }, at) => {
          const from = addDays('2026-09-01', start)
          return aReservation({
            ...wish,
            id: `r${at}`,
            from,
            to: addDays(from, days),
            requestedAt: asked(at),
            holdExpiresAt: wish.state === 'tentative' ? before : null,
          })
        })
        const { reservations } = settle(offer, all, now)

        for (const each of reservations.filter(isHeld))
          expect(
            shortageOf(
              offer,
              reservations.filter((other) => other !== each),
              each,
            ),
          ).toBeNull()
        for (const each of reservations.filter((one) => one.state === 'waitlisted').sort(byAge)) expect(shortageOf(offer, reservations, each)).not.toBeNull()
        const again = settle(offer, reservations, now)
        expect([again.expired, again.promoted]).toEqual([[], []])
      }),
    )
  })
})
