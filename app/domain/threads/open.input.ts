import { z } from 'zod'
import { idInput } from '../ids.ts'
import { lineInput } from '../line.input.ts'
import { langInput } from './post.input.ts'
import { threadKinds, threadLevels, threadRules, threadSections, threadSubjects } from './thread.ts'

export const openThreadInput = z.object({
  title: lineInput(200).refine((title) => title !== '', { message: 'required' }),
  lang: langInput,
  subject: z.enum(threadSubjects, { message: 'invalid_value' }).default('general'),
  /** The dossier, the decision, the offer, the forum or its edition; nothing for a general thread. */
  subjectId: idInput.optional(),
  /** A part of the dossier. A form sends an empty text for none. */
  section: z.preprocess((value) => (value === '' ? undefined : value), z.enum(threadSections, { message: 'invalid_value' }).optional()),
  kind: z.enum(threadKinds, { message: 'invalid_value' }).default('discussion'),
  level: z.enum(threadLevels, { message: 'invalid_value' }),
  rule: z.enum(threadRules, { message: 'invalid_value' }).default('attributed'),
  /** Whoever is named besides the opener. A form with one box ticked sends one text. */
  participantIds: z
    .union([z.array(idInput).max(200, { message: 'too_big' }), idInput.transform((id) => [id])])
    .default([])
    .transform((ids) => [...new Set(ids)]),
})
