import { describe, expect, it } from 'vitest'
import { formatStay } from './format-stay.ts'

describe('days from the first to the last', () => {
  const march = { from: '2027-03-08', to: '2027-03-20' }

  it('leave out what both share', () => {
    expect(formatStay(march, 'fr')).toBe('8–19 mars 2027')
    expect(formatStay(march, 'en')).toBe('8–19 March 2027')
    expect(formatStay(march, 'en', 'short')).toBe('8–19 Mar')
  })

  it('name the year in a list that spans several', () => {
    expect(formatStay(march, 'en', 'dated')).toBe('8–19 Mar 2027')
  })

  it('say « 1er » in French', () => {
    expect(formatStay({ from: '2026-07-02', to: '2027-07-02' }, 'fr', 'dated')).toBe('2 juil. 2026 – 1er juil. 2027')
    expect(formatStay({ from: '2027-02-01', to: '2027-02-06' }, 'fr')).toBe('1er–5 février 2027')
  })
})
