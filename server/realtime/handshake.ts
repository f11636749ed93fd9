import { z } from 'zod'
import { actingAs, type Identify, type SignedIn } from '#server/auth/actor.ts'

const authInput = z.object({ as: z.uuid(), low: z.boolean().default(false) })

/** `low`: the tab wants little traffic. */
export type Welcome = { readonly signedIn: SignedIn; readonly mandateId: string; readonly low: boolean }
export type Unwelcome = 'unauthenticated' | 'mandate_not_live'

/** Who connects, by the same cookie as pages, and the mandate that the tab acts under. */
export async function welcome(identify: Identify, cookie: string | undefined, auth: unknown): Promise<Welcome | Unwelcome> {
  const signedIn = await identify(cookie)
  if (!signedIn) return 'unauthenticated'
  const parsed = authInput.safeParse(auth)
  const actor = parsed.success ? actingAs(signedIn, parsed.data.as) : null
  return actor && parsed.success ? { signedIn, mandateId: actor.mandateId, low: parsed.data.low } : 'mandate_not_live'
}
