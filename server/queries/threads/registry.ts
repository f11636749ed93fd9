import { messagesAfter } from './after.ts'
import { listThreads } from './list.ts'
import { threadMessage } from './message.ts'
import { threadsOfDossier } from './of-dossier.ts'
import { threadOpening } from './opening.ts'
import { threadPage } from './page.ts'

export const threadsQueries = {
  'threads.list': listThreads,
  'threads.page': threadPage,
  'threads.after': messagesAfter,
  'threads.message': threadMessage,
  'threads.opening': threadOpening,
  'threads.of-dossier': threadsOfDossier,
} as const
