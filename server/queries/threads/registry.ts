import { messagesAfter } from './after.ts'
import { listThreads } from './list.ts'

export const threadsQueries = {
  'threads.after': messagesAfter,
  'threads.list': listThreads,
} as const
