import { decideEndMandate } from '#app/domain/members/mandates.ts'
import { can } from '#app/domain/members/permissions.ts'
import { type EndMandateInput, endMandateInput } from '#app/domain/members/person.input.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineCommand } from '#server/commands/command.ts'
import { lockMandate } from './locks.ts'

/**
 * A mandate ends now, one that has not begun never begins, and the person's epoch rises, so that every socket looks
 * again at what it may receive (rulings.md 31). Refuses `last_forum_admin` and `last_coordinator`, and another
 * body's mandate as `not_found`.
 */
export const endMandate = defineCommand({
  name: 'members.end-mandate',
  summary: 'End a mandate (coordinators, platform administrators, administrators of the forum).',
  stepUp: true,
  candidates: true,
  input: endMandateInput,
  async run({ tx, actor, now, readClock }, { mandateId }: EndMandateInput) {
    if (!can(actor, 'members.give_mandate')) return refuse('not_permitted')
    const mandate = await lockMandate(tx, mandateId, readClock)
    if (!mandate || !can(actor, 'members.give_mandate', [mandate.bodyId])) return refuse('not_found')
    const { personId, bodyId, startsAt } = mandate
    const decision = startsAt > now ? ok(null) : decideEndMandate(actor, mandate)
    if (!decision.ok) return decision

    await tx.mandate.update({ where: { id: mandateId }, data: { endsAt: new Date(Math.max(startsAt.getTime(), now.getTime())) } })
    await tx.person.update({ where: { id: personId }, data: { epoch: { increment: 1 } } })
    return ok({ mandateId }, [
      { type: 'mandate.ended', subject: { kind: 'person', id: personId }, payload: { mandateId, bodyId }, audience: [`user:${personId}`] },
    ])
  },
})
