import { ok, type Result, refuse } from '#app/domain/result.ts'
import type { Env } from '#server/env.ts'
import type { IdentifySession, SignedIn } from './actor.ts'
import type { BeginSession, SignedInNow } from './begin-session.ts'
import type { Sessions } from './lucia.ts'
import { createOfferLimit } from './offer-limit.ts'
import { passkeyDetour, passkeySite } from './passkey-site.ts'
import type { Passkeys } from './passkeys.ts'
import type { SecondStep } from './second-step.ts'
import type { Visit } from './visit.ts'

type Ports = {
  readonly env: Env
  readonly passkeys: Passkeys
  readonly secondStep: SecondStep
  readonly sessions: Sessions
  readonly identifySession: IdentifySession
  readonly start: BeginSession['start']
}

/** What pages do with passkeys, seen from one request. Where they do not work, everything refuses `passkey_not_here`. */
export function createPasskeyDoor({ env, passkeys, secondStep, sessions, identifySession, start }: Ports) {
  const offers = createOfferLimit()

  async function offerProof(personId: string | null, visit: Visit) {
    const site = passkeySite(env, visit.host)
    if (!site) return refuse('passkey_not_here')
    const wait = await offers.count(visit)
    return wait > 0 ? refuse('too_many_requests', { seconds: wait }) : ok(await passkeys.offerProof(personId, site))
  }

  async function signIn(answer: string, shared: boolean, visit: Visit): Promise<Result<SignedInNow>> {
    const site = passkeySite(env, visit.host)
    if (!site) return refuse('passkey_not_here')
    const personId = await passkeys.verify(answer, null, site)
    if (!personId) return refuse('passkey_failed')
    const begun = await start(personId, visit, shared)
    if (begun.sessionId && (await identifySession(begun.sessionId))) return ok(begun)
    // Whoever has no live mandate has nothing to sign in to.
    if (begun.sessionId) await sessions.end(begun.sessionId)
    return refuse('sign_in_failed')
  }

  return {
    at: (visit: Visit) => ({
      /** Whether passkeys work at this address; if not, the name of this machine at which they do. */
      place: () => ({ here: passkeySite(env, visit.host) !== null, instead: passkeyDetour(env, visit.host) }),
      /** What the browser needs to make a passkey. */
      offerAdding: async (signedIn: SignedIn) => {
        const site = passkeySite(env, visit.host)
        return site ? passkeys.offerAdding(signedIn, site) : refuse('passkey_not_here')
      },
      /** What it needs to answer with one. */
      offerProof: (signedIn: SignedIn) => offerProof(signedIn.person.id, visit),
      offerSignIn: () => offerProof(null, visit),
      offerSecondStep: async () => {
        const waiting = await secondStep.waiting(visit)
        return waiting ? offerProof(waiting.personId, visit) : refuse('second_step_over')
      },
      add: async (signedIn: SignedIn, given: { readonly name: string; readonly answer: string }) => {
        const site = passkeySite(env, visit.host)
        return site ? passkeys.add(signedIn, given, site) : refuse('passkey_not_here')
      },
      signIn: (answer: string, shared: boolean) => signIn(answer, shared, visit),
    }),
  }
}
