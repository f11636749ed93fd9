import { randomBytes } from 'node:crypto'
import { decodeBase32IgnorePadding, encodeBase32UpperCaseNoPadding } from '@oslojs/encoding'
import { createTOTPKeyURI, verifyHOTP } from '@oslojs/otp'

const seconds = 30
const digits = 6

/** A new secret of 160 bits, as authenticators take it typed: base 32. */
export function newSecret(): string {
  return encodeBase32UpperCaseNoPadding(randomBytes(20))
}

/** What a QR code of the secret says; `account` is the person's address. */
export function keyUri(secret: string, issuer: string, account: string): string {
  return createTOTPKeyURI(issuer, account, decodeBase32IgnorePadding(secret), seconds, digits)
}

/** The time step (RFC 6238) whose code this is: the present one, or a neighbour for clocks that differ; else null. */
export function matchingStep(secret: string, code: string, now: Date): number | null {
  const key = decodeBase32IgnorePadding(secret)
  const present = Math.floor(now.getTime() / 1000 / seconds)
  return [present, present - 1, present + 1].find((step) => step >= 0 && verifyHOTP(key, BigInt(step), digits, code)) ?? null
}
