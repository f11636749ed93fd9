import type { Actor } from '../members/actor.ts'
import type { Party } from '../members/conflict.ts'
import { can } from '../members/permissions.ts'
import type { PledgeCondition } from './condition.ts'

export const contributionStates = [
  'registered',
  'pledged',
  'committed',
  'part_received',
  'fulfilled',
  'lapsed',
  'cancelled',
  'written_off',
  'refunded',
  'rejected',
  'reversed',
] as const
export type ContributionState = (typeof contributionStates)[number]

/** States in which nothing more is promised or received (domain.md §3.1). */
export const endedStates: readonly ContributionState[] = ['lapsed', 'cancelled', 'written_off', 'refunded', 'rejected', 'reversed']

export type PromiseAct = 'pledge' | 'commitment'

/** A contribution as the rules see it; amounts in minor units of `currency`, without what ended. */
export type Contribution = {
  readonly id: string
  readonly code: string
  readonly contributorId: string
  readonly contributorCode: string
  readonly currency: string
  readonly state: ContributionState
  readonly pledged: bigint
  readonly committed: bigint
  /** Of approved receipts. */
  readonly received: bigint
  /** Of receipts that wait for approval. */
  readonly waiting: bigint
  /** What finance registered for a body without account, until a second coordinator confirms it (rulings.md 5). */
  readonly awaiting: { readonly act: PromiseAct; readonly amount: bigint; readonly byId: string } | null
  /** The last day on which what is not firm stands, `YYYY-MM-DD`. */
  readonly validUntil: string | null
  readonly condition: PledgeCondition | null
}

/** Whoever contributes, as a party in whose matter someone of the secretariat may have to stand aside. */
export function contributorOf({ contributorId: id, contributorCode: code }: Pick<Contribution, 'contributorId' | 'contributorCode'>): Party {
  return { id, code }
}

/** Contributions in detail are for the contributor, finance and coordinators; members see totals (rulings.md 6). */
export function seesContribution(actor: Actor, contributorId: string): boolean {
  return can(actor, 'pool.ledger', [contributorId])
}

/** How far a promise has come. */
export function stateOf(contribution: Pick<Contribution, 'committed' | 'received'>): ContributionState {
  const { committed, received } = contribution
  if (committed === 0n) return 'pledged'
  if (received === 0n) return 'committed'
  return received < committed ? 'part_received' : 'fulfilled'
}
