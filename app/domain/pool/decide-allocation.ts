import type { Actor } from '../members/actor.ts'
import { type Party, refuseConflicted } from '../members/conflict.ts'
import { can } from '../members/permissions.ts'
import type { DossierState } from '../projects/states.ts'
import { ok, type Result, refuse } from '../result.ts'
import { aboveLimit } from './decide-promise.ts'

/** A dossier that was approved and still runs. */
export const allocableStates: readonly DossierState[] = ['approved', 'agreement', 'active']

export type FundedDossier = {
  readonly state: DossierState
  readonly parties: readonly Party[]
  /** Sum of what adopted decisions approved for it, in minor units of the base currency. */
  readonly decided: bigint
  /** What is set aside for it already, net of releases. */
  readonly allocated: bigint
}

/**
 * A further allocation to a dossier already approved, never above what was decided (rulings.md 16). Whether the
 * money suffices is for planAllocation. Refuses `not_permitted`, `conflicted`, `not_allocable`, `above_decision`.
 */
export function decideFurtherAllocation(actor: Actor, dossier: FundedDossier, amount: bigint, currency: string): Result<null> {
  if (!can(actor, 'pool.allocate')) return refuse('not_permitted')
  const aside = refuseConflicted(actor, dossier.parties)
  if (aside) return aside
  if (!allocableStates.includes(dossier.state)) return refuse('not_allocable', { state: dossier.state })
  const limit = dossier.decided > dossier.allocated ? dossier.decided - dossier.allocated : 0n
  if (amount > limit) return aboveLimit('above_decision', amount, limit, currency)
  return ok(null)
}
