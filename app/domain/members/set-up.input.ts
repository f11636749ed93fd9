import { z } from 'zod'
import { currencyInput } from '#app/domain/money.input.ts'
import { allianceLanguages, localesOf } from './alliance-languages.ts'
import { emailInput, localeInput, nameInput } from './person.input.ts'
import { isTimeZone } from './time-zone.ts'

export const timeZoneInput = z.string({ message: 'required' }).refine(isTimeZone, { message: 'time_zone_unknown' })

/** What an alliance is called and counts with (domain.md §6.1). The fee is in basis points: 100 is 1 %. */
export const allianceInput = z.object({
  nameFr: nameInput,
  nameEn: nameInput,
  numberPrefix: z.string({ message: 'required' }).regex(/^[A-Z][A-Z0-9]{1,9}$/, { message: 'number_prefix_malformed' }),
  baseCurrency: currencyInput,
  timeZone: timeZoneInput,
  /** Its working languages, the first is a newcomer's; a form sends « fr,en ». */
  languages: z
    .union([z.array(localeInput), z.enum(allianceLanguages).transform((chosen) => localesOf(chosen))], { message: 'required' })
    .refine((chosen) => chosen.length > 0 && new Set(chosen).size === chosen.length, { message: 'required' })
    .default(['fr', 'en']),
  feeBasisPoints: z.int({ message: 'fee_out_of_range' }).min(0, { message: 'fee_out_of_range' }).max(2000, { message: 'fee_out_of_range' }),
})

export const setUpInput = allianceInput.extend({
  demo: z.boolean().default(false),
  /** SHA-256 of the one-time link's token; the seed needs none. */
  linkHash: z.string().nullable().default(null),
  /** The first coordinator; the password comes hashed, so that no command holds one. */
  coordinator: z
    .object({ name: nameInput, email: emailInput, locale: localeInput, passwordHash: z.string().startsWith('$argon2id$') })
    .nullable()
    .default(null),
})
export type SetUpInput = z.infer<typeof setUpInput>
