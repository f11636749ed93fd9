import { decideEndMandate } from '#app/domain/members/mandates.ts'
import { type EndMandateInput, endMandateInput } from '#app/domain/members/person.input.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineCommand } from '#server/commands/command.ts'
import { lockMandate } from './locks.ts'

/**
 * A mandate ends now, and the person's epoch rises, so that every socket looks again at what it may receive
 * (rulings.md 31). Refuses `last_forum_admin` and `last_coordinator`.
 */
export const endMandate = defineCommand({
  name: 'members.end-mandate',
  summary: 'End a mandate (coordinators).',
  stepUp: true,
  input: endMandateInput,
  async run({ tx, actor, now }, { mandateId }: EndMandateInput) {
    const mandate = await lockMandate(tx, mandateId, now)
    if (!mandate) return refuse('not_found')
    const { personId, bodyId, role, forumActive } = mandate
    const alike = await tx.mandate.count({ where: { bodyId, role, startsAt: { lte: now }, OR: [{ endsAt: null }, { endsAt: { gt: now } }] } })
    const decision = decideEndMandate(actor, { role, bodyId, alike, forumActive })
    if (!decision.ok) return decision

    await tx.mandate.update({ where: { id: mandateId }, data: { endsAt: now } })
    await tx.person.update({ where: { id: personId }, data: { epoch: { increment: 1 } } })
    return ok({ mandateId }, [
      { type: 'mandate.ended', subject: { kind: 'person', id: personId }, payload: { mandateId, bodyId }, audience: [`user:${personId}`] },
    ])
  },
})
