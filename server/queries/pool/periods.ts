import { z } from 'zod'
import { can } from '#app/domain/members/permissions.ts'
import { firstOpenDay, refuseClosingAnswer } from '#app/domain/pool/period.ts'
import { dayIn } from '#app/domain/projects/deadline.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { loadNames } from '../projects/refs.ts'
import { defineQuery } from '../query.ts'
import { word } from './read-contributions.ts'

const closingStates = ['proposed', 'approved', 'rejected'] as const

export type ClosingLine = {
  readonly id: string
  readonly through: string
  readonly note: string | null
  readonly state: (typeof closingStates)[number]
  readonly answer: string | null
  readonly proposedBy: { readonly name: string; readonly at: string }
  readonly decidedBy: { readonly name: string; readonly at: string } | null
  /** Why the actor may not answer it (a refusal code), or null. */
  readonly mayNotAnswer: string | null
}

export type PeriodsPage = {
  readonly today: string
  readonly closedThrough: string | null
  readonly firstOpenDay: string | null
  /** The latest first. */
  readonly closings: readonly ClosingLine[]
  readonly mayAsk: boolean
}

/** How far the register is closed, and who asked for it and closed it. Refuses `not_permitted` but to the secretariat. */
export const poolPeriods = defineQuery({
  name: 'pool.periods',
  summary: 'How far the register is closed, by whom and when.',
  input: z.object({}),
  async run({ db, actor, now }, _input) {
    if (!can(actor, 'pool.ledger', [])) return refuse('not_permitted')
    const alliance = await db.alliance.findUniqueOrThrow({ where: { id: 1 }, select: { closedThrough: true, timeZone: true } })
    const rows = await db.periodClosing.findMany({ orderBy: { proposedAt: 'desc' } })
    const names = await loadNames(
      db,
      rows.flatMap((row) => [row.proposedById, row.decidedById]),
    )
    const person = (id: string | null, at: Date) => ({ name: (id && names.get(id)) || '', at: at.toISOString() })
    const closedThrough = alliance.closedThrough?.toISOString().slice(0, 10) ?? null
    return ok({
      today: dayIn(now, alliance.timeZone),
      closedThrough,
      firstOpenDay: firstOpenDay(closedThrough),
      closings: rows.map((row) => ({
        id: row.id,
        through: row.through.toISOString().slice(0, 10),
        note: row.note,
        state: word(closingStates, row.state),
        answer: row.answer,
        proposedBy: person(row.proposedById, row.proposedAt),
        decidedBy: row.decidedAt ? person(row.decidedById, row.decidedAt) : null,
        mayNotAnswer: refuseClosingAnswer(actor, row)?.refusal.code ?? null,
      })),
      mayAsk: can(actor, 'pool.receive'),
    } satisfies PeriodsPage)
  },
})
