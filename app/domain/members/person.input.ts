import { z } from 'zod'
import { dayInput, idInput } from '#app/domain/ids.ts'
import { lineInput } from '#app/domain/line.input.ts'
import { roles } from './actor.ts'
import { foldEmail, isPlainEmail } from './email.ts'

/** A person's name stands beside the texts of others everywhere: one line that turns and covers nothing. */
export const nameInput = lineInput(120, 'name_too_long').refine((name) => name.length >= 2, { message: 'name_too_short' })
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
export const tickInput = z.union([z.boolean(), z.literal('on').transform(() => true)])

export const titleInput = lineInput(120, 'name_too_long').nullable().default(null)

const mandateFields = {
  bodyId: idInput,
  role: z.enum(roles),
  /** The finance capability; coordinators only. */
  finance: tickInput.default(false),
  title: titleInput,
  /** First and last day, in the alliance's time zone; from now on and open-ended without. */
  startsOn: dayInput.nullable().default(null),
  endsOn: dayInput.nullable().default(null),
  /** The mandate whose holder this one stands in for. */
  alternateOfId: idInput.nullable().default(null),
}

export const giveMandateInput = z.object({ personId: idInput, ...mandateFields })
export type MandateInput = Omit<z.infer<typeof giveMandateInput>, 'personId'>
export type GiveMandateInput = z.infer<typeof giveMandateInput>

export const endMandateInput = z.object({ mandateId: idInput })
export type EndMandateInput = z.infer<typeof endMandateInput>

/** All three as they shall be from now on: what is left out is taken away. */
export const changeMandateInput = z.object({ mandateId: idInput, title: titleInput, endsOn: mandateFields.endsOn, alternateOfId: mandateFields.alternateOfId })
export type ChangeMandateInput = z.infer<typeof changeMandateInput>
