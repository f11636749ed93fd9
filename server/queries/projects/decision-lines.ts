import { isOutcome, type Outcome } from '#app/domain/decisions/decision.ts'
import type { Actor } from '#app/domain/members/actor.ts'
import type { Money } from '#app/domain/money.ts'
import { sum } from './refs.ts'

/** A decision on a dossier's own page; the recorded one only coordinators see. */
export type DossierDecision = {
  readonly id: string
  readonly number: string | null
  readonly state: 'recorded' | 'adopted'
  readonly outcome: Outcome
  readonly consequence: string | null
  readonly amount: Money | null
  readonly recordedBy: string
  readonly adoptedAt: string | null
  readonly textFr: string
  readonly textEn: string
}

type Row = {
  readonly id: string
  readonly number: string | null
  readonly state: string
  readonly outcome: string
  readonly consequence: string | null
  readonly amount: bigint | null
  readonly currency: string | null
  readonly recordedById: string
  readonly confirmedAt: Date | null
  readonly textFr: string
  readonly textEn: string
}

export function toDecisionLines(rows: readonly Row[], actor: Actor, names: ReadonlyMap<string, string>): readonly DossierDecision[] {
  return rows.flatMap((row): DossierDecision[] => {
    const { id, number, outcome, consequence, textFr, textEn } = row
    const state = row.state === 'adopted' ? 'adopted' : 'recorded'
    if (!isOutcome(outcome) || (state === 'recorded' && actor.role !== 'coordinator')) return []
    const amount = row.amount !== null && row.currency ? sum(row.amount, row.currency) : null
    return [
      {
        id,
        number,
        state,
        outcome,
        consequence,
        amount,
        recordedBy: names.get(row.recordedById) ?? '',
        adoptedAt: row.confirmedAt?.toISOString() ?? null,
        textFr,
        textEn,
      },
    ]
  })
}
