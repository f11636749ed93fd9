import type { BodyKind } from '#app/domain/members/actor.ts'
import { decideGiveMandate } from '#app/domain/members/mandates.ts'
import type { MandateInput } from '#app/domain/members/person.input.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import type { CommandContext } from '#server/commands/command.ts'

/** Decides about a mandate and writes it, with its event. The person exists, or was added in this transaction. */
export async function writeMandate(context: CommandContext, personId: string, mandate: MandateInput): Promise<Result<{ readonly mandateId: string }>> {
  const { tx, actor, now, newId } = context
  const { bodyId, role, finance, title } = mandate
  const [body] = await tx.$queryRaw<{ kind: BodyKind }[]>`SELECT kind FROM "Body" WHERE id = ${bodyId}::uuid`
  if (!body) return refuse('not_found')
  const decision = decideGiveMandate(actor, { role, finance, bodyId, bodyKind: body.kind })
  if (!decision.ok) return decision

  const mandateId = newId()
  await tx.mandate.create({ data: { id: mandateId, personId, bodyId, role, finance, title, startsAt: now } })
  return ok({ mandateId }, [
    { type: 'mandate.given', subject: { kind: 'person', id: personId }, payload: { mandateId, bodyId, role }, audience: [`user:${personId}`] },
  ])
}
