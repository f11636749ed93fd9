import { z } from 'zod'
import { idInput } from '../ids.ts'
import { langInput, messageTextInput } from './post.input.ts'
import { longestPinned, slowestPace, threadLevels, threadRules, threadSections, threadStates, threadSubjects } from './thread.ts'

export const onThread = z.object({ threadId: idInput })

export const changeThreadStateInput = onThread.extend({ state: z.enum(threadStates, { message: 'invalid_value' }) })

const pinnedInput = messageTextInput.refine((text) => text.length <= longestPinned, { message: 'pinned_too_long' })

/** `version` is that of the summary that was read; 0 when there was none. */
export const summariseInput = onThread.extend({ text: pinnedInput, lang: langInput, version: z.coerce.number().int().min(0).max(2_147_483_647) })

export const resolveInput = onThread.extend({ text: pinnedInput, lang: langInput })

/** What is left out stays as it is; `participantIds` are those who go on reading a confidential thread. */
export const tightenInput = onThread.extend({
  level: z.enum(threadLevels, { message: 'invalid_value' }).optional(),
  rule: z.enum(threadRules, { message: 'invalid_value' }).optional(),
  participantIds: z
    .union([z.array(idInput).max(200, { message: 'too_big' }), idInput.transform((id) => [id])])
    .default([])
    .transform((ids) => [...new Set(ids)]),
})

export const onThreadPerson = onThread.extend({ personId: idInput })

export const setPaceInput = onThread.extend({ seconds: z.coerce.number().int().min(0).max(slowestPace) })

export const moveThreadInput = onThread.extend({
  subject: z.enum(threadSubjects, { message: 'invalid_value' }),
  subjectId: idInput.optional(),
  section: z.preprocess((value) => (value === '' ? undefined : value), z.enum(threadSections, { message: 'invalid_value' }).optional()),
})

export const askGlassInput = onThread.extend({
  reason: messageTextInput.refine((text) => text.length <= longestPinned, { message: 'pinned_too_long' }),
  hours: z.coerce.number().int().min(1).max(72),
})

export const onGlass = z.object({ glassId: idInput })
