import { z } from 'zod'
import { idInput } from '../ids.ts'
import { onThread } from './tend.input.ts'
import { longestPinned } from './thread.ts'

/** One of the two languages may stay empty. */
const textInput = z
  .string()
  .max(longestPinned, { message: 'pinned_too_long' })
  .refine((text) => !/\p{Surrogate}|(?![\t\n\r])\p{Cc}/u.test(text), { message: 'text_malformed' })
  .transform((text) => text.replace(/\r\n?/g, '\n').trim())
  .default('')

const texts = { textFr: textInput, textEn: textInput }
const saysSomething = ({ textFr, textEn }: { textFr: string; textEn: string }) => textFr !== '' || textEn !== ''
const missing = { message: 'required', path: ['textFr'] }

/** `messageId`: the message of the thread that the point keeps. */
export const writeMinuteInput = onThread.extend({ messageId: idInput.optional(), ...texts }).refine(saysSomething, missing)

export const correctMinuteInput = z
  .object({ minuteId: idInput, version: z.coerce.number().int().min(1).max(2_147_483_647), ...texts })
  .refine(saysSomething, missing)
