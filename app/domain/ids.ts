import { z } from 'zod'

export const idInput = z.uuid({ message: 'id_malformed' })

/** A calendar day, `YYYY-MM-DD`. */
export const dayInput = z.iso.date({ message: 'date_malformed' })
