import type { Actor, ForumStatus } from '#app/domain/members/actor.ts'
import type { Cast } from './builders.ts'
import { accepted, type Harness } from './harness.ts'
import { holder, invitedTo, somePasswordHash } from './invitation-builders.ts'

export const kpp = {
  code: 'KPP',
  nameFr: 'Plateforme de Kigali pour la paix',
  nameEn: 'Kigali Platform for Peace',
  hostCity: 'Kigali',
  country: 'RW',
  class: 'full',
  languages: ['fr', 'en'],
  timeZone: 'Africa/Kigali',
}

export const why = 'La réunion du 3 mars a examiné la demande.'

type Hands = Pick<Harness, 'execute'>
type People = Cast & { readonly as: (name: string) => Actor }

/** A forum that asked to join, registered by Koffi. */
export async function registerApplicant({ execute }: Hands, cast: People): Promise<string> {
  return accepted(await execute('members.register-forum', cast.as('koffi'), kpp)).forumId
}

/** Odile administers it from now on; what she acts as while the forum stands so. */
export async function giveAdministrator({ execute }: Hands, cast: People, forumId: string, status: ForumStatus = 'applicant'): Promise<Actor> {
  const invitationId = await invitedTo(
    { execute },
    { by: cast.as('koffi'), bodyId: forumId, role: 'forum_admin', name: 'Odile Mugisha', email: 'odile@test.example' },
  )
  const acceptance = { invitationId, sends: 1, name: 'Odile Mugisha', locale: 'fr', passwordHash: somePasswordHash }
  const added = accepted(await execute('members.accept-invitation', holder(), acceptance))
  const body = { ...cast.as('essi').body, id: forumId, code: kpp.code, nameFr: kpp.nameFr, nameEn: kpp.nameEn, class: 'full', status } as const
  return { ...cast.as('essi'), personId: added.personId, name: 'Odile', mandateId: added.mandateId, body, interests: [forumId] }
}

/** Considered by Koffi, admitted by Helen. */
export async function admitApplicant({ execute }: Hands, cast: People, forumId: string): Promise<void> {
  accepted(await execute('members.consider-forum', cast.as('koffi'), { forumId }))
  accepted(await execute('members.record-admission', cast.as('helen'), { forumId, outcome: 'admit', reason: why, reference: 'CR 2026-03' }))
}
