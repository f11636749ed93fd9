import type { Actor } from '#app/domain/members/actor.ts'
import type { HeldSession, LiveSession, Sessions } from './lucia.ts'
import type { HeldMandate, Theme } from './session-holder.ts'

/** Who is signed in, and every body that this person may act for now. */
export type SignedIn = {
  readonly session: LiveSession
  readonly person: {
    readonly id: string
    readonly name: string
    readonly email: string
    readonly locale: 'fr' | 'en'
    readonly theme: Theme
    readonly singleKeys: boolean
    readonly lowData: boolean | null
    readonly epoch: number
  }
  /** In the order of the bodies' codes; never empty. */
  readonly actors: readonly [Actor, ...Actor[]]
  /** Bodies of mandates given since this session began: usable once the person proves again who they are. */
  readonly gained: readonly { readonly code: string; readonly nameFr: string; readonly nameEn: string }[]
}

/** The one function that pages, the API and the socket handshake share (design.md §7). */
export function createIdentify(sessions: Sessions) {
  return async function identify(cookieHeader: string | undefined): Promise<SignedIn | null> {
    const held = await sessions.readHeld(cookieHeader)
    return held && signedInBy(held)
  }
}

/** The same for a connection that stays open: it knows its session's id, and follows it when a proof renews it. */
export function createIdentifySession(sessions: Sessions) {
  return async function identifySession(sessionId: string): Promise<SignedIn | null> {
    const held = await sessions.findHeld(sessionId)
    return held && signedInBy(held)
  }
}

function signedInBy({ session, holder: { mandates, ...person } }: HeldSession): SignedIn | null {
  const [first, ...others] = mandates.filter(({ gained }) => !gained)
  if (!first) return null
  const actor = (mandate: HeldMandate) => toActor(person, mandate, session)
  return {
    session,
    person,
    actors: [actor(first), ...others.map(actor)],
    gained: mandates.filter(({ gained }) => gained).map(({ code, nameFr, nameEn }) => ({ code, nameFr, nameEn })),
  }
}

export type Identify = ReturnType<typeof createIdentify>
export type IdentifySession = ReturnType<typeof createIdentifySession>

/**
 * The actor for a mandate of the signed-in person; the first one when no mandate is named. Null when the
 * named mandate is not, or no longer, this person's (rulings.md 2).
 */
export function actingAs(signedIn: SignedIn, mandateId?: string | null): Actor | null {
  if (!mandateId) return signedIn.actors[0]
  return signedIn.actors.find((actor) => actor.mandateId === mandateId) ?? null
}

function toActor({ id: personId, name, locale }: SignedIn['person'], mandate: HeldMandate, { provedAt }: LiveSession): Actor {
  const { mandateId, role, finance, bodyId, kind, code, nameFr, nameEn, status, secondFactorDue, interests } = mandate
  const body = { id: bodyId, kind, code, nameFr, nameEn, class: mandate.class, status }
  return { personId, name, locale, mandateId, role, finance, body, provedAt, secondFactorDue, interests }
}
