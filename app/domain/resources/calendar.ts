import { addDays, type Day, firstOfMonth, type Stay, withBuffer } from './days.ts'
import type { Offer } from './offer.ts'

/** What is taken, as far as the reader may know. */
export type TakenDays = Stay & { readonly state: 'held' | 'confirmed' | 'waiting'; readonly quantity: number }

/** held and confirmed: one party has the thing · part and full: so many units of it are taken. */
export type DayState = 'past' | 'outside' | 'free' | 'part' | 'held' | 'confirmed' | 'full'
export type DayMark = { readonly day: Day; readonly state: DayState; readonly left: number | null }
/** Weeks from Monday to Sunday; null for days of other months. */
export type Month = { readonly first: Day; readonly weeks: readonly (readonly (DayMark | null)[])[] }

type Shown = Pick<Offer, 'mode' | 'quantity' | 'bufferDays' | 'availableFrom' | 'availableTo'>

/** The months of a window, each day with what is free on it. Set-up and tear-down days read as taken. */
export function monthsOf(offer: Shown, taken: readonly TakenDays[], window: Stay, today: Day): readonly Month[] {
  const held = taken.filter((each) => each.state !== 'waiting').map((each) => ({ ...each, ...withBuffer(each, offer.bufferDays) }))
  const months: Month[] = []
  for (let first = window.from; first < window.to; first = firstOfMonth(first, 1))
    months.push({ first, weeks: weeksOf(first, (day) => mark(offer, held, day, today)) })
  return months
}

function weeksOf(first: Day, markOf: (day: Day) => DayMark): readonly (readonly (DayMark | null)[])[] {
  const end = firstOfMonth(first, 1)
  const weeks: (DayMark | null)[][] = []
  for (let monday = addDays(first, -weekday(first)); monday < end; monday = addDays(monday, 7)) {
    const days = Array.from({ length: 7 }, (_, at) => addDays(monday, at))
    weeks.push(days.map((day) => (first <= day && day < end ? markOf(day) : null)))
  }
  return weeks
}

/** 0 is Monday. */
function weekday(day: Day): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
}

function mark(offer: Shown, held: readonly TakenDays[], day: Day, today: Day): DayMark {
  if (day < today) return { day, state: 'past', left: null }
  if (day < offer.availableFrom || day >= offer.availableTo) return { day, state: 'outside', left: null }
  const there = held.filter(({ from, to }) => from <= day && day < to)
  if (offer.mode === 'exclusive') {
    const state = there.some((each) => each.state === 'confirmed') ? 'confirmed' : there.length > 0 ? 'held' : 'free'
    return { day, state, left: null }
  }
  const left = Math.max(0, offer.quantity - there.reduce((sum, each) => sum + each.quantity, 0))
  return { day, state: left === 0 ? 'full' : there.length > 0 ? 'part' : 'free', left }
}
