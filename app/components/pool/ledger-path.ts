import type { Figure } from '#app/domain/pool/figures.ts'

/** What a view of the ledger is narrowed to, as its address says it. */
export type LedgerView = {
  readonly figure?: Figure | null
  readonly contribution?: string | null
  readonly contributor?: string | null
  readonly fund?: string | null
  readonly project?: string | null
  readonly account?: string | null
  readonly group?: string | null
  readonly currency?: string | null
  readonly before?: string | null
}

/** The address of the ledger narrowed to some entries. */
export function ledgerPath(view: LedgerView = {}): string {
  const given = Object.entries(view).flatMap(([name, value]) => (value ? [[name, value]] : []))
  return given.length === 0 ? '/pool/ledger' : `/pool/ledger?${new URLSearchParams(given)}`
}
