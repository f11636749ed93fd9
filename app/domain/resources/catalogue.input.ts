import { z } from 'zod'
import { idInput } from '../ids.ts'
import { addDays } from './days.ts'
import { kinds, modes } from './kinds.ts'

const pageInput = z
  .union([
    z.number().int(),
    z
      .string()
      .regex(/^[0-9]{1,4}$/)
      .transform(Number),
  ])
  .pipe(z.number().min(1))
  .default(1)
/** Also a year half typed: it finds nothing and is no fault. */
const anyDay = z.iso.date({ message: 'date_malformed', abort: true })
const yes = z.preprocess((value) => value === true || value === '1' || value === 'on' || value === 'true', z.boolean()).default(false)

/** Filters of the catalogue; days half-open [from, to), or `lastDay` instead of `to`. */
export const catalogueInput = z
  .object({
    /** Words that must all occur in title, description, place, code or owner. */
    q: z.string().trim().max(200).optional(),
    kind: z.enum(kinds).optional(),
    mode: z.enum(modes).optional(),
    /** The code of the forum that lends. */
    forum: z.string().trim().max(40).optional(),
    place: z.string().trim().max(120).optional(),
    from: anyDay.optional(),
    to: anyDay.optional(),
    lastDay: anyDay.optional(),
    /** Only what is at least partly free on those days. */
    free: yes,
    page: pageInput,
  })
  .transform(({ from, to, lastDay, ...filters }) => ({ ...filters, stay: toStay(from, to, lastDay) }))

/** One day when no end is given, or when it lies before the beginning. */
function toStay(from: string | undefined, to: string | undefined, lastDay: string | undefined) {
  const first = from ?? lastDay
  if (!first) return null
  const end = to ?? (lastDay ? addDays(lastDay, 1) : addDays(first, 1))
  return { from: first, to: end > first ? end : addDays(first, 1) }
}

const monthInput = z.string().regex(/^2[01][0-9]{2}-(0[1-9]|1[0-2])$/, { message: 'date_malformed' })

export const offerPageInput = z.object({ offerId: idInput, month: monthInput.optional() })
export const ofDossierInput = z.object({ projectId: idInput })
export const reservationInput = z.object({ reservationId: idInput })
