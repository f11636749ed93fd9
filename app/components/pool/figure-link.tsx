import { Link } from '@remix-run/react'
import type { Money as MoneyValue } from '#app/domain/money.ts'
import { Money } from '../ui/money.tsx'
import { type LedgerView, ledgerPath } from './ledger-path.ts'

type FigureLinkProps = {
  readonly value: MoneyValue
  /** The entries behind it; null where they are not the reader's to open. */
  readonly view: LedgerView | null
}

/** A figure that opens the entries that make it up. */
export function FigureLink({ value, view }: FigureLinkProps) {
  if (!view) return <Money value={value} />
  return (
    <Link className="plain" to={ledgerPath(view)} prefetch="intent">
      <Money value={value} />
    </Link>
  )
}
