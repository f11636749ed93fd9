import { z } from 'zod'
import { idInput } from '../ids.ts'
import { lineInput } from '../line.input.ts'
import { langInput } from './post.input.ts'
import { threadLevels, threadRules, threadSubjects } from './thread.ts'

export const openThreadInput = z.object({
  title: lineInput(200).refine((title) => title !== '', { message: 'required' }),
  lang: langInput,
  subject: z.enum(threadSubjects, { message: 'invalid_value' }).default('general'),
  /** The dossier or the offer; nothing for a general thread. */
  subjectId: idInput.optional(),
  level: z.enum(threadLevels, { message: 'invalid_value' }),
  rule: z.enum(threadRules, { message: 'invalid_value' }).default('attributed'),
  /** Whoever is named besides the opener. A form with one box ticked sends one text. */
  participantIds: z
    .union([z.array(idInput).max(200, { message: 'too_big' }), idInput.transform((id) => [id])])
    .default([])
    .transform((ids) => [...new Set(ids)]),
})
