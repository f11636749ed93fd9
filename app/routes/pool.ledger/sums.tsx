import { Money } from '#app/components/ui/money.tsx'
import type { Money as MoneyValue } from '#app/domain/money.ts'
import { useT } from '#app/i18n/use-t.ts'

/** What the entries of a figure or an account add up to, in each currency. */
export function Sums({ sums }: { readonly sums: readonly MoneyValue[] }) {
  const { t } = useT()
  return (
    <dl className="pool-sums">
      <dt className="muted">{sums.length > 1 ? t('pool.ledger.sums') : t('pool.ledger.sum')}</dt>
      {sums.map((sum) => (
        <dd key={sum.currency} className="big">
          <Money value={sum} />
        </dd>
      ))}
    </dl>
  )
}
