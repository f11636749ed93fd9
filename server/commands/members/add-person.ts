import { can } from '#app/domain/members/permissions.ts'
import { type AddPersonInput, addPersonInput } from '#app/domain/members/person.input.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineCommand } from '#server/commands/command.ts'

/** A person without mandate or password yet: can sign in only when both are there. Refuses `email_taken`. */
export const addPerson = defineCommand({
  name: 'members.add-person',
  summary: 'Add a person, who may then be given mandates (coordinators).',
  input: addPersonInput,
  async run({ tx, actor, newId }, { name, email, locale }: AddPersonInput) {
    if (!can(actor, 'members.give_mandate')) return refuse('not_permitted')
    const id = newId()
    await tx.person.create({ data: { id, name, email, locale } })
    return ok({ personId: id }, [{ type: 'person.added', subject: { kind: 'person', id }, payload: {}, audience: [] }])
  },
})
