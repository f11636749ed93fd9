import { decodeBase32IgnorePadding } from '@oslojs/encoding'
import { generateHOTP } from '@oslojs/otp'
import type { Doors } from './doors.ts'
import { accepted } from './harness.ts'

/** The code that an authenticator with this secret shows under the doors' clock, `ahead` steps from now. */
export function codeOf({ clock }: Pick<Doors, 'clock'>, secret: string, ahead = 0): string {
  const step = Math.floor((Date.now() + clock.offset) / 30_000) + ahead
  return generateHOTP(decodeBase32IgnorePadding(secret.replaceAll(' ', '')), BigInt(step), 6)
}

/** Moves the clock to the beginning of a step, so that no code grows old in the middle of a test. */
export function beginStep({ clock }: Pick<Doors, 'clock'>): void {
  clock.offset = -(Date.now() % 30_000)
}

/** Who is signed in by this cookie. */
export async function present(doors: Doors, cookie: string) {
  const signedIn = await doors.identify(cookie)
  if (!signedIn) throw new Error('nobody is signed in')
  return signedIn
}

/** Sets up codes of an authenticator for a person, as the pages do; the step before the present one is spent. */
export async function setUpCodes(doors: Doors, personId: string): Promise<{ readonly secret: string; readonly recoveryCodes: readonly string[] }> {
  const signedIn = await present(doors, await doors.signedIn(personId))
  accepted(await doors.authDoor.secondFactor.start(signedIn))
  const secret = (await doors.authDoor.secondFactor.pending(signedIn))?.secret ?? ''
  const recoveryCodes = accepted(await doors.authDoor.secondFactor.confirm(signedIn, codeOf(doors, secret, -1)))
  return { secret, recoveryCodes }
}
