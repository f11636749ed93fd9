import { can } from '#app/domain/members/permissions.ts'
import { type GiveMandateInput, giveMandateInput } from '#app/domain/members/person.input.ts'
import { refuse } from '#app/domain/result.ts'
import { defineCommand } from '#server/commands/command.ts'
import { writeMandate } from './write-mandate.ts'

/**
 * A person may act for a body in a role, from now or a later day on, until a day or until it is ended. A forum's
 * administrator gives to people whom the forum had a mandate for; others are invited. Refuses `role_not_of_body`,
 * `finance_not_of_role`, `mandate_dates_wrong`, `alternate_not_fitting`, and `mandate_exists` when the person acts
 * for the body already (domain.md §6.1).
 */
export const giveMandate = defineCommand({
  name: 'members.give-mandate',
  summary: 'Give a person a mandate to act for a body (coordinators, platform administrators, administrators of the forum).',
  stepUp: true,
  candidates: true,
  input: giveMandateInput,
  async run(context, { personId, ...mandate }: GiveMandateInput) {
    const { tx, actor } = context
    if (!can(actor, 'members.give_mandate', [mandate.bodyId])) return refuse('not_permitted')
    const known = can(actor, 'members.give_mandate', []) ? {} : { mandates: { some: { bodyId: actor.body.id } } }
    const person = await tx.person.findUnique({ where: { id: personId, ...known }, select: { status: true } })
    if (person?.status !== 'active') return refuse('not_found')
    return writeMandate(context, personId, mandate)
  },
})
