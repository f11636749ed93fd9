import { z } from 'zod'

/** The bytes of a file, as base64. */
export const csvFileInput = z.object({ file: z.string({ message: 'file_missing' }).min(1, { message: 'file_missing' }) })
