import { instantAt } from '../instant-at.ts'
import type { NoticeChoices, QuietHours } from './notice-choices.ts'

/** Gathered mails leave at this hour of the person's morning; those of a week on a Monday. */
const digestHour = 7

/** Mails about one discussion leave at least this far apart, in milliseconds: a lively one fills no inbox. */
export const betweenMails = 10 * 60_000

type Writing = Pick<NoticeChoices, 'mail' | 'quiet'> & {
  readonly timeZone: string
  readonly now: Date
  /** When the last mail about the same discussion leaves or left; null where there is none. */
  readonly lastAt: Date | null
}

/** When a mail written now leaves, by what its person chose; null: never (ux.md §4). */
export function mailLeavesAt({ mail, quiet, timeZone, now, lastAt }: Writing): Date | null {
  if (mail === 'none') return null
  const earliest = mail === 'at_once' ? notSoonerThan(lastAt, now) : nextDigest(mail, now, timeZone)
  return quiet ? afterQuiet(earliest, quiet, timeZone) : earliest
}

/** With the one that still waits, else a while after the one that left. */
function notSoonerThan(lastAt: Date | null, now: Date): Date {
  if (!lastAt) return now
  return lastAt > now ? lastAt : new Date(Math.max(now.getTime(), lastAt.getTime() + betweenMails))
}

function nextDigest(pace: 'daily' | 'weekly', now: Date, timeZone: string): Date {
  for (let ahead = 0; ; ahead++) {
    const { day } = wallClock(new Date(now.getTime() + ahead * 86_400_000), timeZone)
    const at = instantAt(day, digestHour, timeZone)
    if (at > now && (pace === 'daily' || new Date(`${day}T12:00:00Z`).getUTCDay() === 1)) return at
  }
}

function afterQuiet(at: Date, { from, to }: QuietHours, timeZone: string): Date {
  const { minute } = wallClock(at, timeZone)
  const isQuiet = from < to ? minute >= from && minute < to : minute >= from || minute < to
  return isQuiet ? new Date(at.getTime() - (at.getTime() % 60_000) + ((to - minute + 1440) % 1440) * 60_000) : at
}

/** The calendar day and the minutes after midnight that a zone's wall clock shows. */
function wallClock(at: Date, timeZone: string): { readonly day: string; readonly minute: number } {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(at)
  const read = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
  return { day: `${read('year')}-${read('month')}-${read('day')}`, minute: Number(read('hour')) * 60 + Number(read('minute')) }
}
