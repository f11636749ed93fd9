import { z } from 'zod'
import { ok, refuse } from '#app/domain/result.ts'
import { defineCommand } from '#server/commands/command.ts'
import { lockErasureRequest } from './lock-erasure-request.ts'

/** The person who acts stays after all; `not_found` when nothing is asked any more. */
export const withdrawErasure = defineCommand({
  name: 'members.withdraw-erasure',
  summary: 'Withdraw the request to be erased.',
  candidates: true,
  input: z.object({}),
  async run({ tx, actor, now }) {
    const { personId } = actor
    const requestId = await lockErasureRequest(tx, personId)
    if (!requestId) return refuse('not_found')
    await tx.erasureRequest.update({ where: { id: requestId }, data: { outcome: 'withdrawn', settledAt: now } })
    return ok({ requestId }, [{ type: 'person.erasure_withdrawn', subject: { kind: 'person', id: personId }, payload: { requestId }, audience: [] }])
  },
})
