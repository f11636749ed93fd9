import { AmountField } from '#app/components/ui/amount-field.tsx'
import { DateField } from '#app/components/ui/date-field.tsx'
import { formatAmount } from '#app/domain/money.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { PaymentLine } from '#server/queries/pool/contribution.ts'

type RowsProps = {
  readonly payments: readonly PaymentLine[]
  readonly currency: string
  readonly fault: (path: string) => string | undefined
  readonly typed: (name: string, otherwise?: string) => string
}

const spare = 3

/** A row for each payment, and some to fill. */
export function Rows({ payments, currency, fault, typed }: RowsProps) {
  const { t, locale } = useT()
  return Array.from({ length: payments.length + spare }, (_, row) => row).map((row) => {
    const payment = payments[row]
    const path = `instalments[${row}]`
    return (
      <fieldset key={path} className="pool-payment">
        <legend>{t('pool.scheduleForm.payment', { number: row + 1 })}</legend>
        <DateField
          label={t('pool.scheduleForm.dueOn')}
          name={`${path}.dueOn`}
          defaultValue={typed(`${path}.dueOn`, payment?.dueOn ?? '')}
          fault={fault(`${path}.dueOn`)}
        />
        <AmountField
          label={t('pool.scheduleForm.amount')}
          name={`${path}.amount`}
          currency={currency}
          defaultValue={typed(`${path}.amount`, payment ? formatAmount(payment.amount, locale) : '')}
          fault={fault(`${path}.amount`)}
        />
      </fieldset>
    )
  })
}
