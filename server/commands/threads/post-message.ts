import type { Room } from '#app/domain/events.ts'
import { invariant } from '#app/domain/invariant.ts'
import type { Actor } from '#app/domain/members/actor.ts'
import type { RefusalCode } from '#app/domain/refusals.ts'
import { ok, type RefusalParams, refuse } from '#app/domain/result.ts'
import type { Mentionable } from '#app/domain/threads/mentions.ts'
import { type PostInput, postInput } from '#app/domain/threads/post.input.ts'
import type { ThreadLevel, ThreadRule } from '#app/domain/threads/thread.ts'
import type { WireMessage } from '#app/realtime/protocol.ts'
import type { Sql } from '#server/db/client.ts'
import { type MentionablesIn, mentionablesIn } from '#server/queries/threads/mentionables.ts'
import { tailOf } from '#server/queries/threads/tail.ts'
import { untouched } from '#server/queries/threads/wire.ts'
import type { StoredEvent } from '../append-events.ts'
import { defineHotCommand, type HotContext } from '../command.ts'
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
 * `mark_not_permitted`, `slow_mode`, `command_id_reused`, `mandate_not_live`, and `file_missing` unless each file that it
 * names is there, whole, sent by the same person into this thread.
 */
export const postMessage = defineHotCommand({
  name: 'threads.post',
  summary: 'Post a message in a thread.',
  input: postInput,
  prepare: async ({ text }) => parseMessage(text),
  async runHot(context, input, parsed) {
    const { sql, actor } = context
    const found = parsed.mayMention ? await mentionablesIn(sql, input.threadId, input.text) : nobody
    const { html, mentions } = renderMessage(parsed, found.known)
    const post = toPost(context, input, html, named(mentions, found))
    const [name, statement] = statementFor(input)
    const [row] = await sql<{ answer: Outcome }>(name, statement, [JSON.stringify(post)])
    const answer = row?.answer ?? { outcome: 'refused', code: 'internal' }
    switch (answer.outcome) {
      case 'reused':
        return refuse('command_id_reused')
      case 'refused':
        return refuse(answer.code, answer.params)
      case 'repeated':
        return ok(await whereverStored(sql, answer.id))
      case 'posted': {
        const message = input.replyTo || input.files ? null : toMessage(actor, input, { ...answer, id: post.messageId, html, clientId: post.commandId })
        if (message) tailOf(sql).keep(message)
        return { ...ok(message ?? (await asStored(sql, input.threadId, answer.seq))), stored: [toEvent(post, answer)] }
      }
    }
  },
})

const postPlain = 'SELECT kente_post_message($1::jsonb) AS answer'
const postReply = 'SELECT kente_post_reply($1::jsonb) AS answer'
const postWithFiles = 'SELECT kente_post_with_files($1::jsonb) AS answer'

/** Most messages neither answer one nor bring files, and pay for neither. */
function statementFor({ replyTo, files }: PostInput): readonly [name: string, text: string] {
  if (files) return ['post-with-files', postWithFiles]
  return replyTo ? ['post-reply', postReply] : ['post-message', postPlain]
}

/** What may have changed since, or shows another message, is read. */
async function asStored(sql: Sql, threadId: string, seq: number): Promise<WireMessage> {
  const [message] = await tailOf(sql).between(threadId, seq, seq)
  invariant(message, 'a stored message is there')
  return message
}

/** In the thread where it stands by now. */
async function whereverStored(sql: Sql, messageId: string): Promise<WireMessage> {
  const [place] = await sql<{ threadId: string; seq: number }>('message-place', 'SELECT "threadId", seq FROM "Message" WHERE id = $1::uuid', [messageId])
  invariant(place, 'a stored message is there')
  tailOf(sql).drop(place.threadId)
  return asStored(sql, place.threadId, place.seq)
}

type Post = ReturnType<typeof toPost>

const nobody: MentionablesIn = { known: [], coordinatorIds: [] }

type Named = { readonly mentionedPersonIds: readonly string[]; readonly mentionedBodyIds: readonly string[] }

/** The people and bodies that mentions reach; a role is the people who have it. */
function named(mentions: readonly Mentionable[], { coordinatorIds }: MentionablesIn): Named {
  const idsOf = (kind: Mentionable['kind']) => mentions.filter((one) => one.kind === kind).map(({ id }) => id)
  const people = [...idsOf('person'), ...(idsOf('role').length > 0 ? coordinatorIds : [])]
  return { mentionedPersonIds: [...new Set(people)], mentionedBodyIds: idsOf('body') }
}

function toPost({ actor, newId, commandId, inputHash, clockOffset }: HotContext, input: PostInput, html: string, names: Named) {
  const messageId = newId()
  const { mentionedPersonIds, mentionedBodyIds } = names
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
    mentions: [...mentionedPersonIds.map((personId) => ({ id: newId(), personId })), ...mentionedBodyIds.map((bodyId) => ({ id: newId(), bodyId }))],
    payload: { messageId, mentionedPersonIds, mentionedBodyIds, ...(input.replyTo ? ({ isReply: true } as const) : {}) },
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
    ...untouched,
  }
}

/** As the function wrote it into the outbox, and with all who are told at once: under the Chatham House Rule without author and mentions (rulings.md 32). */
function toEvent(post: Post, { seq, level, rule, guarded }: Extract<Outcome, { outcome: 'posted' }>): StoredEvent {
  const named = rule !== 'chatham_house'
  return {
    id: post.eventId,
    type: 'message.posted',
    subject: { kind: 'thread', id: post.threadId },
    payload: { ...post.payload, ...(named ? {} : { mentionedPersonIds: [], mentionedBodyIds: [] }), seq, level, guarded },
    audience: post.audience,
    personId: named ? post.personId : null,
    bodyId: named ? post.bodyId : null,
  }
}
