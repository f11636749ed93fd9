import { ok, refuse } from '#app/domain/result.ts'
import { afterInput } from '#app/domain/threads/thread.input.ts'
import type { Missed } from '#app/realtime/protocol.ts'
import { defineQuery } from '../query.ts'
import { actsOf, rightsOf, type Tip } from './readers.ts'
import { changesAtOnce, tailOf } from './tail.ts'

/**
 * The messages after a seq, in order, and those that changed after a number of change, as they now are: how a browser
 * catches up after a dropped link (rulings.md 28). The right to read is asked each time; new messages mostly come from
 * memory, changed ones never. `not_found` for whoever may not read.
 */
export const messagesAfter = defineQuery({
  name: 'threads.after',
  summary: 'The messages of a thread after a sequence number, and those that changed after a number of change.',
  input: afterInput,
  async run({ sql, actor }, { threadId, afterSeq, afterChange, limit }) {
    const [thread] = await sql<Seen>('thread-visible', visible, [actor.personId, actor.body.id, actor.body.kind, threadId])
    if (!thread) return refuse('not_found')
    const { lastSeq, change, acts, epoch } = thread
    const to = Math.min(lastSeq, afterSeq + limit)
    const messages = to > afterSeq ? await tailOf(sql).between(threadId, afterSeq + 1, to, change) : []
    const changed = afterChange !== undefined && change > afterChange ? await tailOf(sql).changedAfter(threadId, afterChange, change) : []
    // A long list of changes ends before the thread's last one.
    const last = changed.at(-1)?.change ?? change
    const upTo = changed.length >= changesAtOnce ? last : Math.max(change, last)
    return ok<Missed>({ threadId, lastSeq, messages, change: upTo, changed, more: to < lastSeq || upTo < change, acts, rights: rightsOf(actor, epoch) })
  },
})

type Seen = Tip & { readonly epoch: number }

const visible = `
  SELECT t."lastSeq", t."changeSeq" AS change, ${actsOf} AS acts, (SELECT epoch FROM "Person" WHERE id = $1::uuid) AS epoch
    FROM kente_visible_threads($1::uuid, $2::uuid, $3) t WHERE t.id = $4::uuid`
