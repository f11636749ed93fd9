import { z } from 'zod'
import { tickInput } from '../members/person.input.ts'
import { timeZoneInput } from '../members/set-up.input.ts'
import { followings, mailPaces } from './notice-choices.ts'

/** A time of day as a form sends it, in minutes after midnight. */
const minuteInput = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { message: 'invalid_value' })
  .transform((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)))

/** Hours count only where they are asked for. */
export const noticeChoicesInput = z
  .object({
    mail: z.enum(mailPaces, { message: 'invalid_value' }),
    follows: z.enum(followings, { message: 'invalid_value' }),
    timeZone: timeZoneInput.nullable().default(null),
    isQuiet: tickInput.default(false),
    quietFrom: minuteInput.optional(),
    quietTo: minuteInput.optional(),
  })
  .refine(({ isQuiet, quietFrom }) => !isQuiet || quietFrom !== undefined, { path: ['quietFrom'], message: 'required' })
  .refine(({ isQuiet, quietTo }) => !isQuiet || quietTo !== undefined, { path: ['quietTo'], message: 'required' })
  .refine(({ isQuiet, quietFrom, quietTo }) => !isQuiet || quietFrom === undefined || quietFrom !== quietTo, { path: ['quietTo'], message: 'quiet_empty' })
  .transform(({ mail, follows, timeZone, isQuiet, quietFrom = 0, quietTo = 0 }) => ({
    mail,
    follows,
    timeZone,
    quiet: isQuiet ? { from: quietFrom, to: quietTo } : null,
  }))
