import { describe, expect, it } from 'vitest'
import { isBehind } from './is-behind.ts'

const page = { kind: 'clarification', acts: 2, rights: 'staff 0', answer: { seq: 4, change: 1 } }
const still = { acts: 2, rights: 'staff 0', messages: [], changed: [] }
const message = (seq: number, more: object = {}) => ({ seq, change: 0, official: false, gone: null, ...more }) as never

describe('the page of a thread', () => {
  it('is behind after an act of which it does not know, and not before the first answer', () => {
    expect(isBehind(page, still)).toBe(false)
    expect(isBehind(page, { ...still, acts: 0, rights: null })).toBe(false)
    expect(isBehind(page, { ...still, acts: 3 })).toBe(true)
  })

  it('is behind once the rights of its reader have changed', () => {
    expect(isBehind(page, { ...still, rights: 'admin 0' })).toBe(true)
    expect(isBehind(page, { ...still, rights: 'staff 1' })).toBe(true)
  })

  it('is behind where it shows another official answer than the last, or another state of it', () => {
    expect(isBehind(page, { ...still, messages: [message(9, { official: true })] })).toBe(true)
    expect(isBehind(page, { ...still, changed: [message(4, { official: true, change: 2, gone: 'hidden' })] })).toBe(true)
    expect(isBehind({ ...page, answer: null }, { ...still, messages: [message(1, { official: true })] })).toBe(true)
  })

  it('is not behind for what changes nothing above the messages', () => {
    const messages = [message(9), message(8, { official: true, gone: 'author' }), message(3, { official: true }), message(4, { official: true, change: 1 })]
    expect(isBehind(page, { ...still, messages })).toBe(false)
    expect(isBehind({ ...page, kind: 'discussion' }, { ...still, messages: [message(9, { official: true })] })).toBe(false)
  })
})
