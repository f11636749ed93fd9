import { v7 as newId } from 'uuid'
import { z } from 'zod'
import type { Actor } from '#app/domain/members/actor.ts'
import { localeInput, nameInput, tickInput } from '#app/domain/members/person.input.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import type { Execute } from '#server/commands/execute.ts'
import { faultsOf } from '#server/commands/faults.ts'
import type { SignedInNow } from './begin-session.ts'
import { newPasswordInput } from './change-password.ts'
import type { Sessions } from './lucia.ts'
import type { OpenInvitation } from './open-invitation.ts'
import type { OwnSessions } from './own-sessions.ts'
import type { Passwords } from './passwords.ts'
import { systemActor } from './system-actor.ts'
import type { Visit } from './visit.ts'

const input = z.object({ name: nameInput, locale: localeInput, password: newPasswordInput, remember: tickInput.default(false) })

type Ports = {
  readonly execute: Execute
  readonly passwords: Passwords
  readonly sessions: Sessions
  readonly ownSessions: OwnSessions
  readonly begin: (personId: string, visit: Visit, shared: boolean) => Promise<SignedInNow>
  /** Told of the new id, so that open connections of the session go on under it. */
  readonly onSessionRenewed: (sessionId: string, newId: string) => void
  readonly open: (token: string, visit: Visit) => Promise<Result<OpenInvitation>>
}

/** The mandate that was gained; `cookies` carry the session, or the second step of a sign-in that waits at /login/code. */
type Accepted = { readonly mandateId: string; readonly body: Actor['body']; readonly cookies: readonly string[]; readonly waits: boolean }

/**
 * Whoever holds the link of an invitation takes it up, and is signed in: someone new, or who comes back, with a
 * password they choose; anybody else in their own session, which goes on under a new id. Refuses what the link
 * refuses, `invitation_sign_in`, and what `members.accept-invitation` refuses.
 */
export function createAcceptInvitation({ execute, passwords, sessions, ownSessions, begin, onSessionRenewed, open }: Ports) {
  async function inOwnSession(invitation: OpenInvitation, visit: Visit): Promise<Result<Accepted>> {
    const session = await sessions.read(visit.cookieHeader)
    if (!session) return refuse('invitation_sign_in')
    const { id: invitationId, sends, name, locale, body } = invitation
    const done = await execute('members.accept-invitation', holderOf(invitation, session.personId), { invitationId, sends, name, locale, passwordHash: null })
    if (!done.ok) return done
    const renewed = await sessions.renew(session, visit.userAgent, session.provedAt)
    if (renewed) onSessionRenewed(session.id, renewed.sessionId)
    return ok({ mandateId: done.value.mandateId, body, cookies: renewed ? [renewed.cookie] : [], waits: false })
  }

  async function withPassword(invitation: OpenInvitation, raw: unknown, visit: Visit): Promise<Result<Accepted>> {
    const parsed = input.safeParse(raw)
    if (!parsed.success) return refuse('invalid_input', { faults: faultsOf(parsed.error) })
    const { name, locale, password, remember } = parsed.data
    if (password.toLowerCase().includes(invitation.email)) return refuse('invalid_input', { faults: [{ path: 'password', code: 'password_too_simple' }] })
    const passwordHash = await passwords.hash(password)
    const { id: invitationId, sends, body } = invitation
    const actor = { ...holderOf(invitation, invitation.personId ?? newId()), name, locale }
    const done = await execute('members.accept-invitation', actor, { invitationId, sends, name, locale, passwordHash })
    if (!done.ok) return done
    const { personId, mandateId } = done.value
    await ownSessions.endAll(personId)
    const { sessionId, cookies } = await begin(personId, visit, !remember)
    return ok({ mandateId, body, cookies, waits: sessionId === null })
  }

  return async function acceptInvitation(token: string, raw: unknown, visit: Visit): Promise<Result<Accepted>> {
    const opened = await open(token, visit)
    if (!opened.ok) return opened
    switch (opened.value.account) {
      case 'sign_in':
        return refuse('invitation_sign_in')
      case 'own':
        return inOwnSession(opened.value, visit)
      case 'new':
      case 'returning':
        return withPassword(opened.value, raw, visit)
    }
  }
}

/** Acts for the holder of the link, so that what is written names them and the body that they join. */
function holderOf({ name, locale, body }: OpenInvitation, personId: string): Actor {
  return { ...systemActor, personId, name, locale, body: { ...body, status: null } }
}
