import type { Actor } from '#app/domain/members/actor.ts'
import { can } from '#app/domain/members/permissions.ts'
import type { ThreadChoice } from '#app/domain/notices/notice-choices.ts'
import { ok, refuse } from '#app/domain/result.ts'
import type { ThreadActKind } from '#app/domain/threads/events.ts'
import { onThread } from '#app/domain/threads/tend.input.ts'
import type { ThreadLevel, ThreadRule, ThreadState } from '#app/domain/threads/thread.ts'
import { defineQuery } from '../query.ts'
import { aboutStatement } from './about-statement.ts'

type Somebody = { readonly id: string; readonly name: string; readonly code: string }

/** A line of a thread's trail. */
export type TrailLine = {
  readonly id: string
  readonly kind: ThreadActKind
  readonly name: string
  readonly code: string
  /** The person named or removed. */
  readonly about: string | null
  readonly facts: { readonly [name: string]: string | number | null }
  /** ISO 8601. */
  readonly at: string
}

/** What is known of a thread beside its messages: how it stands, who takes part, who did what to it. */
export type AboutThread = {
  readonly id: string
  readonly title: string
  readonly lang: string
  readonly level: ThreadLevel
  readonly rule: ThreadRule
  readonly state: ThreadState
  readonly paceSeconds: number
  /** Whoever wrote a message in it may see who has read it. */
  readonly seenBy: boolean
  readonly resolved: boolean
  /** Of what in it mails tell the reader; null: as they chose in general. */
  readonly follow: ThreadChoice | null
  readonly project: { readonly id: string; readonly titleFr: string; readonly titleEn: string } | null
  /** The summary as it was typed; version 0 where there is none. */
  readonly summary: { readonly text: string; readonly lang: string; readonly version: number }
  readonly named: readonly Somebody[]
  readonly removed: readonly Somebody[]
  /** Those who read it, named or by their body, and can be removed; empty for whoever may not. */
  readonly removable: readonly Somebody[]
  /** Breaks of the glass, the newest first: who asked, why, and what became of it. */
  readonly glasses: readonly Glass[]
  /** The newest first. */
  readonly trail: readonly TrailLine[]
  readonly may: { readonly moderate: boolean; readonly tend: boolean; readonly direct: boolean; readonly caucus: boolean; readonly export: boolean }
}

type Glass = {
  /** When it was asked for; ISO 8601. */
  readonly at: string
  readonly state: 'asked' | 'opened' | 'refused'
  readonly reason: string | null
  readonly askedBy: string
  readonly answeredBy: string | null
  readonly until: string | null
}

type Row = Omit<AboutThread, 'may'> & { readonly bodyId: string; readonly openerId: string; readonly byGlass: boolean }

/** Refuses `not_found` to whoever may not read the thread. */
export const aboutThread = defineQuery({
  name: 'threads.about',
  summary: 'How a thread stands, who takes part in it, and who did what to it.',
  input: onThread,
  async run({ sql, actor }, { threadId }) {
    const [row] = await sql<Row>('thread-about', aboutStatement, [actor.personId, actor.body.id, actor.body.kind, threadId])
    if (!row) return refuse('not_found')
    const { bodyId, openerId, byGlass, removable, ...about } = row
    const may = mayTend(actor, { bodyId, openerId, byGlass })
    return ok<AboutThread>({ ...about, removable: may.tend ? removable : [], may })
  },
})

/** As `moderates`, `tends` and `directs` have it: whoever reads through the glass does none of it. */
function mayTend(actor: Actor, { bodyId, openerId, byGlass }: Pick<Row, 'bodyId' | 'openerId' | 'byGlass'>): AboutThread['may'] {
  const moderate = !byGlass && can(actor, 'threads.moderate', [bodyId])
  const opened = openerId === actor.personId && bodyId === actor.body.id && can(actor, 'threads.post')
  return {
    moderate,
    tend: moderate || (!byGlass && opened),
    direct: !byGlass && can(actor, 'threads.direct'),
    caucus: moderate && actor.body.kind === 'forum',
    export: !byGlass,
  }
}
