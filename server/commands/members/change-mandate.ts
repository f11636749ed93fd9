import { newEndOf } from '#app/domain/members/mandate-dates.ts'
import { decideAlternate, decideEndMandate } from '#app/domain/members/mandates.ts'
import { can } from '#app/domain/members/permissions.ts'
import { type ChangeMandateInput, changeMandateInput } from '#app/domain/members/person.input.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineCommand } from '#server/commands/command.ts'
import { loadPrincipal } from './load-principal.ts'
import { lockMandate } from './locks.ts'

/**
 * Title, last day and alternate of a mandate that is not over become what is given; role and body never change: that
 * is another mandate. Refuses `mandate_dates_wrong`, `alternate_not_fitting`, a last day for the last administrator or
 * coordinator (`last_forum_admin`, `last_coordinator`), and another body's mandate as `not_found`.
 */
export const changeMandate = defineCommand({
  name: 'members.change-mandate',
  summary: 'Change the title, the last day or the alternate of a mandate (as members.give-mandate).',
  stepUp: true,
  candidates: true,
  input: changeMandateInput,
  async run({ tx, actor, now, readClock }, { mandateId, title, endsOn, alternateOfId }: ChangeMandateInput) {
    if (!can(actor, 'members.give_mandate')) return refuse('not_permitted')
    const { timeZone } = await tx.alliance.findUniqueOrThrow({ where: { id: 1 }, select: { timeZone: true } })
    const known = await tx.mandate.findUnique({ where: { id: mandateId }, select: { startsAt: true } })
    const end = newEndOf(endsOn, known?.startsAt ?? now, { now, timeZone })
    const mandate = await lockMandate(tx, mandateId, readClock, end.ok ? end.value : null)
    if (!mandate || !can(actor, 'members.give_mandate', [mandate.bodyId])) return refuse('not_found')
    if (!end.ok) return end
    const endsAt = end.value
    const isSooner = endsAt !== null && (mandate.endsAt === null || endsAt < mandate.endsAt)
    const decision = isSooner ? decideEndMandate(actor, mandate) : ok(null)
    if (!decision.ok) return decision
    const fits = alternateOfId ? decideAlternate(mandate, await loadPrincipal(tx, alternateOfId, now)) : ok(null)
    if (!fits.ok) return fits

    const fields = [
      ...(title === mandate.title ? [] : ['title']),
      ...(endsAt?.getTime() === mandate.endsAt?.getTime() ? [] : ['endsAt']),
      ...(alternateOfId === mandate.alternateOfId ? [] : ['alternateOfId']),
    ]
    if (fields.length === 0) return ok({ mandateId })
    await tx.mandate.update({ where: { id: mandateId }, data: { title, endsAt, alternateOfId } })
    if (fields.includes('endsAt')) await tx.person.update({ where: { id: mandate.personId }, data: { epoch: { increment: 1 } } })
    const { personId, bodyId, role } = mandate
    return ok({ mandateId }, [
      {
        type: 'mandate.changed',
        subject: { kind: 'person', id: personId },
        payload: { mandateId, bodyId, role, fields, endsAt: endsAt?.toISOString() ?? null },
        audience: [`user:${personId}`],
      },
    ])
  },
})
