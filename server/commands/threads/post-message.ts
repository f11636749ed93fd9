import type { Room } from '#app/domain/events.ts'
import type { Actor } from '#app/domain/members/actor.ts'
import type { RefusalCode } from '#app/domain/refusals.ts'
import { ok, type RefusalParams, refuse } from '#app/domain/result.ts'
import type { Mentionable } from '#app/domain/threads/mentions.ts'
import { type PostInput, postInput } from '#app/domain/threads/post.input.ts'
import type { ThreadLevel, ThreadRule } from '#app/domain/threads/thread.ts'
import type { WireMessage } from '#app/realtime/protocol.ts'
import { tailOf } from '#server/queries/threads/tail.ts'
import type { StoredEvent } from '../append-events.ts'
import { defineHotCommand, type HotContext } from '../command.ts'
import { mentionablesIn } from './mentionables.ts'
import { parseMessage, renderMessage, renderVersion } from './render-message.ts'

/** What `kente_post_message` answers; instants as PostgreSQL writes them in JSON. */
type Outcome =
  | { outcome: 'posted'; seq: number; at: string; level: ThreadLevel; rule: ThreadRule; guarded: boolean }
  | { outcome: 'repeated'; id: string; seq: number; at: string; html: string }
  | { outcome: 'reused' }
  | { outcome: 'refused'; code: RefusalCode; params?: RefusalParams }

/**
 * Posts a message in a thread and answers it as stored. The command id is the message's `clientId`: a resend
 * finds what was stored (rulings.md 22, 24). Refuses `not_found`, `thread_locked`, `thread_read_only`,
 * `mark_not_permitted`, `slow_mode`, `command_id_reused`, `mandate_not_live`.
 */
export const postMessage = defineHotCommand({
  name: 'threads.post',
  summary: 'Post a message in a thread.',
  input: postInput,
  prepare: async ({ text }) => parseMessage(text),
  async runHot(context, input, parsed) {
    const { sql, actor } = context
    const known = parsed.mayMention ? await mentionablesIn(sql, input.threadId, input.text) : []
    const { html, mentions } = renderMessage(parsed, known)
    const post = toPost(context, input, html, mentions)
    const [row] = await sql<{ answer: Outcome }>('post-message', 'SELECT kente_post_message($1::jsonb) AS answer', [JSON.stringify(post)])
    const answer = row?.answer ?? { outcome: 'refused', code: 'internal' }
    switch (answer.outcome) {
      case 'reused':
        return refuse('command_id_reused')
      case 'refused':
        return refuse(answer.code, answer.params)
      case 'repeated':
        return ok(toMessage(actor, input, { ...answer, clientId: post.commandId }))
      case 'posted': {
        const message = toMessage(actor, input, { ...answer, id: post.messageId, html, clientId: post.commandId })
        tailOf(sql).keep(message)
        return { ...ok(message), stored: [toEvent(post, answer)] }
      }
    }
  },
})

type Post = ReturnType<typeof toPost>

function toPost({ actor, newId, commandId, inputHash, clockOffset }: HotContext, input: PostInput, html: string, mentions: readonly Mentionable[]) {
  const messageId = newId()
  const mentionedPersonIds = mentions.filter(({ kind }) => kind === 'person').map(({ id }) => id)
  const mentionedBodyIds = mentions.filter(({ kind }) => kind === 'body').map(({ id }) => id)
  const audience: readonly Room[] = [
    `thread:${input.threadId}`,
    ...mentionedPersonIds.map((id): Room => `user:${id}`),
    ...mentionedBodyIds.map((id): Room => `body:${id}`),
  ]
  return {
    ...input,
    html,
    renderVersion,
    messageId,
    eventId: newId(),
    commandId: commandId ?? newId(),
    inputHash,
    clockOffset,
    personId: actor.personId,
    mandateId: actor.mandateId,
    role: actor.role,
    bodyId: actor.body.id,
    bodyKind: actor.body.kind,
    bodyClass: actor.body.class,
    mentions: mentions.map(({ kind, id }) => ({ id: newId(), ...(kind === 'person' ? { personId: id } : { bodyId: id }) })),
    payload: { messageId, mentionedPersonIds, mentionedBodyIds },
    audience,
  }
}

type Stored = { readonly id: string; readonly seq: number; readonly at: string; readonly html: string; readonly clientId: string }

function toMessage(actor: Actor, { threadId, lang, official, onBehalf }: PostInput, { id, seq, at, html, clientId }: Stored): WireMessage {
  const { personId, name, body } = actor
  return {
    id,
    threadId,
    seq,
    clientId,
    author: { id: personId, name },
    body: { id: body.id, code: body.code, kind: body.kind },
    lang,
    html,
    official,
    onBehalf,
    at: new Date(at).toISOString(),
  }
}

/** As the function wrote it into the outbox: without an author under the Chatham House Rule (rulings.md 32). */
function toEvent(post: Post, { seq, level, rule, guarded }: Extract<Outcome, { outcome: 'posted' }>): StoredEvent {
  const named = rule !== 'chatham_house'
  return {
    id: post.eventId,
    type: 'message.posted',
    subject: { kind: 'thread', id: post.threadId },
    payload: { ...post.payload, seq, level, guarded },
    audience: post.audience,
    personId: named ? post.personId : null,
    bodyId: named ? post.bodyId : null,
  }
}
