import { formatMoney, type Money as MoneyValue } from '#app/domain/money.ts'
import { useT } from '#app/i18n/use-t.ts'

/** An amount in the reader's language, never broken over two lines. */
export function Money({ value }: { readonly value: MoneyValue }) {
  const { locale } = useT()
  return (
    <data className="nowrap" value={`${value.amount} ${value.currency}`}>
      {formatMoney(value, locale)}
    </data>
  )
}
