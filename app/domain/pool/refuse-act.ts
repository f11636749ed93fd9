import { type Refused, refuse } from '../result.ts'
import type { AccountRef } from './accounts.ts'
import { type Act, type ActContribution, type ActDossier, type ActEntry, actOf, promiseEnds, type ReversibleAct } from './act.ts'
import { endedStates } from './contribution.ts'
import { aboveLimit } from './decide-promise.ts'

/**
 * Why the act cannot be taken back as the ledger stands, or null: `is_reversal`, `already_reversed`,
 * `not_reversible`, `dossier_ended` of a closed dossier, `awaiting_confirmation`, `end_first`, `condition_failed`,
 * `reversal_blocked`, `receipts_wait`, `payments_wait`, `above_decision` (domain.md §3.3, invariants 3, 9, 14).
 */
export function refuseAct({ entries, balances, dossiers, contribution }: Omit<Act, 'groupId' | 'parties' | 'today'>): Refused | null {
  if (entries.some(({ reason }) => reason === 'reversal')) return refuse('is_reversal')
  if (entries.some(({ isReversed }) => isReversed)) return refuse('already_reversed')
  const act = actOf(entries)
  if (!act) return refuse('not_reversible')
  if (dossiers.some(({ state }) => state === 'closed')) return refuse('dossier_ended', { state: 'closed' })
  const refused = (contribution && refusePromise(act, entries, contribution)) ?? refuseShort(entries, balances)
  return refused ?? dossiers.map((dossier) => refuseDossier(entries, dossier)).find((one) => one !== null) ?? null
}

function refusePromise(act: ReversibleAct, entries: readonly ActEntry[], contribution: ActContribution): Refused | null {
  const { awaiting, state, committed, received, waiting, condition } = contribution
  if (awaiting) return refuse('awaiting_confirmation')
  const isEnd = act === 'giving_back' || promiseEnds.some((end) => end === act)
  if (!isEnd && endedStates.includes(state)) return refuse('end_first')
  // Its condition is resolved once, and what it let lapse would lapse again.
  if (act === 'lapse' && condition?.state === 'failed') return refuse('condition_failed')
  const lessFirm = act === 'commitment' ? sumOf(entries) : 0n
  return waiting > 0n && committed - lessFirm < received + waiting ? refuse('receipts_wait') : null
}

/** Whatever left an account since has to come back first: no account falls below zero (invariant 3). */
function refuseShort(entries: readonly ActEntry[], balances: Act['balances']): Refused | null {
  const [short] = shortAccounts(entries, balances)
  if (!short) return null
  const available = balances.get(short.key) ?? 0n
  const asked = netInto(entries, ({ key }) => key === short.key)
  return refuse('reversal_blocked', { asked: asked.toString(), available: available.toString(), currency: short.unit })
}

/** Accounts that hold less than the act brought them: later acts took it away. */
export function shortAccounts(entries: readonly ActEntry[], balances: Act['balances']): readonly AccountRef[] {
  const touched = [...new Map(entries.flatMap(({ from, to }) => [[to.key, to] as const, [from.key, from] as const])).values()]
  return touched.filter(({ key, kind }) => kind !== 'world' && kind !== 'fx' && (balances.get(key) ?? 0n) < netInto(entries, (one) => one.key === key))
}

/** What waits for an answer keeps its money, and no more is set aside than was decided. */
function refuseDossier(entries: readonly ActEntry[], { id, room, free, advances }: ActDossier): Refused | null {
  const isSetAside = ({ kind, projectId }: AccountRef) => kind === 'allocated' && projectId === id
  const isAdvance = (forumId: string) => (account: AccountRef) => account.kind === 'advance' && account.projectId === id && account.forumId === forumId
  const waits = netInto(entries, isSetAside) > free || [...advances].some(([forumId, left]) => netInto(entries, isAdvance(forumId)) > left)
  if (waits) return refuse('payments_wait')
  const fromPool = entries.filter(({ from, to }) => from.kind === 'available' || to.kind === 'available')
  const more = -netInto(fromPool, isSetAside)
  return more > 0n && more > room ? aboveLimit('above_decision', more, room > 0n ? room : 0n, entries[0]?.to.unit ?? '') : null
}

/** What the entries brought to some accounts, less what they took from them. */
function netInto(entries: readonly ActEntry[], includes: (account: AccountRef) => boolean): bigint {
  return entries.reduce((net, { from, to, amount }) => net + (includes(to) ? amount : 0n) - (includes(from) ? amount : 0n), 0n)
}

function sumOf(entries: readonly ActEntry[]): bigint {
  return entries.reduce((sum, { amount }) => sum + amount, 0n)
}
