import { z } from 'zod'
import { idInput } from '../ids.ts'
import { filesInput } from './file.input.ts'
import { longestMessage } from './thread.ts'

/** A checkbox sends `on`, the API a boolean. */
export const flagInput = z
  .union([z.boolean(), z.literal('on'), z.literal('true'), z.literal('false')])
  .transform((value) => value === true || value === 'on' || value === 'true')
  .default(false)

/** BCP 47, as far as a message needs it. */
export const langInput = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { message: 'lang_malformed' })

/** Markdown. A lone surrogate is no text; of control characters only the tab and the line ends are. */
export const messageTextInput = z
  .string({ message: 'required' })
  .max(longestMessage, { message: 'message_too_long' })
  .refine((text) => !/\p{Surrogate}|(?![\t\n\r])\p{Cc}/u.test(text), { message: 'text_malformed' })
  .transform((text) => text.replace(/\r\n?/g, '\n').trim())
  .refine((text) => text !== '', { message: 'required' })

export const postInput = z.object({
  threadId: idInput,
  text: messageTextInput,
  lang: langInput,
  official: flagInput,
  onBehalf: flagInput,
  /** The seq of the message that it answers. */
  replyTo: z.coerce.number().int().min(1).max(2_147_483_647).optional(),
  files: filesInput.optional(),
})
export type PostInput = z.infer<typeof postInput>
