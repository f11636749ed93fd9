import { z } from 'zod'
import { idInput } from '../ids.ts'
import { reactionKinds } from './message.ts'
import { flagInput, langInput, messageTextInput } from './post.input.ts'

const versionInput = z.coerce.number().int().min(1).max(2_147_483_647)

/** Why something was done, in a few lines; never empty. */
const reasonInput = messageTextInput.refine((text) => text.length <= 1000, { message: 'reason_too_long' })

export const editMessageInput = z.object({
  messageId: idInput,
  /** Of the text that the form showed. */
  version: versionInput,
  text: messageTextInput,
  lang: langInput,
})

/** A moderator says why; an author need not. */
export const deleteMessageInput = z.object({ messageId: idInput, reason: reasonInput.optional() })

export const reactInput = z.object({ messageId: idInput, kind: z.enum(reactionKinds, { message: 'invalid_value' }), on: flagInput })

export const hideMessageInput = z.object({ messageId: idInput, reason: reasonInput })
export const showMessageInput = z.object({ messageId: idInput })

export const reportMessageInput = z.object({ messageId: idInput, reason: reasonInput })
export const answerReportInput = z.object({
  reportId: idInput,
  answer: z.enum(['hidden', 'kept'], { message: 'invalid_value' }),
  /** Why it is hidden, for its readers. */
  reason: reasonInput.optional(),
})

export const translateInput = z.object({
  messageId: idInput,
  lang: langInput,
  text: messageTextInput,
  /** Of the original that was translated. */
  sourceVersion: versionInput,
  /** Of the translation that the form showed; nothing for a new one. */
  version: versionInput.optional(),
})
/** What the engine answered for this version of the message. */
export const machineTranslationInput = translateInput.omit({ version: true })
export const checkTranslationInput = z.object({ messageId: idInput, lang: langInput, version: versionInput })

/** One message by its place in a thread. */
export const messageInput = z.object({ threadId: idInput, seq: z.coerce.number().int().min(1).max(2_147_483_647) })

/** What was typed after an @, the beginning of a name. */
export const mentionChoicesInput = z.object({ threadId: idInput, prefix: z.string().max(60).default('') })

export const reachInput = z.object({ threadId: idInput, text: z.string().max(20_000) })
