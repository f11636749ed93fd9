import { currencies as allCurrencies, type Currency } from '#app/domain/money.ts'
import { useT } from '#app/i18n/use-t.ts'
import { Field, type FieldWords } from './field.tsx'
import { Icon } from './icon.tsx'

type AmountFieldProps = FieldWords & {
  /** As a person types it, "12 300,50"; the action reads it with `parseAmount`. */
  readonly defaultValue?: string
  /** The form's name of the currency; without it the currency is fixed and not sent. */
  readonly currencyName?: string
  readonly currency?: string
  readonly currencies?: readonly Currency[]
  readonly required?: boolean
}

/** An amount and its currency, chosen or fixed. */
export function AmountField({ defaultValue, currencyName, currency = 'EUR', currencies = allCurrencies, required, ...words }: AmountFieldProps) {
  const { t } = useT()
  return (
    <Field {...words}>
      {(ties) => (
        <span className="money">
          <input className="input" inputMode="decimal" autoComplete="off" defaultValue={defaultValue} required={required} {...ties} />
          {currencyName ? (
            <span className="pick">
              <select className="input" name={currencyName} defaultValue={currency} aria-label={t('common.fields.currency')}>
                {currencies.map((code) => (
                  <option key={code}>{code}</option>
                ))}
              </select>
              <Icon name="down" />
            </span>
          ) : (
            <span className="unit">{currency}</span>
          )}
        </span>
      )}
    </Field>
  )
}
