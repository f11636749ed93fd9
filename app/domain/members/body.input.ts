import { z } from 'zod'
import { forumClasses } from './actor.ts'
import { nameInput } from './person.input.ts'
import { placeOf } from './place.ts'
import { timeZoneInput } from './set-up.input.ts'

const codeInput = z.string({ message: 'required' }).regex(/^[A-Z][A-Z0-9]{1,11}$/, { message: 'body_code_malformed' })

export const admitForumInput = z.object({
  code: codeInput,
  nameFr: nameInput,
  nameEn: nameInput,
  hostCity: nameInput,
  /** ISO 3166-1 alpha-2; the region and the continent follow from it. */
  country: z.string({ message: 'required' }).refine((code) => placeOf(code) !== null, { message: 'country_unknown' }),
  class: z.enum(forumClasses),
  /** ISO 639-1, the first is the main one. */
  languages: z
    .array(z.string().regex(/^[a-z]{2}$/, { message: 'language_malformed' }))
    .min(1, { message: 'required' })
    .max(10),
  iatiOrgType: z.int().min(10).max(90).nullable().default(null),
  timeZone: timeZoneInput.default('Etc/UTC'),
})
export type AdmitForumInput = z.infer<typeof admitForumInput>

/** A donor, implementer or evaluator that is no member: it takes part through guests and never votes. */
export const admitPartnerInput = z.object({ code: codeInput, nameFr: nameInput, nameEn: nameInput })
export type AdmitPartnerInput = z.infer<typeof admitPartnerInput>
