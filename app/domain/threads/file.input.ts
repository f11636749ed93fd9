import { z } from 'zod'
import { idInput } from '../ids.ts'
import { fileLimits } from './files.ts'

/** The files of a message, by the ids of their uploads, in the order in which they are shown. */
export const filesInput = z
  .array(idInput)
  .min(1)
  .max(fileLimits.ofMessage, { message: 'files_too_many' })
  .refine((ids) => new Set(ids).size === ids.length, { message: 'files_twice' })

export const fileInput = z.object({ threadId: idInput, fileId: idInput })
