import type { Actor } from '../members/actor.ts'
import { can } from '../members/permissions.ts'
import { ok, type Refused, type Result, refuse } from '../result.ts'

/** Days are `YYYY-MM-DD` in the alliance's zone; `closedThrough` is the last closed day, null while none is. */
type Calendar = { readonly closedThrough: string | null; readonly today: string }

/** The first day on which something can still take effect; null when no day is closed. */
export function firstOpenDay(closedThrough: string | null): string | null {
  return closedThrough === null ? null : new Date(Date.parse(closedThrough) + 86_400_000).toISOString().slice(0, 10)
}

/**
 * The day on which something takes effect: its own, or the first open day when its own lies in a closed period, which
 * is never touched again (domain.md §3.3, invariant 11). Whatever it comes from keeps its own day.
 */
export function effectiveDay(ownDay: string, closedThrough: string | null): string {
  const open = firstOpenDay(closedThrough)
  return open !== null && ownDay < open ? open : ownDay
}

/**
 * Finance asks to close the register through a day that is over; periods close in order, and another coordinator
 * closes. Refuses `not_permitted`, `period_not_over`, `period_closed`.
 */
export function decideClosing(actor: Actor, through: string, calendar: Calendar): Result<null> {
  if (!can(actor, 'pool.receive')) return refuse('not_permitted')
  return refuseDay(through, calendar) ?? ok(null)
}

/** Another coordinator closes the period. Refuses `not_permitted`, `nothing_to_confirm`, `four_eyes`, `period_closed`. */
export function decideClosingApproval(actor: Actor, closing: Closing, calendar: Calendar): Result<null> {
  return refuseClosingAnswer(actor, closing) ?? refuseDay(closing.through, calendar) ?? ok(null)
}

export type Closing = { readonly through: string; readonly state: string; readonly proposedById: string }

/** Why this actor may not answer this closing, or null: the page shows its buttons by it. */
export function refuseClosingAnswer(actor: Actor, { state, proposedById }: Omit<Closing, 'through'>): Refused | null {
  if (!can(actor, 'pool.approve')) return refuse('not_permitted')
  if (state !== 'proposed') return refuse('nothing_to_confirm')
  return proposedById === actor.personId ? refuse('four_eyes') : null
}

function refuseDay(through: string, { closedThrough, today }: Calendar): Refused | null {
  if (through >= today) return refuse('period_not_over', { faults: [{ path: 'through', code: 'period_not_over' }] })
  if (closedThrough !== null && through <= closedThrough)
    return refuse('period_closed', { day: closedThrough, faults: [{ path: 'through', code: 'period_closed' }] })
  return null
}
