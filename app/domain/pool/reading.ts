import type { Actor } from '../members/actor.ts'
import { can } from '../members/permissions.ts'

/** Whose contributions an actor reads in detail, and whether the totals of the pool are for them (rulings.md 6). */
export type PoolReading = { readonly detail: 'all' | 'own' | 'none'; readonly totals: boolean }

export function poolReading(actor: Actor): PoolReading {
  const detail = can(actor, 'pool.ledger', []) ? 'all' : can(actor, 'pool.ledger') ? 'own' : 'none'
  return { detail, totals: can(actor, 'pool.totals', []) }
}
