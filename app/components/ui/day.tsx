import { formatDay } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'

type DayProps = {
  /** `YYYY-MM-DD` */
  readonly value: string
  readonly style?: 'long' | 'short'
}

/** A calendar day; it has no time zone. */
export function Day({ value, style = 'long' }: DayProps) {
  const { locale } = useT()
  return <time dateTime={value}>{formatDay(value, locale, style)}</time>
}
