import { ok, refuse } from '#app/domain/result.ts'
import { reactInput } from '#app/domain/threads/message.input.ts'
import { decideAnswering } from '#app/domain/threads/message-rights.ts'
import { defineCommand } from '../command.ts'
import { changedMessage } from './changed-message.ts'
import { lockMessage } from './lock-message.ts'

/**
 * Sets or takes back one's reaction of a kind; each person has each kind once (domain.md §4). What is so already stays and
 * tells nobody. Refuses `not_found`, `message_gone`, `thread_locked`, `thread_read_only`.
 */
export const react = defineCommand({
  name: 'threads.react',
  summary: 'Agree with a message, ask to discuss it or thank for it, or take that back.',
  input: reactInput,
  async run({ tx, actor }, { messageId, kind, on }) {
    const message = await lockMessage(tx, actor, messageId)
    if (!message) return refuse('not_found')
    const decision = decideAnswering(actor, message)
    if (!decision.ok) return decision
    const { personId } = actor
    const { count } = on
      ? await tx.reaction.createMany({ data: [{ messageId, personId, kind, bodyId: actor.body.id }], skipDuplicates: true })
      : await tx.reaction.deleteMany({ where: { messageId, personId, kind } })
    const place = { messageId, threadId: message.threadId, seq: message.seq }
    if (count === 0) return ok(place)
    return ok(place, [await changedMessage(tx, message, { type: 'message.reacted', kind, on })])
  },
})
