import { z } from 'zod'
import { mostLines } from '#app/domain/csv/table.ts'
import { fromJson } from '#app/domain/from-json.ts'
import { registerForumInput } from './body.input.ts'

/** A forum that asks to join; `line` where the file had it. */
export const forumLineInput = registerForumInput.safeExtend({ line: z.int().min(1).max(1_000_000).default(1) })
export type ForumLine = z.infer<typeof forumLineInput>

/** A form sends the lines as one field of JSON. */
export const importForumsInput = z.object({
  lines: z.preprocess(fromJson, z.array(forumLineInput, { message: 'required' }).min(1, { message: 'required' }).max(mostLines, { message: 'too_many_lines' })),
})
export type ImportForumsInput = z.infer<typeof importForumsInput>
