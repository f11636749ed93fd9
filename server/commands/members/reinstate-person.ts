import { can } from '#app/domain/members/permissions.ts'
import { type OnPersonInput, onPersonInput } from '#app/domain/members/person-standing.input.ts'
import { decideReinstate } from '#app/domain/members/person-standing.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineCommand } from '#server/commands/command.ts'
import { lockPerson } from './locks.ts'

/** A suspended person can sign in again, with the mandates that are still live. Refuses `not_oneself`, `not_suspended`. */
export const reinstatePerson = defineCommand({
  name: 'members.reinstate-person',
  summary: 'Let a suspended person in again (coordinators and platform administrators).',
  stepUp: true,
  input: onPersonInput,
  async run({ tx, actor, now, readClock }, { personId }: OnPersonInput) {
    if (!can(actor, 'members.suspend_person', [])) return refuse('not_permitted')
    const person = await lockPerson(tx, personId, readClock)
    if (!person) return refuse('not_found')
    const decision = decideReinstate(actor, person)
    if (!decision.ok) return decision

    await tx.person.update({ where: { id: personId }, data: { status: 'active' } })
    await tx.suspension.updateMany({ where: { personId, liftedAt: null }, data: { liftedAt: now } })
    return ok({ personId }, [{ type: 'person.reinstated', subject: { kind: 'person', id: personId }, payload: {}, audience: [] }])
  },
})
