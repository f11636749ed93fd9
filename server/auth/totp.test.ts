import { encodeBase32UpperCaseNoPadding } from '@oslojs/encoding'
import { describe, expect, it } from 'vitest'
import { keyUri, matchingStep, newSecret } from './totp.ts'

/** Appendix B of RFC 6238, SHA-1; its eight digits end in the six that authenticators show. */
const secret = encodeBase32UpperCaseNoPadding(new TextEncoder().encode('12345678901234567890'))
const vectors = [
  [59, '94287082'],
  [1_111_111_109, '07081804'],
  [1_111_111_111, '14050471'],
  [1_234_567_890, '89005924'],
  [2_000_000_000, '69279037'],
] as const

const at = (seconds: number) => new Date(seconds * 1000)

describe('a code of the authenticator', () => {
  it.each(vectors)('is that of RFC 6238 at second %i', (seconds, code) => {
    expect(matchingStep(secret, code.slice(2), at(seconds))).toBe(Math.floor(seconds / 30))
  })

  it.each([-59, -31, -30, -1, 0, 29])('is taken %i seconds beside its step’s beginning, with one step of grace', (beside) => {
    const step = Math.floor(1_111_111_109 / 30)

    expect(matchingStep(secret, '081804', at((step + 1) * 30 - 30 + beside))).toBe(beside < -30 ? null : step)
    expect(matchingStep(secret, '081804', at((step + 1) * 30 + 29))).toBe(step)
    expect(matchingStep(secret, '081804', at((step + 2) * 30))).toBeNull()
  })

  it.each(['', '00000', '0818040', '081805', 'abcdef'])('is not “%s”', (code) => {
    expect(matchingStep(secret, code, at(1_111_111_109))).toBeNull()
  })

  it('comes of a secret of 160 bits, which the drawing tells with the address', () => {
    const made = newSecret()

    expect(made).toMatch(/^[A-Z2-7]{32}$/)
    expect(newSecret()).not.toBe(made)
    expect(keyUri(made, 'Kente DEMO', 'essi@test.example')).toBe(
      `otpauth://totp/Kente%20DEMO:essi%40test.example?issuer=Kente+DEMO&algorithm=SHA1&secret=${made}&period=30&digits=6`,
    )
  })
})
