import { can } from '#app/domain/members/permissions.ts'
import { statementPeriod } from '#app/domain/pool/statement.input.ts'
import { dayIn } from '#app/domain/projects/deadline.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineQuery } from '../query.ts'
import { type BodyRef, readableContributions, readContributions } from './read-contributions.ts'
import { readLastPosition, readStatement, type StatementContent } from './read-statement.ts'
import { listStatements, type StatementRef } from './statements.ts'

export type StatementDraft = {
  readonly contributor: BodyRef
  readonly content: StatementContent
  /** What was signed of this contribution, newest first. */
  readonly signed: readonly StatementRef[]
  /** Finance signs, once the period is over or on its last day. */
  readonly maySign: boolean
}

/** What a statement of this period would say now, for its contributor, finance and coordinators. Refuses `not_found`. */
export const poolStatementDraft = defineQuery({
  name: 'pool.statement-draft',
  summary: 'What a statement of one contribution for a period would say now.',
  input: statementPeriod,
  snapshot: true,
  async run({ db, actor, now }, { contributionId, from, to }) {
    const [row] = await readContributions(db, { AND: [{ id: contributionId }, readableContributions(actor)] })
    if (!row) return refuse('not_found')

    const { timeZone } = await db.alliance.findUniqueOrThrow({ where: { id: 1 }, select: { timeZone: true } })
    return ok({
      contributor: row.contributor,
      content: await readStatement(db, { contributionId, from, to, position: await readLastPosition(db, contributionId) }),
      signed: await listStatements(db, { contributionId }),
      maySign: can(actor, 'pool.receive') && to <= dayIn(now, timeZone),
    } satisfies StatementDraft)
  },
})
