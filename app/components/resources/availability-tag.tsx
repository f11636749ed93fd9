import { Icon, type IconName } from '#app/components/ui/icon.tsx'
import type { Tone } from '#app/components/ui/state-looks.ts'
import type { Availability } from '#app/domain/resources/availability.ts'
import { addDays } from '#app/domain/resources/days.ts'
import type { Locale } from '#app/i18n/catalog.ts'
import { formatDay, formatNumber } from '#app/i18n/format.ts'
import { type T, useT } from '#app/i18n/use-t.ts'
import { formatStay } from './format-stay.ts'

type Said = { readonly tone: Tone; readonly icon: IconName; readonly words: string }

/** What is there on the days asked for, as icon and words. */
export function AvailabilityTag({ availability }: { readonly availability: Availability }) {
  const { t, locale } = useT()
  const { tone, icon, words } = said(availability, t, locale)
  return (
    <span className="pill" data-tone={tone}>
      <Icon name={icon} size="s" />
      {words}
    </span>
  )
}

function said(availability: Availability, t: T, locale: Locale): Said {
  switch (availability.state) {
    case 'free':
      return {
        tone: 'go',
        icon: 'okay',
        words: availability.left === null ? t('resources.availability.free') : counted(availability.left, availability.of, t, locale),
      }
    case 'part':
      return { tone: availability.day ? 'turn' : 'go', icon: availability.day ? 'info' : 'okay', words: counted(availability.left, availability.of, t, locale) }
    case 'taken': {
      const days = formatStay({ from: availability.from, to: addDays(availability.to, 1) }, locale, 'short')
      if (availability.firm) return { tone: 'stop', icon: 'lock', words: t('resources.availability.booked', { days }) }
      return { tone: 'turn', icon: 'wait', words: t('resources.availability.held', { days }) }
    }
    case 'full':
      return {
        tone: 'stop',
        icon: 'lock',
        words: availability.day
          ? t('resources.availability.fullOn', { day: formatDay(availability.day, locale, 'short') })
          : t('resources.availability.usedUp'),
      }
    case 'outside':
      return { tone: 'idle', icon: 'calendar', words: t('resources.availability.outside') }
    case 'closed':
      return { tone: 'idle', icon: 'pause', words: t('resources.availability.closed') }
  }
}

function counted(left: number, of: number, t: T, locale: Locale): string {
  return t('resources.availability.left', { left: formatNumber(left, locale), of: formatNumber(of, locale) })
}
