import { type AskErasureInput, askErasureInput } from '#app/domain/members/person-standing.input.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineCommand } from '#server/commands/command.ts'

/** The person who acts asks to be forgotten; a coordinator carries it out. Refuses `erasure_asked_already`. */
export const askErasure = defineCommand({
  name: 'members.ask-erasure',
  summary: 'Ask to be erased: a pseudonym will stand where your name is.',
  candidates: true,
  input: askErasureInput,
  async run({ tx, actor, now, newId }, { reason }: AskErasureInput) {
    const { personId } = actor
    const open = await tx.erasureRequest.findFirst({ where: { personId, outcome: null }, select: { id: true } })
    if (open) return refuse('erasure_asked_already')
    const requestId = newId()
    await tx.erasureRequest.create({ data: { id: requestId, personId, reason, askedAt: now } })
    return ok({ requestId }, [{ type: 'person.erasure_asked', subject: { kind: 'person', id: personId }, payload: { requestId }, audience: [] }])
  },
})
