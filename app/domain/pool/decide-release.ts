import type { Actor } from '../members/actor.ts'
import { type Party, refuseConflicted } from '../members/conflict.ts'
import { can } from '../members/permissions.ts'
import { ok, type Refused, type Result, refuse } from '../result.ts'
import { aboveLimit } from './decide-promise.ts'

/** A dossier from which money is taken back that was set aside and not paid out. */
export type ReleasingDossier = {
  readonly parties: readonly Party[]
  /** Set aside and not paid out, less payments that wait for a second coordinator. */
  readonly free: bigint
}

/** A coordinator takes back what is not paid out; it is available again. Refuses `not_permitted`, `conflicted`, `above_allocated`. */
export function decideRelease(actor: Actor, { parties, free }: ReleasingDossier, amount: bigint, currency: string): Result<null> {
  const refused = refuseReleasing(actor, parties)
  if (refused) return refused
  return amount > free ? aboveLimit('above_allocated', amount, free, currency) : ok(null)
}

/** Why this actor releases nothing here, or null. */
export function refuseReleasing(actor: Actor, parties: readonly Party[]): Refused | null {
  return can(actor, 'pool.allocate') ? refuseConflicted(actor, parties) : refuse('not_permitted')
}
