import { z } from 'zod'
import { forumClasses, partnerKinds } from './actor.ts'
import { nameInput } from './person.input.ts'
import { countryInput, seatIsWhole, sheetFields, websiteInput } from './sheet.input.ts'

const codeInput = z.string({ message: 'required' }).regex(/^[A-Z][A-Z0-9]{1,11}$/, { message: 'body_code_malformed' })

export const registerForumInput = z.object({ code: codeInput, ...sheetFields, class: z.enum(forumClasses) }).check(seatIsWhole)
export type RegisterForumInput = z.infer<typeof registerForumInput>

/** A donor, implementer or evaluator that is no member: it takes part through guests and never votes. */
export const registerPartnerInput = z.object({
  code: codeInput,
  nameFr: nameInput,
  nameEn: nameInput,
  kind: z.enum(partnerKinds, { message: 'required' }),
  /** Null of one that works across borders. */
  country: countryInput.nullable().default(null),
  website: websiteInput.nullable().default(null),
})
export type RegisterPartnerInput = z.infer<typeof registerPartnerInput>
