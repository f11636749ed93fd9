import type { WaitingItem } from '#app/domain/notices/waiting.ts'
import { capitalised, fullWeekday, relativeDay } from '#app/i18n/day-words.ts'
import { dayOf } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'

/** What the day holds, in a sentence or two: the date, how much waits, the nearest deadline. */
export function useDayAhead(items: readonly WaitingItem[], today: string): string {
  const { t, locale, timeZone } = useT()
  const date = t('notices.home.today', { day: capitalised(fullWeekday(today, locale), locale) })
  if (items.length === 0) return `${date} ${t('notices.home.nothing')}`
  const days = items.flatMap(({ dueAt, facts }) => facts.lastDay ?? (dueAt ? dayOf(dueAt, timeZone) : []))
  const late = days.filter((day) => day < today).length
  const [nearest] = days.filter((day) => day >= today)
  const count = items.length
  const waiting = nearest ? t('notices.home.waitingNearest', { count, when: relativeDay(nearest, today, locale) }) : t('notices.home.waiting', { count })
  return [date, waiting, late > 0 ? t('notices.home.waitingLate', { count: late }) : ''].join(' ').trim()
}
