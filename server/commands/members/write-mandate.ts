import type { BodyKind } from '#app/domain/members/actor.ts'
import { termOf } from '#app/domain/members/mandate-dates.ts'
import { decideAlternate, decideGiveMandate } from '#app/domain/members/mandates.ts'
import type { MandateInput } from '#app/domain/members/person.input.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import type { CommandContext } from '#server/commands/command.ts'
import { loadPrincipal } from './load-principal.ts'

/** Decides about a mandate and writes it, with its event. The person exists, or was added in this transaction. */
export async function writeMandate(context: CommandContext, personId: string, mandate: MandateInput): Promise<Result<{ readonly mandateId: string }>> {
  const { tx, actor, now, newId } = context
  const { bodyId, role, finance, title, startsOn, endsOn, alternateOfId } = mandate
  const [body] = await tx.$queryRaw<{ kind: BodyKind }[]>`SELECT kind FROM "Body" WHERE id = ${bodyId}::uuid`
  if (!body) return refuse('not_found')
  const decision = decideGiveMandate(actor, { role, finance, bodyId, bodyKind: body.kind })
  if (!decision.ok) return decision
  const { timeZone } = startsOn || endsOn ? await tx.alliance.findUniqueOrThrow({ where: { id: 1 }, select: { timeZone: true } }) : { timeZone: 'Etc/UTC' }
  const term = termOf({ startsOn, endsOn }, { now, timeZone })
  if (!term.ok) return term
  const fits = alternateOfId ? decideAlternate({ personId, bodyId }, await loadPrincipal(tx, alternateOfId, now)) : ok(null)
  if (!fits.ok) return fits

  const mandateId = newId()
  const { startsAt, endsAt } = term.value
  await tx.mandate.create({ data: { id: mandateId, personId, bodyId, role, finance, title, alternateOfId, startsAt, endsAt } })
  const dates = { ...(startsAt > now ? { startsAt: startsAt.toISOString() } : {}), ...(endsAt ? { endsAt: endsAt.toISOString() } : {}) }
  return ok({ mandateId }, [
    { type: 'mandate.given', subject: { kind: 'person', id: personId }, payload: { mandateId, bodyId, role, ...dates }, audience: [`user:${personId}`] },
  ])
}
