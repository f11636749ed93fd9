import { z } from 'zod'
import { forumClasses } from './actor.ts'
import { nameInput } from './person.input.ts'
import { seatIsWhole, sheetFields } from './sheet.input.ts'

const codeInput = z.string({ message: 'required' }).regex(/^[A-Z][A-Z0-9]{1,11}$/, { message: 'body_code_malformed' })

export const registerForumInput = z.object({ code: codeInput, ...sheetFields, class: z.enum(forumClasses) }).check(seatIsWhole)
export type RegisterForumInput = z.infer<typeof registerForumInput>

/** A donor, implementer or evaluator that is no member: it takes part through guests and never votes. */
export const admitPartnerInput = z.object({ code: codeInput, nameFr: nameInput, nameEn: nameInput })
export type AdmitPartnerInput = z.infer<typeof admitPartnerInput>
