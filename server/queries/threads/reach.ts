import { can } from '#app/domain/members/permissions.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { findMentions, type Mentionable } from '#app/domain/threads/mentions.ts'
import { reachInput } from '#app/domain/threads/message.input.ts'
import type { Sql } from '#server/db/client.ts'
import { defineQuery } from '../query.ts'
import { mentionablesIn } from './mentionables.ts'

/** Whom the mentions of a text reach, and whom they do not because they cannot read the thread. */
export type MentionReach = {
  readonly reached: readonly ReachedMention[]
  /** Names that the writer may know anyway: people and codes that members find on each other's pages. */
  readonly unseen: readonly { readonly kind: Mentionable['kind']; readonly name: string }[]
}

/** `people`: how many read the thread among those whom a body or role stands for. */
export type ReachedMention = { readonly kind: Mentionable['kind']; readonly name: string; readonly people: number }

const none: MentionReach = { reached: [], unseen: [] }

/**
 * Says before a message is sent whom its mentions reach, and who of them cannot see it. `not_found` for whoever may not
 * read the thread; names that the writer may not know are told by neither list.
 */
export const mentionReach = defineQuery({
  name: 'threads.reach',
  summary: 'Whom the mentions of a text would reach in a thread.',
  input: reachInput,
  async run({ sql, actor }, { threadId, text }) {
    const [thread] = await sql('thread-seen', seen, [actor.personId, actor.body.id, actor.body.kind, threadId])
    if (!thread) return refuse('not_found')
    if (!text.includes('@')) return ok(none)
    const { known, coordinatorIds } = await mentionablesIn(sql, threadId, text)
    const met = unique(findMentions(text, known).map(({ target }) => target))
    const counts = await readersOf(sql, threadId, met)
    const reached = met.map(({ kind, id, name }) => ({
      kind,
      name,
      people: kind === 'body' ? (counts.get(id) ?? 0) : kind === 'role' ? coordinatorIds.length : 1,
    }))
    const reachedAt = new Set(findMentions(text, known).map(({ start }) => start))
    const knowable = await sql<Mentionable>('mention-knowable', everybody, [text.toLowerCase(), can(actor, 'members.works', [])])
    const unseen = unique(findMentions(text, knowable).flatMap(({ start, target }) => (reachedAt.has(start) ? [] : [target])))
    return ok<MentionReach>({ reached, unseen: unseen.map(({ kind, name }) => ({ kind, name })) })
  },
})

function unique(targets: readonly Mentionable[]): readonly Mentionable[] {
  return [...new Map(targets.map((target) => [target.id, target])).values()]
}

/** How many people of each body that was met read the thread. */
async function readersOf(sql: Sql, threadId: string, met: readonly Mentionable[]): Promise<ReadonlyMap<string, number>> {
  const bodies = met.filter(({ kind }) => kind === 'body').map(({ id }) => id)
  if (bodies.length === 0) return new Map()
  const rows = await sql<{ id: string; people: number }>('mention-readers', readers, [threadId, bodies])
  return new Map(rows.map(({ id, people }) => [id, people]))
}

const seen = 'SELECT 1 FROM kente_visible_threads($1::uuid, $2::uuid, $3) t WHERE t.id = $4::uuid'

const live = `m."startsAt" <= now() AND (m."endsAt" IS NULL OR m."endsAt" > now()) AND p.status = 'active'`

const readers = `
  SELECT b.id, count(DISTINCT p.id)::int AS people
    FROM "Mandate" m JOIN "Person" p ON p.id = m."personId" JOIN "Body" b ON b.id = m."bodyId"
   WHERE b.id = ANY($2::uuid[]) AND ${live} AND EXISTS (SELECT 1 FROM kente_visible_threads(p.id, b.id, b.kind) t WHERE t.id = $1::uuid)
   GROUP BY b.id`

/** People and codes of active forums and the secretariat, for those who find them on their pages; the role is everybody's to know. */
const everybody = `
  SELECT DISTINCT 'person' AS kind, p.id::text, p.name
    FROM "Mandate" m JOIN "Person" p ON p.id = m."personId" JOIN "Body" b ON b.id = m."bodyId" LEFT JOIN "Forum" f ON f.id = b.id
   WHERE $2 AND ${live} AND (b.kind = 'secretariat' OR f.status = 'active') AND strpos($1, '@' || lower(split_part(p.name, ' ', 1))) > 0
  UNION
  SELECT 'body', b.id::text, b.code FROM "Body" b LEFT JOIN "Forum" f ON f.id = b.id
   WHERE $2 AND (b.kind = 'secretariat' OR f.status = 'active') AND strpos($1, '@' || lower(b.code)) > 0
  UNION
  SELECT 'role', 'coordinators', word FROM unnest(ARRAY['coordinators', 'coordination']) word WHERE strpos($1, '@' || word) > 0`
