import { describe, expect, test } from 'vitest'
import { dayOf, formatDay, formatInstant, formatTime } from './format.ts'

describe('dates', () => {
  test('the first of a month is an ordinal in French alone', () => {
    expect(formatDay('2026-06-01', 'fr')).toBe('1er juin 2026')
    expect(formatDay('2026-06-11', 'fr')).toBe('11 juin 2026')
    expect(formatDay('2026-06-01', 'en')).toBe('1 June 2026')
  })

  test('an instant names its zone, and the zone of Lomé is GMT', () => {
    expect(formatInstant('2026-06-12T17:00:00Z', 'fr', 'Africa/Lome')).toBe('12 juin 2026 à 17:00 GMT')
    expect(formatInstant('2026-06-12T17:00:00Z', 'en', 'Africa/Lome')).toBe('12 June 2026 at 17:00 GMT')
    expect(formatInstant('2026-06-12T17:00:00Z', 'en', 'America/Bogota')).toBe('12 June 2026 at 12:00 GMT-5')
  })

  test('the day of an instant is the day of its zone', () => {
    expect(dayOf('2026-06-12T23:30:00Z', 'Africa/Lome')).toBe('2026-06-12')
    expect(dayOf('2026-06-12T23:30:00Z', 'Europe/Tallinn')).toBe('2026-06-13')
    expect(formatTime('2026-06-12T23:30:00Z', 'fr', 'Europe/Tallinn')).toBe('02:30')
  })
})
