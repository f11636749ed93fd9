import type { FundFlow } from '#app/domain/pool/flow-graph.ts'
import type { Flows } from './flows.ts'

/** Stands for all givers whom the reader does not see by name. */
export const together = 'together'

/** What came into each fund and what went out of it: received + refunded = fees + allocated + available. */
export function fundFlows({ given, funds, setAside }: Pick<Flows, 'given' | 'funds' | 'setAside'>): readonly FundFlow[] {
  return [
    ...given.map(({ giver, fundId, received }) => ({ kind: 'giver' as const, key: giver?.id ?? together, fundId, amount: BigInt(received.amount), paid: 0n })),
    ...setAside.map(({ fundId, projectId, allocated, disbursed }) => ({
      kind: 'dossier' as const,
      key: projectId,
      fundId,
      amount: BigInt(allocated.amount),
      paid: BigInt(disbursed.amount),
    })),
    ...funds.flatMap(({ id, refunded, available, fees }) => [
      { kind: 'refunds' as const, key: 'refunds', fundId: id, amount: BigInt(refunded.amount), paid: 0n },
      { kind: 'available' as const, key: 'available', fundId: id, amount: BigInt(available.amount), paid: 0n },
      { kind: 'fees' as const, key: 'fees', fundId: id, amount: BigInt(fees.amount), paid: 0n },
    ]),
  ]
}
