import type { DossierState } from '../projects/states.ts'
import { splitInProportion } from './split-in-proportion.ts'

/** Per cent of each tranche, unless coordinators settle another plan (domain.md §2.5). */
export const defaultShares: readonly number[] = [60, 30, 10]

/** Of what was paid out, this much in a hundred has to be reported as spent before the next tranche. */
export const spentShareNeeded = 75n

/** States in which money may leave for the forums. */
export const payingStates: readonly DossierState[] = ['approved', 'agreement', 'active']

/** What is settled about one tranche besides its amount. */
export type TrancheTerms = {
  /** Per cent. */
  readonly share: number
  /** Why a coordinator holds it, or null. */
  readonly heldReason: string | null
  /** The final report that a coordinator confirmed; asked of the last tranche alone. */
  readonly reportRef: string | null
}

/** Sums of a dossier in minor units of the base currency. */
export type DossierSums = {
  /** Set aside for it, net of releases. */
  readonly allocated: bigint
  readonly disbursed: bigint
  /** Of payments that wait for a second coordinator. */
  readonly waiting: bigint
  readonly spent: bigint
  /** Given back by its forums. */
  readonly refunded: bigint
}

export type TrancheState = 'planned' | 'payable' | 'requested' | 'paid' | 'held'

/** What a tranche waits for: the first that is missing. */
export type TrancheLack = 'money' | 'approval' | 'running' | 'lifting' | 'earlier' | 'spending' | 'report'

export type Tranche = {
  /** From 1. */
  readonly n: number
  readonly share: number
  readonly amount: bigint
  readonly paid: bigint
  readonly requested: bigint
  /** What can still be asked of it. */
  readonly open: bigint
  readonly state: TrancheState
  readonly lacks: TrancheLack | null
  readonly heldReason: string | null
  readonly reportRef: string | null
}

/**
 * The tranches of a dossier, of which the sum is exactly what is allocated to it: split by largest remainder, and
 * paid and asked from the first one on, so that a later allocation or release is spread over all that is not paid
 * yet. The first is payable on approval, each later one when 75 % of what was paid out is reported as spent or
 * given back, the last one moreover when the final report is confirmed; none while it, or one before it, is held
 * (domain.md §2.5, §6.4 journey 13).
 */
export function tranchesOf(state: DossierState, sums: DossierSums, terms: readonly TrancheTerms[]): readonly Tranche[] {
  const amounts = splitInProportion(
    sums.allocated,
    terms.map(({ share }) => ({ weight: BigInt(share) })),
  )
  let [paidLeft, askedLeft, before] = [sums.disbursed, sums.waiting, true]
  return terms.map(({ share, heldReason, reportRef }, place) => {
    const amount = amounts?.[place] ?? 0n
    const paid = least(paidLeft, amount)
    const requested = least(askedLeft, amount - paid)
    paidLeft -= paid
    askedLeft -= requested
    const open = amount - paid - requested
    const settled = amount > 0n && paid === amount
    const lacks = settled ? null : lackOf({ state, sums, amount, heldReason, reportRef, before, first: place === 0, last: place === terms.length - 1 })
    before &&= settled
    return { n: place + 1, share, amount, paid, requested, open, state: stateOf(settled, requested, lacks), lacks, heldReason, reportRef }
  })
}

/** The tranche that can be asked for now, or null. */
export function payableTranche(tranches: readonly Tranche[]): Tranche | null {
  return tranches.find(({ state, lacks, open }) => lacks === null && open > 0n && state !== 'paid') ?? null
}

type Asked = Pick<TrancheTerms, 'heldReason' | 'reportRef'> & {
  readonly state: DossierState
  readonly sums: DossierSums
  readonly amount: bigint
  readonly before: boolean
  readonly first: boolean
  readonly last: boolean
}

function lackOf({ state, sums, amount, heldReason, reportRef, before, first, last }: Asked): TrancheLack | null {
  if (heldReason !== null) return 'lifting'
  if (state === 'suspended') return 'running'
  if (!payingStates.includes(state) && !(last && state === 'completed')) return 'approval'
  if (amount === 0n) return 'money'
  if (!before) return 'earlier'
  if (first) return null
  if ((sums.spent + sums.refunded) * 100n < sums.disbursed * spentShareNeeded) return 'spending'
  return last && reportRef === null ? 'report' : null
}

function stateOf(settled: boolean, requested: bigint, lacks: TrancheLack | null): TrancheState {
  if (settled) return 'paid'
  if (requested > 0n) return 'requested'
  if (lacks === 'lifting' || lacks === 'running') return 'held'
  return lacks === null ? 'payable' : 'planned'
}

function least(a: bigint, b: bigint): bigint {
  return a < b ? a : b
}
