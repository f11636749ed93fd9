import { describe, expect, it } from 'vitest'
import { dayIn, startOfDay } from './days.ts'
import { kinds, modeFits, usual } from './kinds.ts'
import { anOffer, aReservation } from './samples.ts'
import { declaredValue, formatUnitValue, inMinorUnits, parseUnitValue, sumByCurrency } from './value.ts'

const stay = { from: '2026-10-12', to: '2026-10-15' }

describe('the declared value', () => {
  it('of a hall counts its days, of vehicles their days each, of seats none', () => {
    expect(declaredValue(anOffer(), { ...stay, quantity: 1 })).toEqual({ amount: '540000', currency: 'EUR' })
    expect(declaredValue(anOffer({ mode: 'capacity', kind: 'transport', unit: 'vehicle-day', unitValue: 1_500_000n }), { ...stay, quantity: 2 })?.amount).toBe(
      '90000',
    )
    expect(declaredValue(anOffer({ mode: 'capacity', kind: 'seats', unit: 'seat', unitValue: 9_000_000n }), { ...stay, quantity: 12 })?.amount).toBe('1080000')
  })

  it('of an expert counts the days of work, of words the words', () => {
    expect(declaredValue(anOffer({ kind: 'expert', unitValue: 4_500_000n }), { ...stay, quantity: 2 })?.amount).toBe('90000')
    expect(declaredValue(anOffer({ mode: 'consumable', kind: 'translation', unit: 'word', unitValue: 1_200n }), { ...stay, quantity: 22_000 })?.amount).toBe(
      '264000',
    )
  })

  it('is rounded once, at the end, half to the even cent', () => {
    expect(inMinorUnits(150n, 'EUR').amount).toBe('2')
    expect(inMinorUnits(50n, 'EUR').amount).toBe('0')
    expect(inMinorUnits(51n, 'EUR').amount).toBe('1')
    expect(inMinorUnits(15_000n, 'XOF').amount).toBe('2')
  })

  it('is not there when none is declared, and is zero when zero is', () => {
    expect(declaredValue(anOffer({ unitValue: null }), aReservation())).toBeNull()
    expect(declaredValue(anOffer({ unitValue: 0n }), aReservation())?.amount).toBe('0')
  })

  it('never adds one currency to another', () => {
    expect(
      sumByCurrency([
        { amount: '100', currency: 'EUR' },
        { amount: '5', currency: 'XOF' },
        { amount: '20', currency: 'EUR' },
      ]),
    ).toEqual([
      { amount: '120', currency: 'EUR' },
      { amount: '5', currency: 'XOF' },
    ])
  })

  it('of one unit is read and shown to the ten-thousandth', () => {
    expect(parseUnitValue('0,12')).toBe(1_200n)
    expect(parseUnitValue('3 500')).toBe(35_000_000n)
    expect(parseUnitValue('0.12345')).toBeNull()
    expect(formatUnitValue('1200', 'EUR', 'en')).toBe('€0.12')
    expect(formatUnitValue('35000000', 'EUR', 'en')).toBe('€3,500')
    expect(formatUnitValue('1234', 'EUR', 'fr')).toBe('0,1234\u00a0€')
  })
})

describe('a day', () => {
  it('begins where the thing is, also when the clock changes', () => {
    expect(startOfDay('2026-06-30', 'Europe/Zurich')).toEqual(new Date('2026-06-29T22:00:00Z'))
    expect(startOfDay('2026-03-29', 'Europe/Zurich')).toEqual(new Date('2026-03-28T23:00:00Z'))
    expect(startOfDay('2026-03-30', 'Europe/Zurich')).toEqual(new Date('2026-03-29T22:00:00Z'))
    expect(startOfDay('2026-06-30', 'Asia/Colombo')).toEqual(new Date('2026-06-29T18:30:00Z'))
    // Cairo sets its clocks forward at midnight, so this day begins at one o'clock.
    expect(startOfDay('2026-04-24', 'Africa/Cairo')).toEqual(new Date('2026-04-23T22:00:00Z'))
  })

  it('is read from an instant where the thing is', () => {
    expect(dayIn(new Date('2026-06-29T22:00:00Z'), 'Europe/Zurich')).toBe('2026-06-30')
    expect(dayIn(new Date('2026-06-29T22:00:00Z'), 'America/Bogota')).toBe('2026-06-29')
  })
})

describe('a kind', () => {
  it('is usually lent in a mode that it can be lent in', () => {
    expect(kinds.filter((kind) => !modeFits(kind, usual[kind].mode))).toEqual([])
    expect([modeFits('expert', 'capacity'), modeFits('data', 'exclusive'), modeFits('venue', 'non_rival')]).toEqual([false, false, false])
  })
})
