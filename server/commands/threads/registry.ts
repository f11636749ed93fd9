import { answerReport } from './answer-report.ts'
import { askGlass } from './ask-glass.ts'
import { changeTask } from './change-task.ts'
import { changeThreadState } from './change-thread-state.ts'
import { checkTranslation } from './check-translation.ts'
import { correctMinute } from './correct-minute.ts'
import { deleteMessage } from './delete-message.ts'
import { editMessage } from './edit-message.ts'
import { exportThread } from './export-thread.ts'
import { hideMessage } from './hide-message.ts'
import { keepMachineTranslation } from './keep-machine-translation.ts'
import { moveThread } from './move-thread.ts'
import { namePerson } from './name-person.ts'
import { openGlass } from './open-glass.ts'
import { openThread } from './open-thread.ts'
import { postMessage } from './post-message.ts'
import { react } from './react.ts'
import { refuseGlass } from './refuse-glass.ts'
import { removePerson } from './remove-person.ts'
import { reopenThread } from './reopen-thread.ts'
import { reportMessage } from './report-message.ts'
import { resolveThread } from './resolve-thread.ts'
import { setPace } from './set-pace.ts'
import { setTask } from './set-task.ts'
import { settleTask } from './settle-task.ts'
import { showMessage } from './show-message.ts'
import { splitThread } from './split-thread.ts'
import { summariseThread } from './summarise-thread.ts'
import { tightenThread } from './tighten-thread.ts'
import { translateMessage } from './translate-message.ts'
import { writeMinute } from './write-minute.ts'

export const threadsCommands = {
  'threads.create': openThread,
  'threads.post': postMessage,
  'threads.change-state': changeThreadState,
  'threads.summarise': summariseThread,
  'threads.resolve': resolveThread,
  'threads.reopen': reopenThread,
  'threads.tighten': tightenThread,
  'threads.name-person': namePerson,
  'threads.remove-person': removePerson,
  'threads.set-pace': setPace,
  'threads.move': moveThread,
  'threads.split': splitThread,
  'threads.export': exportThread,
  'threads.write-minute': writeMinute,
  'threads.correct-minute': correctMinute,
  'threads.set-task': setTask,
  'threads.change-task': changeTask,
  'threads.settle-task': settleTask,
  'threads.ask-glass': askGlass,
  'threads.open-glass': openGlass,
  'threads.refuse-glass': refuseGlass,
  'threads.edit-message': editMessage,
  'threads.delete-message': deleteMessage,
  'threads.react': react,
  'threads.hide-message': hideMessage,
  'threads.show-message': showMessage,
  'threads.report-message': reportMessage,
  'threads.answer-report': answerReport,
  'threads.translate': translateMessage,
  'threads.keep-machine-translation': keepMachineTranslation,
  'threads.check-translation': checkTranslation,
} as const
