import { can } from '#app/domain/members/permissions.ts'
import { type SuspendPersonInput, suspendPersonInput } from '#app/domain/members/person-standing.input.ts'
import { decideSuspend } from '#app/domain/members/person-standing.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineCommand } from '#server/commands/command.ts'
import { lockPerson } from './locks.ts'

/**
 * A person can no longer sign in and every session of theirs ends; the mandates stand. The reason is kept beside the
 * events, for coordinators. Refuses `not_oneself`, `already_suspended`, `last_forum_admin`, `last_coordinator`.
 */
export const suspendPerson = defineCommand({
  name: 'members.suspend-person',
  summary: 'Suspend a person, with a reason (coordinators and platform administrators).',
  stepUp: true,
  input: suspendPersonInput,
  async run({ tx, actor, now, readClock, newId }, { personId, reason }: SuspendPersonInput) {
    if (!can(actor, 'members.suspend_person', [])) return refuse('not_permitted')
    const person = await lockPerson(tx, personId, readClock)
    if (!person) return refuse('not_found')
    const decision = decideSuspend(actor, person)
    if (!decision.ok) return decision

    const suspensionId = newId()
    await tx.person.update({ where: { id: personId }, data: { status: 'suspended', epoch: { increment: 1 } } })
    await tx.suspension.create({ data: { id: suspensionId, personId, reason, byId: actor.personId, suspendedAt: now } })
    return ok({ personId }, [
      { type: 'person.suspended', subject: { kind: 'person', id: personId }, payload: { suspensionId }, audience: [`user:${personId}`] },
    ])
  },
})
