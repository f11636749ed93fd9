import type { Actor } from '#app/domain/members/actor.ts'
import { type ReversibleAct, reversibleActs } from '#app/domain/pool/act.ts'
import { refuseReversalAnswer } from '#app/domain/pool/decide-reversal.ts'
import type { Tx } from '#server/db/client.ts'
import type { Prisma } from '#server/db/generated/client.ts'
import { loadNames } from '../projects/refs.ts'
import { readParties } from './read-act.ts'
import { word } from './read-contributions.ts'

const reversalStates = ['proposed', 'approved', 'rejected'] as const
export type ReversalState = (typeof reversalStates)[number]

export type ReversalLine = {
  readonly id: string
  readonly groupId: string
  readonly act: ReversibleAct
  readonly reason: string
  readonly state: ReversalState
  /** The act that took it back. */
  readonly entriesId: string | null
  readonly answer: string | null
  readonly proposedBy: { readonly name: string; readonly at: string }
  readonly decidedBy: { readonly name: string; readonly at: string } | null
  /** Why the actor may not answer it (a refusal code), or null. */
  readonly mayNotAnswer: string | null
}

/** Reversals asked for, newest first. The caller has made sure that the actor reads the whole ledger. */
export async function readReversals(
  db: Pick<Tx, 'reversal' | 'person' | '$queryRaw'>,
  actor: Actor,
  where: Prisma.ReversalWhereInput,
): Promise<readonly ReversalLine[]> {
  const rows = await db.reversal.findMany({ where, orderBy: { proposedAt: 'desc' } })
  const names = await loadNames(
    db,
    rows.flatMap((row) => [row.proposedById, row.decidedById]),
  )
  const person = (id: string | null, at: Date) => ({ name: (id && names.get(id)) || '', at: at.toISOString() })
  const lines: ReversalLine[] = []
  for (const row of rows) {
    const refused = refuseReversalAnswer(actor, row, await readParties(db, row.groupId))
    lines.push({
      id: row.id,
      groupId: row.groupId,
      act: word(reversibleActs, row.act),
      reason: row.reason,
      state: word(reversalStates, row.state),
      entriesId: row.entriesId,
      answer: row.answer,
      proposedBy: person(row.proposedById, row.proposedAt),
      decidedBy: row.decidedAt ? person(row.decidedById, row.decidedAt) : null,
      mayNotAnswer: refused?.refusal.code ?? null,
    })
  }
  return lines
}
