import { rateKinds } from '#app/domain/pool/rate.ts'
import { useT } from '#app/i18n/use-t.ts'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'

type RateFieldsProps = {
  readonly legend: string
  readonly base: string
  /** Unknown while the currency is still to be chosen. */
  readonly currency?: string
  readonly optional?: boolean
  readonly fault: (path: string) => string | undefined
  readonly typed: (name: string, otherwise?: string) => string
  /** How such a rate was written last time. */
  readonly kind?: string
}

/** An exact rate into the base currency, and where it was read. */
export function RateFields({ legend, base, currency, optional, fault, typed, kind = 'units_per_eur' }: RateFieldsProps) {
  const { t } = useT()
  const words = { currency: currency ?? t('pool.rateForm.foreign'), base }
  const labels = { units_per_eur: t('pool.rateForm.unitsPerBase', words), eur_per_unit: t('pool.rateForm.basePerUnit', words) }
  return (
    <fieldset className="pool-rate">
      <legend className="label">
        {legend}
        {optional ? <span className="optional"> ({t('common.fields.optional')})</span> : null}
      </legend>
      <TextField
        label={t('pool.rateForm.value')}
        name="rate.value"
        inputMode="decimal"
        autoComplete="off"
        width="m"
        hint={t('pool.rateForm.valueHint')}
        defaultValue={typed('rate.value')}
        fault={fault('rate.value') ?? fault('rate')}
      />
      <SelectField
        label={t('pool.rateForm.kind')}
        name="rate.kind"
        options={rateKinds.map((value) => ({ value, label: labels[value] }))}
        defaultValue={typed('rate.kind', kind)}
        fault={fault('rate.kind')}
      />
      <TextField
        label={t('pool.rateForm.source')}
        name="rate.source"
        hint={t('pool.rateForm.sourceHint')}
        defaultValue={typed('rate.source')}
        fault={fault('rate.source')}
      />
    </fieldset>
  )
}
