import { aboutThread } from './about.ts'
import { messagesAfter } from './after.ts'
import { became } from './became.ts'
import { bookmarks } from './bookmarks.ts'
import { exportHead } from './export-head.ts'
import { exportRun } from './export-run.ts'
import { threadFile } from './file.ts'
import { glassPage } from './glass.ts'
import { listThreads } from './list.ts'
import { mentionChoices } from './mention-choices.ts'
import { threadMessage } from './message.ts'
import { minutes } from './minutes.ts'
import { threadsOfDossier } from './of-dossier.ts'
import { threadsOfSubject } from './of-subject.ts'
import { threadOpening } from './opening.ts'
import { threadPage } from './page.ts'
import { mentionReach } from './reach.ts'
import { reports } from './reports.ts'
import { seenBy } from './seen-by.ts'
import { task } from './task.ts'
import { taskOwners } from './task-owners.ts'
import { tasks } from './tasks.ts'

export const threadsQueries = {
  'threads.list': listThreads,
  'threads.page': threadPage,
  'threads.after': messagesAfter,
  'threads.about': aboutThread,
  'threads.export': exportHead,
  'threads.became': became,
  'threads.minutes': minutes,
  'threads.tasks': tasks,
  'threads.task': task,
  'threads.task-owners': taskOwners,
  'threads.export-run': exportRun,
  'threads.glass': glassPage,
  'threads.message': threadMessage,
  'threads.seen-by': seenBy,
  'threads.file': threadFile,
  'threads.reach': mentionReach,
  'threads.mention-choices': mentionChoices,
  'threads.reports': reports,
  'threads.bookmarks': bookmarks,
  'threads.opening': threadOpening,
  'threads.of-dossier': threadsOfDossier,
  'threads.of-subject': threadsOfSubject,
} as const
