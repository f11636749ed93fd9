import { z } from 'zod'
import { idInput } from '#app/domain/ids.ts'
import { roles } from './actor.ts'
import { emailInput, localeInput, nameInput, tickInput } from './person.input.ts'

export const inviteInput = z.object({
  name: nameInput,
  email: emailInput,
  /** The language of the mail, and the person's own until they choose another. */
  locale: localeInput,
  bodyId: idInput,
  role: z.enum(roles),
  /** The finance capability; coordinators only. */
  finance: tickInput.default(false),
  title: z.string().trim().max(120, { message: 'name_too_long' }).nullable().default(null),
})
export type InviteInput = z.infer<typeof inviteInput>
