import { z } from 'zod'
import { dayInput, idInput } from '../ids.ts'
import { lineInput } from '../line.input.ts'
import { isTimeZone } from '../members/time-zone.ts'
import { currencyInput } from '../money.input.ts'
import { bufferInput, quantityInput, shortText, tickInput } from './booking.input.ts'
import { addDays } from './days.ts'
import { kinds, modes, units, usual } from './kinds.ts'
import { parseUnitValue } from './value.ts'

const unitValueInput = z
  .string()
  .refine((typed) => parseUnitValue(typed) !== null, { message: 'value_malformed' })
  .transform((typed) => parseUnitValue(typed))

const timeZoneInput = z.string().refine(isTimeZone, { message: 'time_zone_unknown' })

/** A day of this or the next century: what the database's calendar and ours both hold. */
const nearDay = dayInput.refine((day) => day >= '2000-01-01' && day < '2200-01-01', { message: 'date_malformed' })

/** Mode and unit are those usual for the kind when left out; the value of one unit is a decimal with up to four places. */
export const offerInput = z
  .object({
    /** A draft of one's own forum, to be written anew. */
    offerId: idInput.optional(),
    kind: z.enum(kinds),
    mode: z.enum(modes).optional(),
    unit: z.enum(units).optional(),
    title: lineInput(160).refine((title) => title !== '', { message: 'required' }),
    lang: z
      .string()
      .regex(/^[a-z]{2,3}$/, { message: 'lang_malformed' })
      .optional(),
    description: shortText(4000).default(''),
    conditions: shortText(4000).default(''),
    place: lineInput(120).default(''),
    quantity: quantityInput.default(1),
    unitValue: unitValueInput.optional(),
    currency: currencyInput.default('EUR'),
    availableFrom: nearDay,
    /** First day on which it is no longer available … */
    availableTo: nearDay.optional(),
    /** … or the last day on which it is. */
    availableLastDay: nearDay.optional(),
    bufferDays: bufferInput.default(0),
    autoHold: tickInput.default(false),
    timeZone: timeZoneInput.optional(),
    /** Keep it as a draft that the owner alone sees. */
    draft: tickInput.default(false),
  })
  .superRefine(({ kind, mode = usual[kind].mode, quantity }, context) => {
    const isOne = mode !== 'exclusive' || kind === 'expert' || quantity === 1
    if (!isOne) context.addIssue({ code: 'custom', path: ['quantity'], message: 'exclusive_is_one' })
  })
  .superRefine(({ availableFrom, availableTo, availableLastDay }, context) => {
    const end = availableTo ?? (availableLastDay ? addDays(availableLastDay, 1) : undefined)
    const path = [availableTo === undefined ? 'availableLastDay' : 'availableTo']
    if (end === undefined) context.addIssue({ code: 'custom', path, message: 'required' })
    else if (end <= availableFrom) context.addIssue({ code: 'custom', path, message: 'ends_before_it_begins' })
  })
  .transform(({ availableLastDay, ...offer }) => ({
    ...offer,
    mode: offer.mode ?? usual[offer.kind].mode,
    unit: offer.unit ?? usual[offer.kind].unit,
    unitValue: offer.unitValue ?? null,
    availableTo: offer.availableTo ?? (availableLastDay ? addDays(availableLastDay, 1) : offer.availableFrom),
  }))

export const onOffer = z.object({ offerId: idInput })
export const withdrawOfferInput = onOffer.extend({ reason: shortText(2000).default('') })
