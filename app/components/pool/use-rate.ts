import { useT } from '#app/i18n/use-t.ts'

type Rate = { readonly kind: string; readonly value: string }

/** A rate in words: « 655,957 XOF pour 1 EUR » */
export function useRate() {
  const { t, locale } = useT()
  return ({ kind, value }: Rate, currency: string, base: string): string => {
    const shown = locale === 'fr' ? value.replace('.', ',') : value
    return t(kind === 'units_per_eur' ? 'pool.rates.units_per_eur' : 'pool.rates.eur_per_unit', { value: shown, currency, base })
  }
}
