import type { Flow } from './figures.ts'

/** Adds up the flows of one contribution over its dossiers: the same figures from fewer rows. */
export function mergeFlows(flows: readonly Flow[]): readonly Flow[] {
  const merged = new Map<string, Flow>()
  for (const flow of flows) {
    const key = [flow.contributionId, flow.ledger, flow.unit, flow.from, flow.to].join(' ')
    const amount = flow.amount + (merged.get(key)?.amount ?? 0n)
    merged.set(key, { ...flow, projectId: null, amount })
  }
  return [...merged.values()]
}
