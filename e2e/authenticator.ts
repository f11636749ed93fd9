import { decodeBase32IgnorePadding } from '@oslojs/encoding'
import { generateHOTP } from '@oslojs/otp'
import type { Page } from '@playwright/test'

/** The code that an authenticator with this secret shows, `ahead` steps of thirty seconds from now. */
export function codeOf(secret: string, ahead = 0): string {
  const step = Math.floor(Date.now() / 30_000) + ahead
  return generateHOTP(decodeBase32IgnorePadding(secret.replaceAll(' ', '')), BigInt(step), 6)
}

/** Gives the page's browser an authenticator that keeps passkeys and always finds its holder. */
export async function addAuthenticator(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}
