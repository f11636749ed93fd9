import { can } from '#app/domain/members/permissions.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { coordination, type Mentionable } from '#app/domain/threads/mentions.ts'
import { mentionChoicesInput } from '#app/domain/threads/message.input.ts'
import { defineQuery } from '../query.ts'
import { choicesStatement } from './choices-statement.ts'

/** One whom a message could name: `name` is what is written after the @. */
export type MentionChoice = {
  readonly kind: Mentionable['kind']
  readonly id: string
  readonly name: string
  /** Of a person the body for which they read, of a body its name in the reader's language; empty for the role. */
  readonly about: string
  /** Reads the thread; whoever does not is not told. */
  readonly reads: boolean
}

const atMost = 8

/**
 * Whom what follows an @ could mean: those who read the thread first, then others whom the writer finds on the forums'
 * pages anyway; a guest, who does not, only those who take part. Before a letter stands it is those who take part for
 * everybody. `not_found` for whoever may not read the thread.
 */
export const mentionChoices = defineQuery({
  name: 'threads.mention-choices',
  summary: 'People, forums and roles that could be named in a thread, by the beginning of their names.',
  input: mentionChoicesInput,
  async run({ sql, actor }, { threadId, prefix }) {
    const [thread] = await sql('thread-seen', seen, [actor.personId, actor.body.id, actor.body.kind, threadId])
    if (!thread) return refuse('not_found')
    const { name: role } = coordination[actor.locale === 'fr' ? 1 : 0]
    const roles = coordination.some(({ name }) => name.startsWith(prefix.toLowerCase()))
    const values = [threadId, prefix, can(actor, 'members.works', []), actor.locale, actor.personId, roles ? role : null, atMost]
    return ok({ choices: await sql<MentionChoice>('mention-choices', choicesStatement, values) })
  },
})

const seen = 'SELECT 1 FROM kente_visible_threads($1::uuid, $2::uuid, $3) t WHERE t.id = $4::uuid'
