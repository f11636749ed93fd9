import type { Stay as Days } from '#app/domain/resources/days.ts'
import { useT } from '#app/i18n/use-t.ts'
import { formatStay } from './format-stay.ts'

/** First to last day. */
export function Stay({ days, style = 'long' }: { readonly days: Days; readonly style?: 'long' | 'dated' }) {
  const { locale } = useT()
  return <span className={style === 'dated' ? 'nowrap' : undefined}>{formatStay(days, locale, style)}</span>
}
