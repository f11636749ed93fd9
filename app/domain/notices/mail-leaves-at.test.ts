import { describe, expect, it } from 'vitest'
import { mailLeavesAt } from './mail-leaves-at.ts'

const now = new Date('2026-03-27T21:30:00Z') // a Friday
const at = (choice: Partial<Parameters<typeof mailLeavesAt>[0]>) =>
  mailLeavesAt({ mail: 'at_once', quiet: null, timeZone: 'Africa/Lome', now, lastAt: null, ...choice })?.toISOString() ?? null

describe('a mail', () => {
  it('leaves at once where nothing else was chosen, and never where none is wanted', () => {
    expect(at({})).toBe('2026-03-27T21:30:00.000Z')
    expect(at({ mail: 'none' })).toBeNull()
  })

  it('waits ten minutes after the last about the same discussion, or for the one that waits already', () => {
    expect(at({ lastAt: new Date('2026-03-27T21:34:00Z') })).toBe('2026-03-27T21:34:00.000Z')
    expect(at({ lastAt: new Date('2026-03-27T21:25:00Z') })).toBe('2026-03-27T21:35:00.000Z')
    expect(at({ lastAt: new Date('2026-03-27T20:00:00Z') })).toBe('2026-03-27T21:30:00.000Z')
  })

  it('is gathered until seven in the person’s morning', () => {
    expect(at({ mail: 'daily' })).toBe('2026-03-28T07:00:00.000Z')
    expect(at({ mail: 'daily', timeZone: 'Asia/Manila' })).toBe('2026-03-27T23:00:00.000Z')
  })

  it('is gathered until Monday, also over a change of the clocks', () => {
    expect(at({ mail: 'weekly', timeZone: 'Europe/Paris' })).toBe('2026-03-30T05:00:00.000Z')
  })

  it('waits for the end of the quiet hours, before and after midnight', () => {
    const quiet = { from: 21 * 60, to: 6 * 60 + 30 }
    expect(at({ quiet })).toBe('2026-03-28T06:30:00.000Z')
    expect(at({ quiet, now: new Date('2026-03-28T02:10:20Z') })).toBe('2026-03-28T06:30:00.000Z')
    expect(at({ quiet, now: new Date('2026-03-28T06:30:00Z') })).toBe('2026-03-28T06:30:00.000Z')
  })

  it('waits within quiet hours of one day only', () => {
    const quiet = { from: 12 * 60, to: 14 * 60 }
    expect(at({ quiet, now: new Date('2026-03-28T12:00:00Z') })).toBe('2026-03-28T14:00:00.000Z')
    expect(at({ quiet })).toBe('2026-03-27T21:30:00.000Z')
  })

  it('of a day’s gathering keeps to quiet hours as well', () => {
    expect(at({ mail: 'daily', quiet: { from: 20 * 60, to: 8 * 60 } })).toBe('2026-03-28T08:00:00.000Z')
  })
})
