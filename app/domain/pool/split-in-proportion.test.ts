import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitInProportion } from './split-in-proportion.ts'

describe('a split in proportion', () => {
  it('gives the odd cent to the largest remainder', () => {
    expect(splitInProportion(315_000n, [{ weight: 5_969_700n }, { weight: 30_300n }])).toEqual([313_409n, 1_591n])
  })

  it('gives it to the earlier of equal remainders', () => {
    expect(splitInProportion(1n, [{ weight: 5n }, { weight: 5n }])).toEqual([1n, 0n])
  })

  it('passes on what a share cannot carry', () => {
    expect(
      splitInProportion(100n, [
        { weight: 1n, limit: 10n },
        { weight: 1n, limit: 100n },
      ]),
    ).toEqual([10n, 90n])
  })

  it('is impossible when the limits are too small together or nothing has a weight', () => {
    expect(splitInProportion(100n, [{ weight: 1n, limit: 99n }])).toBeNull()
    expect(splitInProportion(1n, [{ weight: 0n }])).toBeNull()
  })

  const weights = fc.array(fc.bigInt(0n, 10n ** 12n), { minLength: 1, maxLength: 10 }).filter((list) => list.some((weight) => weight > 0n))

  it('adds up, and strays from the exact share by less than one unit', () => {
    fc.assert(
      fc.property(weights, fc.bigInt(1n, 10n ** 12n), (list, amount) => {
        const parts =
          splitInProportion(
            amount,
            list.map((weight) => ({ weight })),
          ) ?? []
        const whole = list.reduce((sum, weight) => sum + weight, 0n)

        expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(amount)
        for (const [n, part] of parts.entries()) {
          const distance = part * whole - amount * (list[n] ?? 0n)
          expect(distance < whole && -distance < whole).toBe(true)
        }
      }),
    )
  })

  it('never gives a share more than it can carry', () => {
    fc.assert(
      fc.property(weights, fc.bigInt(1n, 10n ** 12n), (list, amount) => {
        const parts = splitInProportion(
          amount,
          list.map((weight) => ({ weight, limit: weight })),
        )
        const whole = list.reduce((sum, weight) => sum + weight, 0n)

        expect(parts === null).toBe(amount > whole)
        if (!parts) return
        expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(amount)
        for (const [n, part] of parts.entries()) expect(part <= (list[n] ?? 0n)).toBe(true)
      }),
    )
  })
})
