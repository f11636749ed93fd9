import { z } from 'zod'
import { idInput } from '../ids.ts'
import { currencyInput } from '../money.input.ts'
import { type Figure, figureNames } from './figures.ts'

const figure = z.string().refine((name): name is Figure => figureNames.some((one) => one === name), { message: 'figure_unknown' })

/** Which entries: those of a figure, of a contribution, a giver, a fund, a dossier, an account, an act; together they narrow. */
export const ledgerInput = z.object({
  figure: figure.optional(),
  contributionId: idInput.optional(),
  contributorId: idInput.optional(),
  fundId: idInput.optional(),
  projectId: idInput.optional(),
  accountId: idInput.optional(),
  groupId: idInput.optional(),
  currency: currencyInput.optional(),
  /** Only entries before this position: the next page. */
  before: z.coerce.bigint().positive().max(9_223_372_036_854_775_807n).optional(),
})
