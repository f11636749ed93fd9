import { ok, refuse } from '#app/domain/result.ts'
import { afterInput } from '#app/domain/threads/thread.input.ts'
import type { Missed } from '#app/realtime/protocol.ts'
import { defineQuery } from '../query.ts'
import { tailOf } from './tail.ts'

/**
 * The messages after a seq, in order: how a browser catches up after a dropped link (rulings.md 28). The
 * right to read is asked each time; the messages mostly come from memory. `not_found` for whoever may not read.
 */
export const messagesAfter = defineQuery({
  name: 'threads.after',
  summary: 'The messages of a thread after a sequence number.',
  input: afterInput,
  async run({ sql, actor }, { threadId, afterSeq, limit }) {
    const [thread] = await sql<{ lastSeq: number }>('thread-visible', visible, [actor.personId, actor.body.id, actor.body.kind, threadId])
    if (!thread) return refuse('not_found')
    const { lastSeq } = thread
    const to = Math.min(lastSeq, afterSeq + limit)
    const messages = to > afterSeq ? await tailOf(sql).between(threadId, afterSeq + 1, to) : []
    return ok<Missed>({ threadId, lastSeq, messages, more: to < lastSeq })
  },
})

const visible = 'SELECT t."lastSeq" FROM kente_visible_threads($1::uuid, $2::uuid, $3) t WHERE t.id = $4::uuid'
