import { ok, refuse } from '#app/domain/result.ts'
import { decideAsking } from '#app/domain/threads/decide-glass.ts'
import { askGlassInput } from '#app/domain/threads/tend.input.ts'
import { defineCommand } from '../command.ts'
import { lockThread } from './lock-thread.ts'
import { recordAct } from './record-act.ts'

/**
 * A coordinator asks to read a closed thread that is not theirs, for a reason and a limited time; another one answers
 * (rulings.md 4). Its readers find the request in the trail. Refuses `not_permitted`, `no_glass`, `glass_asked_already`.
 */
export const askGlass = defineCommand({
  name: 'threads.ask-glass',
  summary: 'Ask to read a closed thread for a reason (coordinators).',
  stepUp: true,
  input: askGlassInput,
  async run(context, { threadId, reason, hours }) {
    const { tx, actor, now, newId } = context
    const thread = await lockThread(tx, threadId, now)
    if (!thread) return refuse('not_found')
    const decided = decideAsking(actor, thread)
    if (!decided.ok) return decided

    const glassId = newId()
    await tx.glassBreak.create({ data: { id: glassId, threadId, reason, hours, askedById: actor.personId, askedAt: now } })
    const act = await recordAct(context, thread, { kind: 'glass_asked', facts: { hours } })
    return ok({ glassId }, [act, { type: 'glass.asked', subject: { kind: 'glass', id: glassId }, payload: { threadId }, audience: [`body:${actor.body.id}`] }])
  },
})
