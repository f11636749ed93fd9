import { can } from '#app/domain/members/permissions.ts'
import { type AddPersonInput, addPersonInput } from '#app/domain/members/person.input.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineCommand } from '#server/commands/command.ts'
import { writeMandate } from './write-mandate.ts'

/**
 * A person, with their first mandate if one is named. They sign in once they have a mandate and have chosen
 * a password. Refuses `email_taken`, and what `members.give-mandate` refuses.
 */
export const addPerson = defineCommand({
  name: 'members.add-person',
  summary: 'Add a person, with their first mandate or without (coordinators).',
  stepUp: true,
  input: addPersonInput,
  async run(context, { name, email, locale, mandate }: AddPersonInput) {
    const { tx, actor, newId } = context
    if (!can(actor, 'members.give_mandate', mandate ? [mandate.bodyId] : [])) return refuse('not_permitted')
    const personId = newId()
    await tx.person.create({ data: { id: personId, name, email, locale } })
    const given = mandate ? await writeMandate(context, personId, mandate) : null
    if (given && !given.ok) return given
    return ok({ personId, mandateId: given?.value.mandateId ?? null }, [
      { type: 'person.added', subject: { kind: 'person', id: personId }, payload: {}, audience: [] },
      ...(given?.events ?? []),
    ])
  },
})
