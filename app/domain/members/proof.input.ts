import { z } from 'zod'
import type { Proof } from './proof.ts'

/** A program proves by password, with a code where there is a second factor. */
export const proofInput: z.ZodType<Proof> = z
  .object({ password: z.string({ message: 'required' }).min(1, { message: 'required' }).max(1024), code: z.string().max(100).default('') })
  .transform((given) => ({ ...given, passkey: '', press: false }))
