import type { Currency } from '#app/domain/money.ts'
import type { Unit } from '#app/domain/resources/kinds.ts'
import { formatUnitValue } from '#app/domain/resources/value.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'
import { unitKey } from './unit-key.ts'

/** Says quantities and values in a unit: "80,000 words", "€0.12 a word". */
export function useUnit() {
  const { t, locale } = useT()
  return {
    amount: (count: number, unit: Unit) => t(`resources.units.${unitKey[unit]}`, { count }).replace(String(count), formatNumber(count, locale)),
    /** `unitValue` is in 1/10000 of the currency. */
    each: (unitValue: string, currency: Currency, unit: Unit) => t(`resources.per.${unitKey[unit]}`, { value: formatUnitValue(unitValue, currency, locale) }),
  }
}
