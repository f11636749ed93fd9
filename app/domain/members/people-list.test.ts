import { describe, expect, it } from 'vitest'
import { isIn, isWanted, type PersonLine } from './people-list.ts'

const mandate = { bodyId: 'b', code: 'GGPS', kind: 'forum', role: 'forum_staff', finance: false, title: null, later: false } as const
const line: PersonLine = {
  id: '1',
  name: 'Éloïse N’Guessan',
  email: 'eloise@ggps.example',
  status: 'active',
  hasComeIn: true,
  secondFactorDue: false,
  mandates: [mandate],
}

describe('a list of people', () => {
  it.each(['eloise', 'ÉLOÏSE', 'guess ELO', 'ggps.example', ''])('finds “%s” by name or address, whatever the accents', (q) => {
    expect(isWanted(line, { q })).toBe(true)
  })

  it('does not find by an address that the reader may not see', () => {
    expect(isWanted({ ...line, email: null }, { q: 'ggps.example' })).toBe(false)
  })

  it('wants body and role of one and the same mandate', () => {
    const other = { ...mandate, bodyId: 'c', code: 'SAMA', role: 'forum_admin' } as const
    const two = { ...line, mandates: [mandate, other] }

    expect(isWanted(two, { body: 'SAMA', role: 'forum_admin' })).toBe(true)
    expect(isWanted(two, { body: 'GGPS', role: 'forum_admin' })).toBe(false)
  })

  it('leaves erased people out unless they are asked for', () => {
    const erased = { ...line, status: 'erased', mandates: [] } as const

    expect(isWanted(erased, {})).toBe(false)
    expect(isWanted(erased, { state: 'erased' })).toBe(true)
    expect(isIn(erased, 'without_mandate')).toBe(false)
  })

  it('tells who has no mandate, has not come in, or lacks a second factor', () => {
    expect(isIn({ ...line, mandates: [] }, 'without_mandate')).toBe(true)
    expect(isIn({ ...line, hasComeIn: false }, 'not_in_yet')).toBe(true)
    expect(isIn({ ...line, hasComeIn: false, status: 'suspended' }, 'not_in_yet')).toBe(false)
    expect(isIn({ ...line, secondFactorDue: true }, 'second_factor_due')).toBe(true)
    expect(isIn(line, 'second_factor_due')).toBe(false)
  })
})
