import { openThread } from './open-thread.ts'
import { postMessage } from './post-message.ts'

export const threadsCommands = {
  'threads.create': openThread,
  'threads.post': postMessage,
} as const
