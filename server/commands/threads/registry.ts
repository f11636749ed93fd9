import { answerReport } from './answer-report.ts'
import { checkTranslation } from './check-translation.ts'
import { deleteMessage } from './delete-message.ts'
import { editMessage } from './edit-message.ts'
import { hideMessage } from './hide-message.ts'
import { keepMachineTranslation } from './keep-machine-translation.ts'
import { openThread } from './open-thread.ts'
import { postMessage } from './post-message.ts'
import { react } from './react.ts'
import { reportMessage } from './report-message.ts'
import { showMessage } from './show-message.ts'
import { translateMessage } from './translate-message.ts'

export const threadsCommands = {
  'threads.create': openThread,
  'threads.post': postMessage,
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
