import { describe, expect, it } from 'vitest'
import { rankDifference } from './mann-whitney.ts'

const sample = (from: number, step = 1) => Array.from({ length: 40 }, (_, n) => from + n * step)

describe('the difference of ranks', () => {
  it('is none between a sample and itself, nor between equals', () => {
    expect(rankDifference(sample(1), sample(1))).toBe(0)
    expect(rankDifference(sample(7, 0), sample(7, 0))).toBe(0)
  })

  it('finds the smaller of two that lie apart', () => {
    expect(rankDifference(sample(0), sample(100))).toBeLessThan(-6)
    expect(rankDifference(sample(100), sample(0))).toBeGreaterThan(6)
  })
})
