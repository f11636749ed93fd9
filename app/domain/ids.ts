import { z } from 'zod'

export const idInput = z.uuid({ message: 'id_malformed' })

/** A calendar day, `YYYY-MM-DD`, of a century that the database's calendar and ours both hold. */
export const dayInput = z.iso
  .date({ message: 'date_malformed', abort: true })
  .refine((day) => day >= '1900-01-01' && day < '2200-01-01', { message: 'date_malformed', abort: true })

/** What a count of the database holds at most. */
export const largestCount = 2_147_483_647
