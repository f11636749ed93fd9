import { describe, expect, it } from 'vitest'
import { isStorable } from './storable.ts'

const nested = (levels: number): unknown => (levels === 0 ? 'core' : { inside: nested(levels - 1) })

describe('raw input', () => {
  it.each([null, 1, 'texte – 平和 🕊', { a: [1, { b: 'c' }] }, undefined, nested(32)])('%j can be worked on', (raw) => {
    expect(isStorable(raw)).toBe(true)
  })

  it.each(['a\u0000b', '\ud800', '\udc00a', { 'a\u0000': 1 }, [['x', '\udfff']], nested(33)])('%j can not', (raw) => {
    expect(isStorable(raw)).toBe(false)
  })
})
