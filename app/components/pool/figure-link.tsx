import { Link } from '@remix-run/react'
import { formatAmount, type Money as MoneyValue } from '#app/domain/money.ts'
import { useT } from '#app/i18n/use-t.ts'
import { Money } from '../ui/money.tsx'
import { type LedgerView, ledgerPath } from './ledger-path.ts'

type FigureLinkProps = {
  readonly value: MoneyValue
  /** The entries behind it; null where they are not the reader's to open. */
  readonly view: LedgerView | null
  /** In a column that names its currency: the number alone, a dash for nothing. */
  readonly bare?: boolean
}

/** A figure that opens the entries that make it up. */
export function FigureLink({ value, view, bare = false }: FigureLinkProps) {
  const { locale } = useT()
  if (bare && value.amount === '0') return <>–</>
  const shown = bare ? formatAmount(value, locale) : <Money value={value} />
  if (!view) return <>{shown}</>
  return (
    <Link className="plain nowrap" to={ledgerPath(view)}>
      {shown}
    </Link>
  )
}
