import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { currencyExponents } from '../currency-exponents.ts'
import { currencies, isCurrency } from '../money.ts'
import { convert, divideHalfEven, isRateValue, par, type Rate, type RateKind, shareOf } from './rate.ts'

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

describe('a conversion in any currency', () => {
  const rates = fc.tuple(fc.constantFrom('units_per_eur' as const, 'eur_per_unit' as const), fc.bigInt(1n, 10n ** 9n), fc.integer({ min: 1, max: 12 }))
  const toRate = ([kind, digits, decimals]: readonly [RateKind, bigint, number]): Rate => {
    const text = digits.toString().padStart(decimals + 1, '0')
    return { kind, value: `${text.slice(0, -decimals)}.${text.slice(-decimals)}` }
  }
  const money = fc.record({ amount: fc.bigInt(1n, 10n ** 15n), currency: fc.constantFrom(...currencies), base: fc.constantFrom('EUR', 'XOF', 'TND') })

  it('is at most half a minor unit from the exact value, and a tie goes to the even one', () => {
    fc.assert(
      fc.property(money, rates, ({ amount, currency, base }, [kind, digits, decimals]) => {
        const worth = convert({ amount, currency, base, rate: toRate([kind, digits, decimals]) })
        const scale = 10n ** BigInt(decimals)
        const [up, down] = kind === 'eur_per_unit' ? [digits, scale] : [scale, digits]
        const exact = amount * up * 10n ** BigInt(exponentOf(base))
        const divisor = down * 10n ** BigInt(exponentOf(currency))
        const distance = worth * divisor - exact
        const twice = (distance < 0n ? -distance : distance) * 2n

        expect(twice <= divisor).toBe(true)
        if (twice === divisor) expect(worth % 2n).toBe(0n)
      }),
    )
  })

  it('never gives more for less', () => {
    fc.assert(
      fc.property(money, rates, fc.bigInt(0n, 10n ** 6n), ({ amount, currency, base }, rate, more) => {
        const at = (sum: bigint) => convert({ amount: sum, currency, base, rate: toRate(rate) })

        expect(at(amount + more) >= at(amount)).toBe(true)
      }),
    )
  })

  it('minds the exponents: a unit of any currency at par is a unit of the base, whatever their decimals', () => {
    for (const currency of currencies) {
      const unit = 10n ** BigInt(exponentOf(currency))
      expect(convert({ amount: unit * 7n, currency, base: 'EUR', rate: par })).toBe(700n)
      expect(convert({ amount: unit * 7n, currency, base: 'XOF', rate: par })).toBe(7n)
      expect(convert({ amount: unit * 7n, currency, base: 'TND', rate: par })).toBe(7_000n)
    }
  })
})

function exponentOf(code: string): number {
  return isCurrency(code) ? currencyExponents[code] : 0
}
