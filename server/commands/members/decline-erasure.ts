import { can } from '#app/domain/members/permissions.ts'
import { type DeclineErasureInput, declineErasureInput } from '#app/domain/members/person-standing.input.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineCommand } from '#server/commands/command.ts'
import { lockErasureRequest } from './lock-erasure-request.ts'

/** The secretariat does not erase the person who asked, and says why. Refuses `not_oneself`; `not_found` without a request. */
export const declineErasure = defineCommand({
  name: 'members.decline-erasure',
  summary: 'Decline a request to be erased, with the reason that the person is told (coordinators).',
  input: declineErasureInput,
  async run({ tx, actor, now }, { personId, reason }: DeclineErasureInput) {
    if (!can(actor, 'members.erase_person', [])) return refuse('not_permitted')
    const requestId = await lockErasureRequest(tx, personId)
    if (!requestId) return refuse('not_found')
    if (actor.personId === personId) return refuse('not_oneself')
    await tx.erasureRequest.update({ where: { id: requestId }, data: { outcome: 'declined', answer: reason, settledAt: now } })
    return ok({ requestId }, [{ type: 'person.erasure_declined', subject: { kind: 'person', id: personId }, payload: { requestId }, audience: [] }])
  },
})
