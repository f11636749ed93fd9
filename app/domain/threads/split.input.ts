import { z } from 'zod'
import { lineInput } from '../line.input.ts'
import { placeRun } from './place-run.ts'
import { langInput } from './post.input.ts'
import { onThread } from './tend.input.ts'

/** One place of a thread, or a run of them: `7`, `"7"` or `"7-12"`. */
const runInput = z
  .union([z.number(), z.string()], { message: 'invalid_value' })
  .transform((value) => placeRun(String(value)))
  .refine((run) => run !== null, { message: 'invalid_value' })

/** A form with one box ticked sends one text. What is no message of the thread is passed over. */
export const splitInput = onThread.extend({
  title: lineInput(200).refine((title) => title !== '', { message: 'required' }),
  lang: langInput,
  seqs: z
    .union([z.array(runInput).max(1000, { message: 'too_big' }), runInput.transform((run) => [run])])
    .default([])
    .transform((runs) => runs.filter((run) => run !== null)),
})
