import { instantAt } from '#app/domain/instant-at.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'

/** First and last day as a form gives them, `YYYY-MM-DD`; without a first day a mandate begins now, without a last it goes on. */
export type MandateDays = { readonly startsOn: string | null; readonly endsOn: string | null }

export type Term = { readonly startsAt: Date; readonly endsAt: Date | null }

type Clock = { readonly now: Date; readonly timeZone: string }

/**
 * From when to when a mandate holds, in the alliance's time zone: the last day counts whole. Refuses
 * `mandate_dates_wrong` for a term that begins before today, or ends before it begins.
 */
export function termOf({ startsOn, endsOn }: MandateDays, { now, timeZone }: Clock): Result<Term> {
  if (startsOn && endOfDay(startsOn, timeZone) <= now) return wrong('startsOn')
  const morning = startsOn ? instantAt(startsOn, 0, timeZone) : now
  // Today's mandate begins now, and not in a morning that is over.
  const startsAt = morning < now ? now : morning
  const endsAt = endsOn ? endOfDay(endsOn, timeZone) : null
  return endsAt && endsAt <= startsAt ? wrong('endsOn') : ok({ startsAt, endsAt })
}

/** When a mandate that begins or began at `startsAt` ends by its last day. Refuses `mandate_dates_wrong` for a past one. */
export function newEndOf(endsOn: string | null, startsAt: Date, { now, timeZone }: Clock): Result<Date | null> {
  const endsAt = endsOn ? endOfDay(endsOn, timeZone) : null
  return endsAt && (endsAt <= startsAt || endsAt <= now) ? wrong('endsOn') : ok(endsAt)
}

/** The instant after a day's last. */
function endOfDay(day: string, timeZone: string): Date {
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
  return instantAt(next, 0, timeZone)
}

function wrong(path: 'startsOn' | 'endsOn') {
  return refuse('mandate_dates_wrong', { faults: [{ path, code: path === 'startsOn' ? 'mandate_starts_in_past' : 'mandate_ends_too_early' }] })
}
