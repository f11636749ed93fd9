import { askGlass } from './ask-glass.ts'
import { changeThreadState } from './change-thread-state.ts'
import { moveThread } from './move-thread.ts'
import { namePerson } from './name-person.ts'
import { openGlass } from './open-glass.ts'
import { openThread } from './open-thread.ts'
import { postMessage } from './post-message.ts'
import { refuseGlass } from './refuse-glass.ts'
import { removePerson } from './remove-person.ts'
import { reopenThread } from './reopen-thread.ts'
import { resolveThread } from './resolve-thread.ts'
import { setPace } from './set-pace.ts'
import { summariseThread } from './summarise-thread.ts'
import { tightenThread } from './tighten-thread.ts'

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
  'threads.ask-glass': askGlass,
  'threads.open-glass': openGlass,
  'threads.refuse-glass': refuseGlass,
} as const
