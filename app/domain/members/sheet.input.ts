import { z } from 'zod'
import { orgTypes } from './org-types.ts'
import { nameInput } from './person.input.ts'
import { placeOf } from './place.ts'
import { timeZoneInput } from './set-up.input.ts'

/** ISO 3166-1 alpha-2; the region and the continent follow from it. */
export const countryInput = z.string({ message: 'required' }).refine((code) => placeOf(code) !== null, { message: 'country_unknown' })

/** An address on the web, as people write it; nothing else that a link could hold. */
export const websiteInput = z.string().trim().max(200, { message: 'website_malformed' }).refine(isWebAddress, { message: 'website_malformed' })

const orgTypeInput = z
  .union([z.string(), z.number().transform(String)])
  .pipe(z.enum(orgTypes, { message: 'org_type_unknown' }))
  .transform(Number)

/** What a forum says about itself (domain.md §6.1 Forum). */
export const sheetFields = {
  nameFr: nameInput,
  nameEn: nameInput,
  hostCity: nameInput,
  country: countryInput,
  /** ISO 639-1, the first is the main one; the same one twice counts once. */
  languages: z.preprocess(
    withoutGaps,
    z
      .array(z.string().regex(/^[a-z]{2}$/, { message: 'language_malformed' }), { message: 'required' })
      .min(1, { message: 'required' })
      .max(10)
      .transform((codes) => [...new Set(codes)]),
  ),
  iatiOrgType: orgTypeInput.nullable().default(null),
  timeZone: timeZoneInput.default('Etc/UTC'),
  website: websiteInput.nullable().default(null),
  /** Where it is registered, when that is not where it meets: both, or neither. */
  legalSeatCity: nameInput.nullable().default(null),
  legalSeatCountry: countryInput.nullable().default(null),
}

type Seat = { readonly legalSeatCity: string | null; readonly legalSeatCountry: string | null }

/** For `.check`: a legal seat has a city and a country. */
export function seatIsWhole({ value, issues }: z.core.ParsePayload<Seat>): void {
  const missing = value.legalSeatCity === null ? 'legalSeatCity' : 'legalSeatCountry'
  if ((value.legalSeatCity === null) === (value.legalSeatCountry === null)) return
  issues.push({ code: 'custom', message: 'required', path: [missing], input: null })
}

/** A form leaves out the fields in which nothing was chosen. */
function withoutGaps(value: unknown): unknown {
  return Array.isArray(value) ? value.filter((code) => code !== undefined && code !== '') : value
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s"<>]+$/i.test(text) && URL.canParse(text)
}
