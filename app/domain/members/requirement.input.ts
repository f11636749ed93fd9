import { z } from 'zod'

/** Of whom a second factor can be asked. */
export const requirable = ['coordinator', 'finance'] as const

const one = z.enum(requirable)

/** A form sends nothing, one or several. */
export const requireSecondFactorInput = z.object({
  of: z
    .union([z.array(one), one.transform((single) => [single])])
    .default([])
    .transform((of) => requirable.filter((known) => of.includes(known))),
})
export type RequireSecondFactorInput = z.infer<typeof requireSecondFactorInput>
