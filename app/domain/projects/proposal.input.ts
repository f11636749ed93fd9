import { z } from 'zod'
import { dayInput, idInput, largestCount } from '../ids.ts'
import { lineInput } from '../line.input.ts'
import { areas, lineSources } from './content.ts'
import { isCountry } from './countries.ts'

/** Minor units that may still be nought, because a draft is written bit by bit. */
const draftAmount = z
  .string()
  .regex(/^[0-9]{1,18}$/, { message: 'amount_malformed' })
  .transform((text) => BigInt(text).toString())

const blankAsNull = (value: unknown) => (value === '' ? null : value)

const title = lineInput(200, 'title_too_long')
const summary = z.string().trim().max(4000, { message: 'summary_too_long' })

export const budgetLineInput = z.object({
  category: z.coerce.number().int().min(1, { message: 'category_unknown' }).max(7, { message: 'category_unknown' }),
  description: lineInput(300, 'description_too_long').default(''),
  forumId: z.preprocess(blankAsNull, idInput.nullable()).default(null),
  amount: draftAmount.default('0'),
  source: z.enum(lineSources, { message: 'source_unknown' }).default('pool'),
})

/** What the lead writes, whole or in part; a field that is left out stays as it is. Amounts in minor units. */
export const proposalInput = z.object({
  titleFr: title.optional(),
  titleEn: title.optional(),
  area: z.preprocess(blankAsNull, z.enum(areas, { message: 'area_unknown' }).nullable()).optional(),
  summaryFr: summary.optional(),
  summaryEn: summary.optional(),
  countries: z
    .array(z.string().refine(isCountry, { message: 'country_unknown' }))
    .max(60)
    .transform((codes) => [...new Set(codes)])
    .optional(),
  startsOn: z.preprocess(blankAsNull, dayInput.nullable()).optional(),
  endsOn: z.preprocess(blankAsNull, dayInput.nullable()).optional(),
  language: z.enum(['fr', 'en']).optional(),
  indirect: draftAmount.optional(),
  poolRequest: draftAmount.optional(),
  lines: z.array(budgetLineInput).max(200, { message: 'too_many_lines' }).optional(),
})

/** A first text: at least one title, so that the draft can be found again. */
export const createProjectInput = proposalInput.refine((input) => Boolean(input.titleFr || input.titleEn), { message: 'title_missing', path: ['titleFr'] })

/** `version` is the one the writer saw. */
export const editProjectInput = proposalInput.extend({ projectId: idInput, version: z.coerce.number().int().min(1).max(largestCount) })
