import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { currencyExponents } from './currency-exponents.ts'
import { currencies, formatAmount, formatMoney, formatThousands, money, parseAmount, typedAmount } from './money.ts'

describe('an amount as it is typed', () => {
  it('is read with the separators of the language', () => {
    expect(parseAmount('12 300,50', 'EUR', 'fr')).toBe(1_230_050n)
    expect(parseAmount('12\u202f300,5', 'EUR', 'fr')).toBe(1_230_050n)
    expect(parseAmount('12300.50', 'EUR', 'fr')).toBe(1_230_050n)
    expect(parseAmount('12,300.50', 'EUR', 'en')).toBe(1_230_050n)
    expect(parseAmount("12'300.50", 'CHF', 'en')).toBe(1_230_050n)
    expect(parseAmount('1,250,000', 'XOF', 'en')).toBe(1_250_000n)
  })

  it('is refused rather than guessed', () => {
    for (const typed of ['', 'abc', '-5', '1e3', '12,300', '1.250,50', '0.001', ',5', '5,']) expect(parseAmount(typed, 'EUR', 'fr')).toBeNull()
    for (const typed of ['12,30', '1,2345', '12,300,50', '1 250,50']) expect(parseAmount(typed, 'EUR', 'en')).toBeNull()
    expect(parseAmount('1,5', 'XOF', 'fr')).toBeNull()
  })

  it('reaches a command as minor units, or as it was typed when it is none', () => {
    expect(typedAmount('1 250,5', 'EUR', 'fr')).toBe('125050')
    expect(typedAmount('beaucoup', 'EUR', 'fr')).toBe('beaucoup')
    expect(typedAmount('5', 'XXX', 'fr')).toBe('5')
    expect(typedAmount(undefined, 'EUR', 'fr')).toBeUndefined()
  })

  it('has as many decimals as its currency', () => {
    expect(parseAmount('1,234', 'TND', 'fr')).toBe(1_234n)
    expect(parseAmount('1,234', 'TND', 'en')).toBe(1_234_000n)
    expect(parseAmount('655', 'XOF', 'fr')).toBe(655n)
  })
})

describe('an amount as it is shown', () => {
  it('carries its currency in the way of the language', () => {
    expect(formatMoney(money(15_000_000n, 'EUR'), 'en')).toBe('€150,000')
    expect(formatMoney(money(15_000_000n, 'EUR'), 'fr')).toBe('150\u202f000\u00a0€')
    expect(formatMoney(money(1_230_050n, 'EUR'), 'en')).toBe('€12,300.50')
  })

  it('shrinks to thousands without losing what it shows', () => {
    expect(formatThousands(money(11_526_000n, 'EUR'), 'fr')).toBe('115,26')
    expect(formatThousands(money(69_700n, 'EUR'), 'en')).toBe('0.697')
    expect(formatThousands(money(1_500_000n, 'XOF'), 'en')).toBe('1,500')
  })

  it('stays exact beyond what a float can hold', () => {
    expect(formatAmount(money(1_234_567_890_123_456_789n, 'EUR'), 'en')).toBe('12,345,678,901,234,567.89')
    expect(formatAmount(money(-5n, 'EUR'), 'en')).toBe('-0.05')
  })

  it('is read back as it was shown, in every currency and both languages', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 4n * 10n ** 18n), fc.constantFrom(...currencies), fc.constantFrom('fr' as const, 'en' as const), (amount, currency, locale) => {
        expect(parseAmount(formatAmount(money(amount, currency), locale), currency, locale)).toBe(amount)
      }),
    )
  })
})

describe('the currencies', () => {
  const withDecimals = (decimals: number) => currencies.filter((code) => currencyExponents[code] === decimals).sort()

  it('are those of ISO 4217 that circulate: most have two decimals, these none, and these three', () => {
    expect(currencies).toHaveLength(155)
    expect(withDecimals(0).join(' ')).toBe('BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF')
    expect(withDecimals(3).join(' ')).toBe('BHD IQD JOD KWD LYD OMR TND')
    expect(withDecimals(2)).toHaveLength(132)
  })

  it('have codes of three letters, none of them a metal, a test or a unit of account', () => {
    expect(currencies.every((code) => /^[A-Z]{3}$/.test(code))).toBe(true)
    expect(currencies).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(XAU|XAG|XDR|XTS|XXX|CLF|UYI)$/)]))
  })
})
