import { onStatement } from '#app/domain/pool/statement.input.ts'
import { asReadBy, type StatementContent, signedPart } from '#app/domain/pool/statement.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { contentHash } from '#server/db/hash.ts'
import { loadNames } from '../projects/refs.ts'
import { defineQuery } from '../query.ts'
import { type Kept, readStatement } from './read-statement.ts'
import { readableStatements } from './statements.ts'

export type SignedStatement = {
  readonly id: string
  readonly number: string
  readonly contributorId: string
  /** Null for a statement of all that the contributor gave. */
  readonly contributionId: string | null
  readonly contributorFr: string
  readonly contributorEn: string
  /** Of the one contribution, else of the contributor. */
  readonly code: string
  readonly content: StatementContent
  readonly contentHash: string
  /** As the signer is called now: a pseudonym once erased. The hash holds no names. */
  readonly signedBy: string
  readonly signedAt: string
}

/**
 * A signed statement, made again from the ledger and what was kept with it. Refuses `not_found`; throws when it no
 * longer says what was signed, which append-only entries rule out.
 */
export const poolStatement = defineQuery({
  name: 'pool.statement',
  summary: 'A signed statement of a period, made again as it was.',
  input: onStatement,
  snapshot: true,
  async run({ db, actor }, { statementId }) {
    const row = await db.statement.findFirst({ where: { id: statementId, AND: readableStatements(actor) }, include: { contributor: true, contribution: true } })
    if (!row) return refuse('not_found')

    const { id, number, contributorId, contributionId, contributorFr, contributorEn } = row
    const range = { from: row.fromOn.toISOString().slice(0, 10), to: row.toOn.toISOString().slice(0, 10), position: row.position }
    const content = await readStatement(db, range, row.form === 1 ? keptBefore(contributionId) : (row.kept as unknown as Kept))
    if (hashOf(content, row.form) !== row.contentHash) throw new Error(`Statement ${number} says something else than was signed`)
    return ok({
      id,
      number,
      contributorId,
      contributionId,
      contributorFr,
      contributorEn,
      code: row.contribution?.code ?? row.contributor.code,
      content: asReadBy(actor, content),
      contentHash: row.contentHash,
      signedBy: (await loadNames(db, [row.signedById])).get(row.signedById) ?? '',
      signedAt: row.signedAt.toISOString(),
    } satisfies SignedStatement)
  },
})

/** A statement of the first form speaks of money alone. */
function keptBefore(contributionId: string | null): Kept {
  return { contributions: contributionId ? [{ contributionId, rate: null }] : [], kind: [], results: [] }
}

function hashOf(content: StatementContent, form: number): string {
  if (form !== 1) return contentHash(signedPart(content))
  const { parts, base, from, to } = content
  return contentHash(parts.map(({ code, currency, lines, dossiers }) => ({ code, currency, base, from, to, lines, dossiers }))[0])
}
