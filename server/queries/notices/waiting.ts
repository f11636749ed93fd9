import { z } from 'zod'
import { byDeadline, noFacts, type WaitingItem, type WaitingKind, waitingKinds } from '#app/domain/notices/waiting.ts'
import { ok } from '#app/domain/result.ts'
import { defineQuery, type QueryContext } from '#server/queries/query.ts'
import { preparations } from './preparations.ts'
import { type WaitingRow, waitingSql } from './waiting-sql.ts'

/** What waits for the person in the body they act for, nearest deadline first. It holds no read marks: a thing done is gone. */
export const waiting = defineQuery({
  name: 'notices.waiting',
  summary: 'What waits for me in the body I act for, by deadline.',
  input: z.object({}),
  async run(context) {
    return ok({ items: await waitingItems(context) })
  },
})

/** How many things wait: the figure in the masthead. */
export const count = defineQuery({
  name: 'notices.count',
  summary: 'How many things wait for me in the body I act for.',
  input: z.object({}),
  async run(context) {
    return ok({ waiting: (await waitingItems(context)).length })
  },
})

async function waitingItems(context: QueryContext): Promise<readonly WaitingItem[]> {
  const { sql, actor, now } = context
  if (actor.body.kind === 'platform') return []
  const rows = await sql<WaitingRow>('notices-waiting', waitingSql, [actor.personId, actor.body.id, actor.role, actor.body.kind, now, actor.interests])
  return [...rows.map(toItem), ...(await preparations(context))].sort(byDeadline)
}

function toItem(row: WaitingRow): WaitingItem {
  const project =
    row.projectId && row.seed !== null
      ? { id: row.projectId, number: row.number, seed: row.seed, titleFr: row.titleFr ?? '', titleEn: row.titleEn ?? '' }
      : null
  return {
    kind: toKind(row.kind),
    id: row.id,
    project,
    dueAt: row.due?.toISOString() ?? null,
    since: row.since.toISOString(),
    facts: { ...noFacts, ...row.facts, person: row.person, bodyCode: row.bodyCode },
  }
}

function toKind(text: string): WaitingKind {
  const kind = waitingKinds.find((known) => known === text)
  if (!kind) throw new Error(`unknown kind ${text}`)
  return kind
}
