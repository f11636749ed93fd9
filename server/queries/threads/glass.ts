import { can } from '#app/domain/members/permissions.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { onGlass } from '#app/domain/threads/tend.input.ts'
import type { ThreadLevel } from '#app/domain/threads/thread.ts'
import { defineQuery } from '../query.ts'

/** A request to read a closed thread; of the thread itself nothing but its level is told. */
export type GlassPage = {
  readonly id: string
  readonly threadId: string
  readonly level: ThreadLevel
  readonly state: 'asked' | 'opened' | 'refused'
  /** Null once whoever wrote it was erased. */
  readonly reason: string | null
  readonly hours: number
  readonly askedBy: string
  readonly askedAt: string
  readonly answeredBy: string | null
  readonly until: string | null
  /** Somebody else asked, and nobody answered yet. */
  readonly mayAnswer: boolean
}

type Row = Omit<GlassPage, 'askedAt' | 'until' | 'mayAnswer'> & { readonly askedById: string; readonly askedAt: Date; readonly until: Date | null }

/** Refuses `not_found` to everybody but coordinators (rulings.md 4). */
export const glassPage = defineQuery({
  name: 'threads.glass',
  summary: 'A request to break the glass of a closed thread (coordinators).',
  input: onGlass,
  async run({ sql, actor }, { glassId }) {
    if (!can(actor, 'threads.break_glass')) return refuse('not_found')
    const [row] = await sql<Row>('glass', statement, [glassId])
    if (!row) return refuse('not_found')
    const { askedById, askedAt, until, ...glass } = row
    const mayAnswer = glass.state === 'asked' && askedById !== actor.personId
    return ok<GlassPage>({ ...glass, askedAt: askedAt.toISOString(), until: until?.toISOString() ?? null, mayAnswer })
  },
})

const statement = `
  SELECT g.id, g."threadId", t.level, g.state, g.reason, g.hours, g."askedById", a.name AS "askedBy", g."askedAt", c.name AS "answeredBy", g."expiresAt" AS until
    FROM "GlassBreak" g JOIN "Thread" t ON t.id = g."threadId" JOIN "Person" a ON a.id = g."askedById" LEFT JOIN "Person" c ON c.id = g."answeredById"
   WHERE g.id = $1::uuid`
