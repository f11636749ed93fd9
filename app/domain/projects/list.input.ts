import { z } from 'zod'
import { areas } from './content.ts'
import { isCountry } from './countries.ts'
import { dossierStates } from './states.ts'

export const listOrders = ['deadline', 'recent', 'number', 'title', 'asked'] as const
export type ListOrder = (typeof listOrders)[number]

const yes = z.preprocess((value) => value === true || value === 'true' || value === '1' || value === 'on', z.boolean())

/** `mine`: the forum leads or joins it, or the coordinator checks it. `q` finds words of titles and numbers. */
export const listFilters = z.object({
  state: z.enum(dossierStates).optional(),
  area: z.enum(areas).optional(),
  forum: z.string().max(40).optional(),
  country: z.string().refine(isCountry, { message: 'country_unknown' }).optional(),
  mine: yes.default(false),
  q: z.string().trim().max(200).optional(),
})
export type ListFilters = z.infer<typeof listFilters>

export const listProjectsInput = listFilters.extend({
  order: z.enum(listOrders).default('deadline'),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})
