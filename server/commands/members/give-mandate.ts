import type { BodyKind } from '#app/domain/members/actor.ts'
import { decideGiveMandate } from '#app/domain/members/mandates.ts'
import { can } from '#app/domain/members/permissions.ts'
import { type GiveMandateInput, giveMandateInput } from '#app/domain/members/person.input.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineCommand } from '#server/commands/command.ts'
import type { Tx } from '#server/db/client.ts'

/**
 * A person may from now on act for a body in a role. Refuses `role_not_of_body`, `finance_not_of_role`, and
 * `mandate_exists` when the person acts for the body already (domain.md §6.1).
 */
export const giveMandate = defineCommand({
  name: 'members.give-mandate',
  summary: 'Give a person a mandate to act for a body (coordinators).',
  input: giveMandateInput,
  async run({ tx, actor, now, newId }, input: GiveMandateInput) {
    if (!can(actor, 'members.give_mandate', [input.bodyId])) return refuse('not_permitted')
    const bodyKind = await kindOf(tx, input)
    if (!bodyKind) return refuse('not_found')
    const decision = decideGiveMandate(actor, { role: input.role, finance: input.finance, bodyKind })
    if (!decision.ok) return decision

    const mandateId = newId()
    const { personId, bodyId, role, finance, title } = input
    await tx.mandate.create({ data: { id: mandateId, personId, bodyId, role, finance, title, startsAt: now } })
    return ok({ mandateId }, [
      { type: 'mandate.given', subject: { kind: 'person', id: personId }, payload: { mandateId, bodyId, role }, audience: [`user:${personId}`] },
    ])
  },
})

/** The kind of the body, when both it and the person exist. */
async function kindOf(tx: Tx, { personId, bodyId }: GiveMandateInput): Promise<BodyKind | null> {
  const [found] = await tx.$queryRaw<{ kind: BodyKind }[]>`
    SELECT b.kind FROM "Body" b, "Person" p WHERE b.id = ${bodyId}::uuid AND p.id = ${personId}::uuid AND p.status = 'active'`
  return found?.kind ?? null
}
