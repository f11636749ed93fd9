import { dayOf, formatDay, formatInstant, formatTime } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'
import { useOwnTimeZone } from './use-own-time-zone.ts'

type InstantProps = {
  /** ISO 8601 */
  readonly value: string
  /** full: day, time and zone · day: the day alone · time: the time alone */
  readonly show?: 'full' | 'day' | 'time'
  /** Adds the reader's own time where it differs: for deadlines. */
  readonly both?: boolean
}

/** An instant in the alliance's time zone, which the server knows; the reader's own joins once the browser has told it. */
export function Instant({ value, show = 'full', both = false }: InstantProps) {
  const { t, locale, timeZone } = useT()
  const own = useOwnTimeZone()
  const full = formatInstant(value, locale, timeZone)
  const text = { full, day: formatDay(dayOf(value, timeZone), locale), time: formatTime(value, locale, timeZone) }[show]
  const ownTime = both && own ? formatTime(value, locale, own) : null
  return (
    <>
      <time dateTime={value} title={show === 'full' ? undefined : full}>
        {text}
      </time>
      {ownTime && ownTime !== formatTime(value, locale, timeZone) ? ` (${t('common.time.yours', { time: ownTime })})` : null}
    </>
  )
}
