import { deleteMessage } from './delete-message.ts'
import { editMessage } from './edit-message.ts'
import { openThread } from './open-thread.ts'
import { postMessage } from './post-message.ts'

export const threadsCommands = {
  'threads.create': openThread,
  'threads.post': postMessage,
  'threads.edit-message': editMessage,
  'threads.delete-message': deleteMessage,
} as const
