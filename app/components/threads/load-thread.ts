import type { AppLoadContext } from '@remix-run/node'
import type { Actor } from '#app/domain/members/actor.ts'
import { ok, type Result } from '#app/domain/result.ts'
import { excerptOf } from '#app/domain/threads/excerpt.ts'
import { dayOf } from '#app/i18n/format.ts'
import type { DossierThreadEntry } from '#server/queries/threads/of-dossier.ts'
import type { ThreadPage } from '#server/queries/threads/page.ts'
import type { MentionReach } from '#server/queries/threads/reach.ts'
import { logHtml, logRows } from './message-html.ts'
import type { ReplyTo } from './reply-to.tsx'

/**
 * A thread as a page shows it. Its messages are HTML: `html` where the data alone was asked for, else null,
 * and then they stand in the page under the key `fragmentKey`.
 */
export type LoadedThread = Omit<ThreadPage, 'messages'> & {
  readonly html: string | null
  /** The first and the last seq among the messages shown; 1 and 0 when there are none. */
  readonly shownFrom: number
  readonly shownTo: number
  /** The days of the first and of the last message shown. */
  readonly firstDay: string | null
  readonly lastDay: string | null
  readonly firstUnread: number | null
  /** The message that the reader is about to answer. */
  readonly replyTo: ReplyTo | null
  /** Whom the message reached that the reader has just sent without a script. */
  readonly sentTo: MentionReach | null
}

/** Messages of a page that is to weigh little. */
const shortRun = 20

export const fragmentKey = (threadId: string) => `log-${threadId}`

/** Loads a thread for a page, its messages rendered once and kept out of the page's data. */
export async function loadThread(
  context: AppLoadContext,
  actor: Actor,
  input: { threadId: string; from?: string | number; before?: string | number; at?: string | number; reply?: string; sent?: string },
): Promise<Result<LoadedThread>> {
  const { reply, sent, ...run } = input
  const { lowData } = context
  const result = await context.ask('threads.page', { ...run, ...(lowData ? { length: shortRun } : {}) })
  if (!result.ok) return result
  const { messages, ...thread } = result.value
  const timeZone = context.alliance?.timeZone ?? 'Etc/UTC'
  const firstUnread = thread.readSeq > 0 && thread.readSeq < thread.lastSeq ? thread.readSeq + 1 : null
  const who = { personId: actor.personId, bodyId: actor.body.id, coordinates: actor.role === 'coordinator', mayWrite: thread.may.write, lowData }
  const reader = { ...who, locale: context.locale, timeZone, t: context.t }
  const html = logHtml(logRows(messages, reader, { firstUnread }))
  context.fragments?.set(fragmentKey(thread.id), html)
  const [first] = messages
  const last = messages.at(-1)
  const replyTo = reply ? await answeredBy(context, thread.id, reply) : null
  const seqs = { shownFrom: first?.seq ?? 1, shownTo: last?.seq ?? 0 }
  const days = { firstDay: first ? dayOf(first.at, timeZone) : null, lastDay: last ? dayOf(last.at, timeZone) : null }
  const shown = { html: context.fragments ? null : html, ...seqs, ...days }
  const sentTo = sent ? await reachOf(context, actor, { threadId: thread.id, seq: sent }) : null
  return ok({ ...thread, ...shown, firstUnread, replyTo, sentTo })
}

/** Whom one's own message reached by its mentions. */
async function reachOf(context: AppLoadContext, { personId }: Actor, place: { readonly threadId: string; readonly seq: string }): Promise<MentionReach | null> {
  const found = await context.ask('threads.message', place)
  if (!found.ok || found.value.message.author.id !== personId) return null
  const reach = await context.ask('threads.reach', { threadId: place.threadId, text: found.value.text })
  return reach.ok ? reach.value : null
}

/** The message that an answer is begun to; null where it is not, or is gone. */
async function answeredBy(context: AppLoadContext, threadId: string, seq: string): Promise<ReplyTo | null> {
  const found = await context.ask('threads.message', { threadId, seq })
  if (!found.ok || found.value.message.gone || found.value.message.threadId !== threadId) return null
  const { message } = found.value
  return { seq: message.seq, name: message.author.name, excerpt: excerptOf(message.html) }
}

export type LoadedDossierThread = {
  readonly projectId: string
  readonly threads: readonly DossierThreadEntry[]
  readonly mayOpen: boolean
  readonly thread: LoadedThread | null
}

/** Messages shown beside a dossier. */
const beside = 10

/** The thread that a dossier has, with its newest messages, and which others there are. */
export async function loadDossierThread(context: AppLoadContext, actor: Actor, projectId: string): Promise<LoadedDossierThread> {
  const found = await context.ask('threads.of-dossier', { projectId })
  const { threads, mayOpen } = found.ok ? found.value : { threads: [], mayOpen: false }
  const [first] = threads
  if (!first) return { projectId, threads, mayOpen, thread: null }
  const thread = await loadThread(context, actor, { threadId: first.id, from: Math.max(1, first.lastSeq - beside + 1) })
  return { projectId, threads, mayOpen, thread: thread.ok ? thread.value : null }
}
