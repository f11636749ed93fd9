import type { ThreadChoice } from '#app/domain/notices/notice-choices.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { mayMark, mayWrite } from '#app/domain/threads/decide-post.ts'
import { pageInput } from '#app/domain/threads/thread.input.ts'
import type { ThreadKind, ThreadLevel, ThreadRule, ThreadSection, ThreadState } from '#app/domain/threads/thread.ts'
import type { WireMessage } from '#app/realtime/protocol.ts'
import { defineQuery } from '../query.ts'
import { pageStatement } from './page-statement.ts'
import { rightsOf } from './readers.ts'
import { type MessageRow, toWire } from './wire.ts'

/** What a thread is about, as far as its head names it. */
type SubjectRefs = {
  readonly project: { readonly id: string; readonly number: string | null; readonly titleFr: string; readonly titleEn: string } | null
  /** The part of the dossier. */
  readonly section: ThreadSection | null
  readonly decision: { readonly id: string; readonly number: string | null } | null
  readonly offer: { readonly id: string; readonly code: string; readonly title: string; readonly ownerCode: string } | null
  readonly forum: { readonly code: string; readonly nameFr: string; readonly nameEn: string } | null
  /** `removed`: it stands in the sheet of its forum no more. */
  readonly edition: { readonly id: string; readonly nameFr: string; readonly nameEn: string; readonly forumCode: string; readonly removed: boolean } | null
}

export type TakingPart = { readonly id: string; readonly name: string; readonly code: string }

/** A thread with a run of its messages, as one reader sees it. */
export type ThreadPage = SubjectRefs & {
  readonly id: string
  /** Empty: it goes by its dossier's title. */
  readonly title: string
  readonly lang: string
  readonly level: ThreadLevel
  readonly rule: ThreadRule
  readonly kind: ThreadKind
  readonly state: ThreadState
  readonly lastSeq: number
  /** How often one of its messages changed. */
  readonly change: number
  /** How often something was done to the thread itself. */
  readonly acts: number
  /** Other words once the rights of the reader have changed. */
  readonly rights: string
  /** How far the reader has read; 0 before the first time. */
  readonly readSeq: number
  /** How many messages come after that. */
  readonly unread: number
  /** The official message that answers a clarification, wherever it stands in the log. */
  readonly answer: WireMessage | null
  readonly summary: Pinned | null
  readonly outcome: Pinned | null
  /** Coordinators who read it through a broken glass, and until when. */
  readonly glass: readonly { readonly name: string; readonly until: string; readonly reason: string }[]
  /** Seconds between two messages of one person; 0 for none. */
  readonly paceSeconds: number
  /** Of what in it mails tell the reader; null: as they chose in general. */
  readonly follow: ThreadChoice | null
  /** The body that opened it. */
  readonly openerCode: string
  /** In order, without gaps; the last of them is the thread's last unless `laterFrom` says otherwise. */
  readonly messages: readonly WireMessage[]
  /** There are messages before this seq, or after what is shown from this one on; null where there are none. */
  readonly earlierBefore: number | null
  readonly laterFrom: number | null
  /** Who is named, and who wrote of late. */
  readonly people: readonly TakingPart[]
  readonly may: { readonly write: boolean; readonly official: boolean; readonly onBehalf: boolean }
}

/** A text that stands above the messages. */
export type Pinned = { readonly html: string; readonly lang: string; readonly name: string; readonly code: string; readonly at: string }

type Row = Omit<ThreadPage, 'messages' | 'rights' | 'may' | 'earlierBefore' | 'laterFrom' | 'answer'> & {
  readonly answer: MessageRow | null
  readonly leadId: string | null
  readonly epoch: number
  readonly from: number
  readonly messages: readonly MessageRow[]
  readonly named: boolean
}

/**
 * A thread and its newest messages, or for whoever has read part of it those from shortly before the first
 * unread one on; `from`, `before` and `at` ask for another run. One prepared statement: this is the hottest page. `not_found`
 * for whoever may not read it.
 */
export const threadPage = defineQuery({
  name: 'threads.page',
  summary: 'A thread with a run of its messages.',
  input: pageInput,
  async run({ sql, actor }, { threadId, from: first, before, at, length }) {
    const start = first ?? (at === undefined ? null : Math.max(1, at - Math.floor(length / 2)))
    const [row] = await sql<Row>('thread-page', pageStatement, [actor.personId, actor.body.id, actor.body.kind, threadId, start, before ?? null, length])
    if (!row) return refuse('not_found')
    const { from, messages, named, leadId, answer, epoch, ...thread } = row
    const last = from + messages.length - 1
    const participantIds = named ? [actor.personId] : []
    const marked = { ...thread, project: leadId ? { leadId } : null }
    return ok<ThreadPage>({
      ...thread,
      rights: rightsOf(actor, epoch),
      messages: messages.map(toWire),
      answer: answer && toWire(answer),
      earlierBefore: from > 1 ? from : null,
      laterFrom: last < thread.lastSeq ? last + 1 : null,
      may: {
        write: thread.state === 'open' && mayWrite(actor, { ...thread, participantIds }),
        official: mayMark(actor, marked, 'official'),
        onBehalf: mayMark(actor, marked, 'on_behalf'),
      },
    })
  },
})
