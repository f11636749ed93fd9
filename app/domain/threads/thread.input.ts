import { z } from 'zod'
import { idInput } from '../ids.ts'
import { threadViews } from './thread.ts'

export const afterInput = z.object({
  threadId: idInput,
  afterSeq: z.coerce.number().int().min(0).max(2_147_483_647),
  /** Without it no message that changed is told. */
  afterChange: z.coerce.number().int().min(0).max(2_147_483_647).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(200),
})

const seqInput = z.coerce.number().int().min(1).max(2_147_483_647)

export const pageInput = z.object({
  threadId: idInput,
  /** The first seq to show; without it the newest messages, or those about the first unread one. */
  from: seqInput.optional(),
  /** Shows those just before this seq instead. */
  before: seqInput.optional(),
  /** Shows those around this seq instead. */
  at: seqInput.optional(),
  /** How many are shown at most. */
  length: z.coerce.number().int().min(1).max(50).default(50),
})

export const ofDossierInput = z.object({ projectId: idInput })

export const listInput = z.object({
  limit: z.coerce.number().int().min(1).max(500).default(60),
  view: z.enum(threadViews, { message: 'invalid_value' }).default('current'),
})

export const ofSubjectInput = z.object({ subject: z.enum(['decision', 'resource', 'forum', 'edition'], { message: 'invalid_value' }), subjectId: idInput })

/** What a new thread is to be about; nothing for a general one. */
export const openingInput = z.object({
  projectId: idInput.optional(),
  decisionId: idInput.optional(),
  offerId: idInput.optional(),
  forumId: idInput.optional(),
  editionId: idInput.optional(),
})
