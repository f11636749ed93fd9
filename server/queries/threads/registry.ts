import { aboutThread } from './about.ts'
import { messagesAfter } from './after.ts'
import { glassPage } from './glass.ts'
import { listThreads } from './list.ts'
import { threadsOfDossier } from './of-dossier.ts'
import { threadsOfSubject } from './of-subject.ts'
import { threadOpening } from './opening.ts'
import { threadPage } from './page.ts'

export const threadsQueries = {
  'threads.list': listThreads,
  'threads.page': threadPage,
  'threads.after': messagesAfter,
  'threads.about': aboutThread,
  'threads.glass': glassPage,
  'threads.opening': threadOpening,
  'threads.of-dossier': threadsOfDossier,
  'threads.of-subject': threadsOfSubject,
} as const
