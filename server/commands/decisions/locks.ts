import { type Decision, isOutcome } from '#app/domain/decisions/decision.ts'
import type { Actor } from '#app/domain/members/actor.ts'
import type { Dossier } from '#app/domain/projects/dossier.ts'
import type { Tx } from '#server/db/client.ts'
import { visibleDecisions } from '#server/queries/decisions/visible-decisions.ts'
import { lockDossier } from '../projects/load-parts.ts'

type Row = Omit<Decision, 'outcome'> & { readonly outcome: string; readonly projectId: string }

/**
 * Locks a decision, then its dossier: the clock is read after this (rulings.md 9). Null when the actor does not
 * see the decision or there is none.
 */
export async function lockDecision(tx: Tx, actor: Actor, id: string): Promise<{ readonly decision: Decision; readonly dossier: Dossier } | null> {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT id, "projectId", state, outcome, "ifShort", amount, currency, "recordedById", "textHash"
    FROM "Decision" WHERE id = ${id}::uuid FOR UPDATE`
  if (!row || !isOutcome(row.outcome)) return null
  const dossier = await lockDossier(tx, actor, row.projectId)
  const [seen] = await tx.$queryRaw<{ id: string }[]>`SELECT d.id FROM "Decision" d WHERE d.id = ${id}::uuid AND ${visibleDecisions(actor)}`
  return dossier && seen ? { decision: { ...row, outcome: row.outcome }, dossier } : null
}

/** Numbers are gapless: the next one is taken under a lock that lasts until the transaction ends. */
export async function lockDecisionNumbers(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(4712, 2)`
}
