import { can } from '#app/domain/members/permissions.ts'
import { type GiveMandateInput, giveMandateInput } from '#app/domain/members/person.input.ts'
import { refuse } from '#app/domain/result.ts'
import { defineCommand } from '#server/commands/command.ts'
import { writeMandate } from './write-mandate.ts'

/**
 * A person may from now on act for a body in a role. Refuses `role_not_of_body`, `finance_not_of_role`, and
 * `mandate_exists` when the person acts for the body already (domain.md §6.1).
 */
export const giveMandate = defineCommand({
  name: 'members.give-mandate',
  summary: 'Give a person a mandate to act for a body (coordinators).',
  stepUp: true,
  input: giveMandateInput,
  async run(context, { personId, ...mandate }: GiveMandateInput) {
    if (!can(context.actor, 'members.give_mandate', [mandate.bodyId])) return refuse('not_permitted')
    const person = await context.tx.person.findUnique({ where: { id: personId }, select: { status: true } })
    if (person?.status !== 'active') return refuse('not_found')
    return writeMandate(context, personId, mandate)
  },
})
