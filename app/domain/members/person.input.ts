import { z } from 'zod'
import { idInput } from '#app/domain/ids.ts'
import { roles } from './actor.ts'
import { foldEmail, isPlainEmail } from './email.ts'

export const nameInput = z.string({ message: 'required' }).trim().min(2, { message: 'name_too_short' }).max(120, { message: 'name_too_long' })
export const emailInput = z
  .string({ message: 'required' })
  .transform(foldEmail)
  .pipe(
    z
      .string()
      .max(320, { message: 'email_malformed', abort: true })
      .refine(isPlainEmail, { message: 'email_look_alike', abort: true })
      .pipe(z.email({ message: 'email_malformed' })),
  )
export const localeInput = z.enum(['fr', 'en'])

/** A ticked box of a form, or a plain yes or no. */
const tickInput = z.union([z.boolean(), z.literal('on').transform(() => true)])

const mandateFields = {
  bodyId: idInput,
  role: z.enum(roles),
  /** The finance capability; coordinators only. */
  finance: tickInput.default(false),
  title: z.string().trim().max(120).nullable().default(null),
}

export const addPersonInput = z.object({
  name: nameInput,
  email: emailInput,
  locale: localeInput,
  /** The first mandate; it may be given later. */
  mandate: z.object(mandateFields).nullable().default(null),
})
export type AddPersonInput = z.infer<typeof addPersonInput>

export const giveMandateInput = z.object({ personId: idInput, ...mandateFields })
export type MandateInput = Omit<z.infer<typeof giveMandateInput>, 'personId'>
export type GiveMandateInput = z.infer<typeof giveMandateInput>

export const endMandateInput = z.object({ mandateId: idInput })
export type EndMandateInput = z.infer<typeof endMandateInput>
