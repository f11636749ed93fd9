import { conflictsOf } from '#app/domain/members/conflict.ts'
import { can } from '#app/domain/members/permissions.ts'
import { statementDraftInput } from '#app/domain/pool/statement.input.ts'
import { asReadBy, type StatementContent } from '#app/domain/pool/statement.ts'
import { dayIn } from '#app/domain/projects/deadline.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineQuery } from '../query.ts'
import { gatherKept } from './gather-kept.ts'
import type { BodyRef } from './read-contributions.ts'
import { readLastPosition, readStatement } from './read-statement.ts'
import { statementOf } from './statement-of.ts'
import { listStatements, type StatementRef } from './statements.ts'

export type StatementDraft = {
  readonly contributor: BodyRef
  /** Of the one contribution, else of the contributor. */
  readonly code: string
  readonly content: StatementContent
  /** What was signed of the same, newest first. */
  readonly signed: readonly StatementRef[]
  /** Finance signs, once the period is over or on its last day. */
  readonly maySign: boolean
  /** Codes of the contributor for whose sake the actor does not sign. */
  readonly aside: readonly string[]
}

/** What a statement of this period would say now, for its contributor, finance and coordinators. Refuses `not_found`. */
export const poolStatementDraft = defineQuery({
  name: 'pool.statement-draft',
  summary: 'What a statement of one contribution, or of all of a contributor, would say now of a period.',
  input: statementDraftInput,
  snapshot: true,
  async run({ db, actor, now }, { from: first, to: last, ...asked }) {
    const of = await statementOf(db, actor, asked)
    if (!of) return refuse('not_found')

    const { timeZone } = await db.alliance.findUniqueOrThrow({ where: { id: 1 }, select: { timeZone: true } })
    const today = dayIn(now, timeZone)
    const to = last ?? today
    const from = first ?? `${to.slice(0, 4)}-01-01`
    const range = { from, to, position: await readLastPosition(db, of.contributionIds) }
    const signs = can(actor, 'pool.receive') && to <= today
    const aside = signs ? conflictsOf(actor, [of.contributor]) : []
    return ok({
      contributor: of.contributor,
      code: of.code,
      content: asReadBy(actor, await readStatement(db, range, await gatherKept(db, of, range))),
      signed: await listStatements(db, { contributorId: of.contributorId, contributionId: asked.contributionId ?? null }),
      maySign: signs && aside.length === 0,
      aside,
    } satisfies StatementDraft)
  },
})
