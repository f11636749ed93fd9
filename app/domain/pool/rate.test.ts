import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { convert, divideHalfEven, isRateValue, par, shareOf } from './rate.ts'

describe('a rate', () => {
  it('turns CFA francs into euros exactly', () => {
    const rate = { kind: 'units_per_eur', value: '655.957' } as const

    expect(convert({ amount: 98_393_550n, currency: 'XOF', base: 'EUR', rate })).toBe(15_000_000n)
    expect(convert({ amount: 131_191_400n, currency: 'XOF', base: 'EUR', rate })).toBe(20_000_000n)
  })

  it('turns dollars into euros at so many euros a dollar', () => {
    expect(convert({ amount: 30_000_000n, currency: 'USD', base: 'EUR', rate: { kind: 'eur_per_unit', value: '0.92' } })).toBe(27_600_000n)
  })

  it('minds currencies of none and of three decimals', () => {
    const rate = { kind: 'eur_per_unit', value: '0.3' } as const

    expect(convert({ amount: 1_000n, currency: 'TND', base: 'EUR', rate })).toBe(30n)
    expect(convert({ amount: 1_000n, currency: 'JPY', base: 'EUR', rate: { kind: 'units_per_eur', value: '160' } })).toBe(625n)
  })

  it('rounds a tie to the even cent', () => {
    const rate = { kind: 'eur_per_unit', value: '0.5' } as const

    expect(convert({ amount: 1n, currency: 'USD', base: 'EUR', rate })).toBe(0n)
    expect(convert({ amount: 3n, currency: 'USD', base: 'EUR', rate })).toBe(2n)
    expect(convert({ amount: 5n, currency: 'USD', base: 'EUR', rate })).toBe(2n)
  })

  it('leaves the base currency as it is', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 18n), (amount) => {
        expect(convert({ amount, currency: 'EUR', base: 'EUR', rate: par })).toBe(amount)
      }),
    )
  })

  it('is a decimal above zero', () => {
    expect(['655.957', '1', '0.92', '0.000001'].filter(isRateValue)).toHaveLength(4)
    expect(['0', '0.00', '-1', '1,5', '1e3', '.5', '5.', '', 'x', '1234567890123'].filter(isRateValue)).toEqual([])
  })
})

describe('a share in basis points', () => {
  it('is one per cent of what arrived', () => {
    expect(shareOf(15_000_000n, 100)).toBe(150_000n)
  })

  it('rounds half a cent to the even cent', () => {
    expect(shareOf(50n, 100)).toBe(0n)
    expect(shareOf(150n, 100)).toBe(2n)
  })
})

describe('division half to even', () => {
  it('is never further than half from the exact quotient', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 24n), fc.bigInt(1n, 10n ** 12n), (dividend, divisor) => {
        const distance = divideHalfEven(dividend, divisor) * divisor - dividend

        expect((distance < 0n ? -distance : distance) * 2n <= divisor).toBe(true)
      }),
    )
  })
})
