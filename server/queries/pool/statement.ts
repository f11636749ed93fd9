import { onStatement } from '#app/domain/pool/statement.input.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { contentHash } from '#server/db/hash.ts'
import { loadNames } from '../projects/refs.ts'
import { defineQuery } from '../query.ts'
import { readableContributions } from './read-contributions.ts'
import { readStatement, type StatementContent } from './read-statement.ts'

export type SignedStatement = {
  readonly id: string
  readonly number: string
  readonly contributionId: string
  readonly contributorFr: string
  readonly contributorEn: string
  readonly content: StatementContent
  readonly contentHash: string
  readonly signedBy: string
  readonly signedAt: string
}

/**
 * A signed statement, made again from the ledger. Refuses `not_found`; throws when the ledger no longer says what was
 * signed, which append-only entries rule out.
 */
export const poolStatement = defineQuery({
  name: 'pool.statement',
  summary: 'A signed statement of one contribution for a period, made again as it was.',
  input: onStatement,
  snapshot: true,
  async run({ db, actor }, { statementId }) {
    const row = await db.statement.findFirst({ where: { id: statementId, contribution: readableContributions(actor) } })
    if (!row) return refuse('not_found')

    const range = { contributionId: row.contributionId, from: row.fromOn.toISOString().slice(0, 10), to: row.toOn.toISOString().slice(0, 10) }
    const content = await readStatement(db, { ...range, position: row.position })
    if (contentHash(content) !== row.contentHash) throw new Error(`Statement ${row.number} says something else than was signed`)
    return ok({
      id: row.id,
      number: row.number,
      contributionId: row.contributionId,
      contributorFr: row.contributorFr,
      contributorEn: row.contributorEn,
      content,
      contentHash: row.contentHash,
      signedBy: (await loadNames(db, [row.signedById])).get(row.signedById) ?? '',
      signedAt: row.signedAt.toISOString(),
    } satisfies SignedStatement)
  },
})
