import { AmountField } from '#app/components/ui/amount-field.tsx'
import { DateField } from '#app/components/ui/date-field.tsx'
import { useT } from '#app/i18n/use-t.ts'

type ConditionFieldsProps = {
  readonly base: string
  readonly fault: (path: string) => string | undefined
  readonly typed: (name: string, otherwise?: string) => string
}

/** "If others commit at least so much by that day". */
export function ConditionFields({ base, fault, typed }: ConditionFieldsProps) {
  const { t } = useT()
  return (
    <details className="pool-more">
      <summary>{t('pool.pledgeForm.condition')}</summary>
      <fieldset className="pool-rate">
        <legend className="label">{t('pool.pledgeForm.conditionWhy')}</legend>
        <input type="hidden" name="base" value={base} />
        <AmountField
          label={t('pool.pledgeForm.conditionAmount')}
          name="condition.amount"
          currency={base}
          defaultValue={typed('condition.amount')}
          fault={fault('condition.amount')}
        />
        <DateField
          label={t('pool.pledgeForm.conditionBy')}
          name="condition.by"
          defaultValue={typed('condition.by')}
          fault={fault('condition.by') ?? fault('condition')}
        />
      </fieldset>
    </details>
  )
}
