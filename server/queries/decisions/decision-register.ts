import { z } from 'zod'
import { type DecisionState, isOutcome, type Outcome, outcomes } from '#app/domain/decisions/decision.ts'
import type { Money } from '#app/domain/money.ts'
import { ok } from '#app/domain/result.ts'
import { Prisma } from '#server/db/generated/client.ts'
import { type ForumRef, loadForumRefs, sum } from '#server/queries/projects/refs.ts'
import { defineQuery } from '#server/queries/query.ts'
import { visibleDecisions } from './visible-decisions.ts'

export type DecisionLine = {
  readonly id: string
  readonly number: string | null
  readonly state: DecisionState
  readonly outcome: Outcome
  readonly consequence: string | null
  readonly amount: Money | null
  /** Day of the meeting. */
  readonly meetingOn: string
  /** Instant of adoption. */
  readonly adoptedAt: string | null
  readonly project: { readonly id: string; readonly number: string | null; readonly seed: string; readonly titleFr: string; readonly titleEn: string }
  readonly lead: ForumRef | null
}

const pageSize = 50

/** The register: what waits for its confirmation first (coordinators alone), then what was adopted, newest first. */
export const decisionRegister = defineQuery({
  name: 'decisions.register',
  summary: 'The register of decisions.',
  input: z.object({
    outcome: z.enum(outcomes).optional(),
    year: z.coerce.number().int().min(2000).max(2999).optional(),
    page: z.coerce.number().int().min(1).max(10_000).default(1),
  }),
  async run({ db, actor }, { outcome, year, page }) {
    const conditions = [visibleDecisions(actor), Prisma.sql`d.state <> 'withdrawn'`]
    if (outcome) conditions.push(Prisma.sql`d.outcome = ${outcome}`)
    const found = await db.$queryRaw<{ id: string; year: number }[]>`
      SELECT d.id, extract(year FROM coalesce(d."confirmedAt", d."recordedAt"))::int AS year FROM "Decision" d
      WHERE ${Prisma.join(conditions, ' AND ')}
      ORDER BY (d.state = 'recorded') DESC, coalesce(d."confirmedAt", d."recordedAt") DESC, d.id DESC`
    const kept = year ? found.filter((row) => row.year === year) : found
    const ids = kept.slice((page - 1) * pageSize, page * pageSize).map(({ id }) => id)
    const rows = await db.decision.findMany({
      where: { id: { in: ids } },
      include: { project: { select: { id: true, number: true, seed: true, titleFr: true, titleEn: true, leadId: true } } },
    })
    const leads = await loadForumRefs(
      db,
      rows.map(({ project }) => project.leadId),
    )
    const items = ids.flatMap((id): DecisionLine[] => {
      const row = rows.find((one) => one.id === id)
      if (!row || !isOutcome(row.outcome)) return []
      const { leadId, ...project } = row.project
      return [
        {
          id,
          number: row.number,
          state: row.state === 'adopted' ? 'adopted' : 'recorded',
          outcome: row.outcome,
          consequence: row.consequence,
          amount: row.amount !== null && row.currency ? sum(row.amount, row.currency) : null,
          meetingOn: row.meetingOn.toISOString().slice(0, 10),
          adoptedAt: row.confirmedAt?.toISOString() ?? null,
          project,
          lead: leads.get(leadId) ?? null,
        },
      ]
    })
    return ok({
      items,
      total: kept.length,
      page,
      pages: Math.max(1, Math.ceil(kept.length / pageSize)),
      years: [...new Set(found.map((row) => row.year))].sort((a, b) => b - a),
    })
  },
})
