import type { Actor } from '../members/actor.ts'
import { type Party, refuseConflicted } from '../members/conflict.ts'
import { can } from '../members/permissions.ts'
import { openStates } from '../projects/sight.ts'
import type { DossierState } from '../projects/states.ts'
import { ok, type Refused, type Result, refuse } from '../result.ts'
import type { Tranche } from './tranches.ts'

/** A dossier and its tranches as the rules of paying out see them. */
export type PaidDossier = { readonly state: DossierState; readonly parties: readonly Party[]; readonly tranches: readonly Tranche[] }

/**
 * Coordinators settle how what is allocated is paid out: at most ten shares in per cent that make a hundred,
 * before anything is paid or asked. Refuses `not_permitted`, `conflicted`, `dossier_ended`, `tranche_paid`,
 * `shares_not_hundred`.
 */
export function decidePlan(actor: Actor, dossier: PaidDossier, shares: readonly number[]): Result<null> {
  const refused = refuseTending(actor, dossier)
  if (refused) return refused
  if (dossier.tranches.some(({ paid, requested }) => paid + requested > 0n)) return refuse('tranche_paid')
  const sum = shares.reduce((total, share) => total + share, 0)
  return sum === 100 ? ok(null) : refuse('shares_not_hundred', { sum, faults: [{ path: 'shares', code: 'shares_not_hundred' }] })
}

/** A coordinator holds what is not paid yet of a tranche, and of those after it. Refuses moreover `tranche_unknown`, `tranche_paid`, `tranche_held`. */
export function decideHold(actor: Actor, dossier: PaidDossier, n: number): Result<null> {
  const refused = refuseTending(actor, dossier)
  if (refused) return refused
  const tranche = dossier.tranches[n - 1]
  if (!tranche) return refuse('tranche_unknown')
  if (tranche.state === 'paid') return refuse('tranche_paid')
  return tranche.heldReason === null ? ok(null) : refuse('tranche_held')
}

/** The hold ends. Refuses `tranche_unknown`, `tranche_not_held`. */
export function decideLift(actor: Actor, dossier: PaidDossier, n: number): Result<null> {
  const refused = refuseTending(actor, dossier)
  if (refused) return refused
  const tranche = dossier.tranches[n - 1]
  if (!tranche) return refuse('tranche_unknown')
  return tranche.heldReason === null ? refuse('tranche_not_held') : ok(null)
}

/** A coordinator confirms that the final report is in, which the last tranche waits for. Refuses `tranche_paid`, `already_decided`. */
export function decideFinalReport(actor: Actor, dossier: PaidDossier): Result<null> {
  const refused = refuseTending(actor, dossier)
  if (refused) return refused
  const last = dossier.tranches.at(-1)
  if (!last || dossier.tranches.length === 1) return refuse('tranche_unknown')
  if (last.state === 'paid') return refuse('tranche_paid')
  return last.reportRef === null ? ok(null) : refuse('already_decided')
}

/** Why this actor does not tend the tranches of this dossier, or null: pages show their forms by it. */
export function refuseTending(actor: Actor, { state, parties }: Pick<PaidDossier, 'state' | 'parties'>): Refused | null {
  if (!can(actor, 'pool.tranches')) return refuse('not_permitted')
  const aside = refuseConflicted(actor, parties)
  if (aside) return aside
  return openStates.includes(state) && state !== 'closed' && state !== 'terminated' ? null : refuse('dossier_ended', { state })
}
