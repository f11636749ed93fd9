import { v7 as newId } from 'uuid'
import type { Actor } from '#app/domain/members/actor.ts'
import { systemActor } from '#server/auth/system-actor.ts'
import { accepted, type Harness } from './harness.ts'

/** Of no password at all: what only has to look like a hash. */
export const somePasswordHash = '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$aGFzaA'

/** Whoever holds an invitation's link and is the person of this id. */
export function holder(personId: string = newId()): Actor {
  return { ...systemActor, personId }
}

type Invited = {
  readonly by: Actor
  readonly bodyId: string
  readonly email?: string
  readonly role?: string
  readonly finance?: boolean
  readonly name?: string
}

/** An invitation that has just been sent. */
export async function invitedTo({ execute }: Pick<Harness, 'execute'>, { by, ...given }: Invited): Promise<string> {
  const input = { name: 'Ama Lawson', email: 'ama@test.example', locale: 'fr', role: 'forum_staff', ...given }
  return accepted(await execute('members.invite', by, input)).invitationId
}
