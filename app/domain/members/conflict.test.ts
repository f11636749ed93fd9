import { describe, expect, it } from 'vitest'
import { conflictsOf, refuseConflicted } from './conflict.ts'

const parties = [
  { id: 'b', code: 'SAMA' },
  { id: 'a', code: 'GGPS' },
  { id: 'c', code: 'FSMD' },
]

describe('a conflict of interest', () => {
  it('names the parties that the person works for, or lately did, in the order of their codes', () => {
    expect(conflictsOf({ interests: ['a', 'b', 'x'] }, parties)).toEqual(['GGPS', 'SAMA'])
  })

  it('is none where the person works elsewhere or nowhere', () => {
    expect(refuseConflicted({ interests: ['x'] }, parties)).toBeNull()
    expect(refuseConflicted({ interests: [] }, parties)).toBeNull()
  })

  it('is told with the parties', () => {
    expect(refuseConflicted({ interests: ['c'] }, parties)).toEqual({ ok: false, refusal: { code: 'conflicted', params: { parties: 'FSMD' } } })
  })
})
