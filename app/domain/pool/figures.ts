import type { AccountKind, Ledger } from './accounts.ts'

/**
 * The figures of the pool. Each is a flow: what moved from accounts of some kinds to accounts of others, less
 * what moved back the same way (a reversal, a lapse, a release). So the entries of a figure are those that
 * cross between the two sides, and their signed sum is the figure.
 *
 * - promised: promised in writing, firm or not, and not lapsed. Original currency.
 * - committed: of that, firm. Original currency.
 * - honoured: of that, arrived. Original currency.
 * - received: what arrived, in the base currency at the rate of its receipt, before the fee.
 * - fees: taken from it by the alliance. (net = received − fees)
 * - allocated: set aside for dossiers, less what was released.
 * - available: what can be allocated now: net − allocated + refunded.
 * - disbursed: of the allocated, placed at the disposal of forums.
 * - spent: of the disbursed, reported as spent.
 * - refunded: of the disbursed, given back and available again.
 */
export const figures = {
  promised: { ledger: 'obligation', from: ['world'], to: ['pledged', 'committed', 'honoured'] },
  committed: { ledger: 'obligation', from: ['world', 'pledged'], to: ['committed', 'honoured'] },
  honoured: { ledger: 'obligation', from: ['world', 'pledged', 'committed'], to: ['honoured'] },
  received: { ledger: 'cash', from: ['world', 'fx'], to: ['available'] },
  fees: { ledger: 'cash', from: ['available'], to: ['fee'] },
  allocated: { ledger: 'cash', from: ['available'], to: ['allocated'] },
  available: { ledger: 'cash', from: ['world', 'fx', 'fee', 'allocated', 'advance'], to: ['available'] },
  disbursed: { ledger: 'cash', from: ['allocated'], to: ['advance'] },
  spent: { ledger: 'cash', from: ['advance'], to: ['spent'] },
  refunded: { ledger: 'cash', from: ['advance'], to: ['available'] },
} as const satisfies Record<string, { readonly ledger: Ledger; readonly from: readonly AccountKind[]; readonly to: readonly AccountKind[] }>

export type Figure = keyof typeof figures
export const figureNames = Object.keys(figures) as readonly Figure[]

/** Figures of cash stand in the base currency; money in transit in another is not in them. */
export function isInBase(figure: Figure): boolean {
  return figures[figure].ledger === 'cash'
}

/** A sum of transfers from one kind of account to another. */
export type Movement = {
  readonly ledger: string
  readonly unit: string
  readonly from: string
  readonly to: string
  readonly amount: bigint
}

/** A movement of one contribution and, for cash of a dossier, of one project. */
export type Flow = Movement & { readonly contributionId: string; readonly projectId: string | null }

/** +1 when a movement counts towards the figure, −1 when it takes back from it, 0 when it does not touch it. */
export function signIn(figure: Figure, movement: Pick<Movement, 'ledger' | 'from' | 'to'>): 1n | 0n | -1n {
  const { ledger, from, to } = figures[figure]
  if (movement.ledger !== ledger) return 0n
  if (has(from, movement.from) && has(to, movement.to)) return 1n
  return has(from, movement.to) && has(to, movement.from) ? -1n : 0n
}

function has(kinds: readonly string[], kind: string): boolean {
  return kinds.includes(kind)
}

/** The figure over some flows, in one unit. */
export function sumOf(flows: readonly Movement[], figure: Figure, unit: string): bigint {
  return flows.reduce((sum, flow) => (flow.unit === unit ? sum + signIn(figure, flow) * flow.amount : sum), 0n)
}
