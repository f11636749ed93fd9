import { ok, type Result, refuse } from '#app/domain/result.ts'
import type { Actor } from './actor.ts'
import { type Office, vacate } from './mandates.ts'
import { can } from './permissions.ts'

export const personStatuses = ['active', 'suspended', 'closed', 'erased'] as const
export type PersonStatus = (typeof personStatuses)[number]

type Person = { readonly id: string; readonly status: PersonStatus; readonly offices: readonly Office[] }

/** Whether the actor may suspend this person: neither themselves nor whoever alone keeps a body able to act. */
export function decideSuspend(actor: Actor, person: Person): Result<null> {
  if (!can(actor, 'members.suspend_person', [])) return refuse('not_permitted')
  if (actor.personId === person.id) return refuse('not_oneself')
  if (person.status !== 'active') return refuse('already_suspended')
  return vacate(person.offices)
}

/** Whether the actor may let a suspended person in again. */
export function decideReinstate(actor: Actor, { id, status }: Pick<Person, 'id' | 'status'>): Result<null> {
  if (!can(actor, 'members.suspend_person', [])) return refuse('not_permitted')
  if (actor.personId === id) return refuse('not_oneself')
  return status === 'suspended' ? ok(null) : refuse('not_suspended')
}

/** Whether the actor may take the second factor from whoever lost it, never from themselves: their own they change by proof. */
export function decideResetSecondFactor(actor: Actor, person: Pick<Person, 'id' | 'status'>, hasOne: boolean): Result<null> {
  if (!can(actor, 'members.suspend_person', [])) return refuse('not_permitted')
  if (actor.personId === person.id) return refuse('not_oneself')
  return person.status === 'active' && hasOne ? ok(null) : refuse('no_second_factor')
}

/** Whether the actor may erase this person: asked or not, and never themselves or whoever alone keeps a body able to act. */
export function decideErase(actor: Actor, { id, offices }: Pick<Person, 'id' | 'offices'>): Result<null> {
  if (!can(actor, 'members.erase_person', [])) return refuse('not_permitted')
  if (actor.personId === id) return refuse('not_oneself')
  return vacate(offices)
}
