import type { Currency } from '#app/domain/money.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { FieldState } from '../command-form.tsx'
import { AmountField } from '../ui/amount-field.tsx'

type BaseAmountFieldProps = Pick<FieldState, 'fault' | 'typed'> & {
  readonly label: string
  readonly currency: Currency
  /** What stands in it before anything was typed. */
  readonly proposed?: string
}

/** The amount of an act on the money of a dossier. */
export function BaseAmountField({ label, currency, proposed, fault, typed }: BaseAmountFieldProps) {
  const { t } = useT()
  return (
    <AmountField
      label={label}
      name="amount"
      hint={t('pool.pledgeForm.amountHint')}
      currency={currency}
      defaultValue={typed('amount', proposed)}
      fault={fault('amount')}
      required
    />
  )
}
