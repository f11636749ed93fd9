import { z } from 'zod'
import { idInput } from '../ids.ts'
import { langInput } from './post.input.ts'
import { threadLevels, threadRules, threadSubjects } from './thread.ts'

export const openThreadInput = z.object({
  title: z.string({ message: 'required' }).trim().min(1, { message: 'required' }).max(200, { message: 'text_too_long' }),
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
