import type { Act, ActEntry } from './act.ts'

/** Who is told that an act was taken back, of which sum: minor units. */
export type ToldOfReversal = { readonly amount: string; readonly currency: string } & (
  | { readonly of: 'contributor'; readonly bodyId: string; readonly contributionId: string }
  | { readonly of: 'forum'; readonly bodyId: string; readonly projectId: string }
  | { readonly of: 'lead'; readonly projectId: string }
)

/**
 * Of an act on a promise whoever gave; of money that a forum was given, accounted for or returned that forum; of money
 * that was set aside or released the lead of each dossier (domain.md §3.3, invariant 9).
 */
export function toldOfReversal({ entries, contribution, dossiers }: Pick<Act, 'entries' | 'contribution' | 'dossiers'>): readonly ToldOfReversal[] {
  if (contribution) {
    // An act that moves both ledgers begins with the promise, in the currency in which it was given.
    const first = entries.filter(({ from }) => from.ledger === entries[0]?.from.ledger)
    return [{ of: 'contributor', bodyId: contribution.contributorId, contributionId: contribution.id, ...sumOf(first) }]
  }
  return dossiers.flatMap(({ id: projectId }): readonly ToldOfReversal[] => {
    const own = entries.filter(({ from, to }) => from.projectId === projectId || to.projectId === projectId)
    const bodyId = own.flatMap(({ from, to }) => from.forumId ?? to.forumId ?? []).at(0)
    return [bodyId ? { of: 'forum', bodyId, projectId, ...sumOf(own) } : { of: 'lead', projectId, ...sumOf(own) }]
  })
}

function sumOf(entries: readonly ActEntry[]): { readonly amount: string; readonly currency: string } {
  return { amount: entries.reduce((sum, { amount }) => sum + amount, 0n).toString(), currency: entries[0]?.from.unit ?? '' }
}
