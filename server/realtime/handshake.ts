import { z } from 'zod'
import { actingAs, type Identify, type SignedIn } from '#server/auth/actor.ts'

const authInput = z.object({ as: z.uuid() })

export type Welcome = { readonly signedIn: SignedIn; readonly mandateId: string }
export type Unwelcome = 'unauthenticated' | 'mandate_not_live'

/** Who connects, by the same cookie as pages, and the mandate that the tab acts under. */
export async function welcome(identify: Identify, cookie: string | undefined, auth: unknown): Promise<Welcome | Unwelcome> {
  const signedIn = await identify(cookie)
  if (!signedIn) return 'unauthenticated'
  const parsed = authInput.safeParse(auth)
  const actor = parsed.success ? actingAs(signedIn, parsed.data.as) : null
  return actor ? { signedIn, mandateId: actor.mandateId } : 'mandate_not_live'
}
