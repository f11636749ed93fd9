import { z } from 'zod'
import { dayInput, idInput } from '../ids.ts'
import { addDays, lengthInDays } from './days.ts'
import { longestHoldDays } from './settle.ts'

const largestQuantity = 100_000_000
const longestStay = 732

/** A whole number, as JSON or as a form types it: groups may be parted by blanks. */
function wholeNumber(least: number, most: number) {
  return z
    .union([z.number(), z.string().transform((typed) => (/^[0-9]{1,12}$/.test(bare(typed)) ? Number.parseInt(bare(typed), 10) : Number.NaN))], {
      message: 'count_malformed',
    })
    .refine((count) => Number.isSafeInteger(count), { message: 'count_malformed', abort: true })
    .refine((count) => count >= least && count <= most, { message: 'count_out_of_range' })
}

function bare(typed: string): string {
  return typed.replace(/[\s\u00a0\u202f]/g, '')
}

export const quantityInput = wholeNumber(1, largestQuantity)
export const deliveredInput = wholeNumber(0, largestQuantity)
export const bufferInput = wholeNumber(0, 30)
const holdDaysInput = wholeNumber(1, longestHoldDays)

/** A box that is ticked sends "on"; one that is not sends nothing. */
export const tickInput = z.preprocess((value) => value === true || value === 'on' || value === 'true', z.boolean())

export const shortText = (longest: number) => z.string().trim().max(longest, { message: 'text_too_long' })
const reasonInput = shortText(2000).default('')
const versionInput = wholeNumber(1, 1_000_000).optional()

const stayFields = {
  from: dayInput,
  /** First day after the stay … */
  to: dayInput.optional(),
  /** … or the last day of it, as people say it. */
  lastDay: dayInput.optional(),
}

type StayInput = { readonly from: string; readonly to?: string | undefined; readonly lastDay?: string | undefined }

/** The first day after, however the end was given. */
function endOf({ from, to, lastDay }: StayInput): string {
  return to ?? (lastDay ? addDays(lastDay, 1) : from)
}

function checkStay(stay: StayInput, context: z.RefinementCtx): void {
  const path = [stay.to === undefined ? 'lastDay' : 'to']
  if (stay.to === undefined && stay.lastDay === undefined) {
    context.addIssue({ code: 'custom', path, message: 'required' })
    return
  }
  const days = lengthInDays({ from: stay.from, to: endOf(stay) })
  // A day beyond the calendar has no length.
  if (!(days >= 1)) context.addIssue({ code: 'custom', path, message: 'ends_before_it_begins' })
  if (days > longestStay) context.addIssue({ code: 'custom', path, message: 'stay_too_long' })
}

const askFields = z.object({
  offerId: idInput,
  projectId: idInput,
  ...stayFields,
  /** An expert's days of work, units on each day, or units in all; not needed where there is but one. */
  quantity: quantityInput.optional(),
  note: shortText(2000).default(''),
})

/** Days are whole, [from, to) in the time zone of the resource. */
export const requestInput = askFields.superRefine(checkStay).transform(withEnd)

function withEnd<Ask extends StayInput>({ lastDay, ...ask }: Ask) {
  return { ...ask, to: endOf({ from: ask.from, to: ask.to, lastDay }) }
}

/** Answers a request. */
const answerInput = z.object({
  reservationId: idInput,
  holdDays: holdDaysInput.optional(),
  /** When the dates are taken: put the request on the waiting list instead of refusing. */
  orWait: tickInput.default(false),
  version: versionInput,
})

/** Holds dates in one step, without a request before. */
const directHoldInput = askFields
  .extend({ holdDays: holdDaysInput.optional(), orWait: tickInput.default(false) })
  .superRefine(checkStay)
  .transform(withEnd)

export const holdInput = z.union([answerInput, directHoldInput])

export const declineInput = z.object({ reservationId: idInput, reason: reasonInput, version: versionInput })
export const confirmInput = z.object({ reservationId: idInput, version: versionInput })
export const releaseInput = declineInput
export const deliveryInput = z.object({ reservationId: idInput, quantity: deliveredInput, version: versionInput })
