import { z } from 'zod'
import { dayInput, idInput } from '../ids.ts'
import { langInput, messageTextInput } from './post.input.ts'
import { longestTask, taskStates, taskViews } from './task.ts'

const taskFields = {
  text: messageTextInput.refine((text) => text.length <= longestTask, { message: 'task_too_long' }),
  lang: langInput,
  ownerId: idInput.optional(),
  /** A body alone, or that for which the person does it. */
  ownerBodyId: idInput.optional(),
  dueOn: dayInput.optional(),
}
const isOwned = ({ ownerId, ownerBodyId }: { ownerId?: string | undefined; ownerBodyId?: string | undefined }) => Boolean(ownerId || ownerBodyId)
const owned = { message: 'required', path: ['ownerId'] }

export const setTaskInput = z.object({ messageId: idInput, ...taskFields }).refine(isOwned, owned)

export const onTask = z.object({ taskId: idInput })

const versionInput = z.coerce.number().int().min(1).max(2_147_483_647)

export const changeTaskInput = onTask.extend({ version: versionInput, ...taskFields }).refine(isOwned, owned)

export const settleTaskInput = onTask.extend({ version: versionInput, state: z.enum(taskStates, { message: 'invalid_value' }) })

/** Of a dossier, or of those that concern the reader. */
export const tasksInput = z.object({
  projectId: idInput.optional(),
  view: z.enum(taskViews, { message: 'invalid_value' }).default('mine'),
  settled: z
    .union([z.boolean(), z.literal('true'), z.literal('false')])
    .transform((value) => value === true || value === 'true')
    .default(false),
})

export const taskOwnersInput = z.object({ threadId: idInput })
