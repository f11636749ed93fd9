import type { Currency, Money } from '../money.ts'
import { addDays, earliest, latest, lengthInDays, overlap, type Stay } from '../resources/days.ts'
import { isDaily, type Kind, type Mode, type Unit } from '../resources/kinds.ts'
import { isHeld, type ReservationState } from '../resources/reservation.ts'
import { inMinorUnits } from '../resources/value.ts'

/** Something that a contributor lends, with what was asked of it. */
export type LentThing = {
  readonly code: string
  readonly title: string
  readonly kind: Kind
  readonly mode: Mode
  readonly unit: Unit
  readonly quantity: number
  /** Declared value of one unit in 1/10000 of `currency`, or null. */
  readonly unitValue: bigint | null
  readonly currency: Currency
  /** draft | offered | paused | withdrawn */
  readonly state: string
  readonly available: Stay
  readonly reservations: readonly (Stay & { readonly quantity: number; readonly state: ReservationState; readonly deliveredQuantity: number | null })[]
}

/** What was lent in a period, in the thing’s own unit; `null` is without limit, or without a declared value. */
export type KindLine = {
  readonly code: string
  readonly title: string
  readonly unit: Unit
  readonly offered: number | null
  readonly reserved: number
  readonly delivered: number
  readonly unused: number | null
  /** Of one unit, in 1/10000 of `currency`. */
  readonly unitValue: string | null
  readonly currency: Currency
  /** Of what was delivered; never added to money. */
  readonly value: Money | null
}

/**
 * What a contributor lent from one day to another, both included (domain.md §3.2, §3.5). Things that are lent by the
 * day count the days of the period; what is used up, and days of an expert, count in the period in which a loan
 * begins, against what was left of the stock before; seats and the like are taken on the fullest day.
 */
export function lentInPeriod(things: readonly LentThing[], { from, to }: Stay): readonly KindLine[] {
  const period = { from, to: addDays(to, 1) }
  return things
    .filter(({ state, available }) => state !== 'draft' && overlap(available, period))
    .map((thing) => lineOf(thing, period))
    .filter(({ offered, reserved, delivered }) => offered !== 0 || reserved + delivered > 0)
    .sort((a, b) => (a.code < b.code ? -1 : 1))
}

function lineOf(thing: LentThing, period: Stay): KindLine {
  const { code, title, unit, unitValue, currency } = thing
  const { offered, reserved, delivered, used } = unitsOf(thing, period)
  const left = offered === null ? null : Math.max(0, offered - used)
  return {
    code,
    title,
    unit,
    // What was withdrawn offers what was taken of it, and no more.
    offered: thing.state === 'withdrawn' && offered !== null ? used : offered,
    reserved,
    delivered,
    unused: thing.state === 'withdrawn' && left !== null ? 0 : left,
    unitValue: unitValue?.toString() ?? null,
    currency,
    value: unitValue === null ? null : inMinorUnits(unitValue * BigInt(delivered), currency),
  }
}

type Units = { readonly offered: number | null; readonly reserved: number; readonly delivered: number /** Of what is offered. */; readonly used: number }

function unitsOf(thing: LentThing, period: Stay): Units {
  const { kind, mode, unit, quantity, available, reservations } = thing
  const taken = reservations.map((loan) => ({
    ...loan,
    held: isHeld(loan) ? loan.quantity : 0,
    given: loan.state === 'delivered' ? (loan.deliveredQuantity ?? 0) : 0,
  }))
  const begun = taken.filter(({ from }) => from >= period.from && from < period.to)
  const [reserved, delivered] = [sum(begun, ({ held }) => held), sum(begun, ({ given }) => given)]
  if (mode === 'non_rival') return { offered: null, reserved, delivered, used: reserved + delivered }
  if (kind === 'expert' || mode === 'consumable') {
    const before = sum(
      taken.filter(({ from }) => from < period.from),
      ({ held, given }) => held + given,
    )
    return { offered: Math.max(0, quantity - before), reserved, delivered, used: reserved + delivered }
  }
  if (!isDaily(unit)) return { offered: quantity, reserved, delivered, used: fullestDay(taken, period) }
  const days = (loan: Stay) => daysIn(loan, period)
  const byDay = { reserved: sum(taken, (loan) => loan.held * days(loan)), delivered: sum(taken, (loan) => loan.given * days(loan)) }
  return { offered: quantity * days(available), ...byDay, used: byDay.reserved + byDay.delivered }
}

/** How many days of a stay lie in a period. */
function daysIn(stay: Stay, period: Stay): number {
  return overlap(stay, period) ? lengthInDays({ from: latest(stay.from, period.from), to: earliest(stay.to, period.to) }) : 0
}

function fullestDay(taken: readonly (Stay & { readonly held: number; readonly given: number })[], period: Stay): number {
  const within = taken.filter((loan) => overlap(loan, period))
  const onDay = (day: string) => sum(within, (loan) => (loan.from <= day && day < loan.to ? loan.held + loan.given : 0))
  return Math.max(0, ...within.map(({ from }) => onDay(latest(from, period.from))))
}

function sum<One>(all: readonly One[], of: (one: One) => number): number {
  return all.reduce((total, one) => total + of(one), 0)
}
