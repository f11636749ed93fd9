import { message, thread } from './scenes.ts'
import { minute, task } from './scenes-of-acts.ts'
import { type Given, lead, type Row, secretariat } from './table.ts'

/** What came out of the administrator’s restricted thread. */
const known = { thing: ['threads.page', ({ threadId }: Given) => ({ threadId })], kept: ['threadId', 'ownerId'] } as const
const own = { ok: ['admin', ...secretariat], not_permitted: ['staff'], rest: 'not_found' } as const

export const actsRows = {
  'threads.set-task': {
    rule: 'whoever may write in the thread',
    scene: async (stage) => ({ ...(await message(stage, 'restricted')), text: 'Réserver', lang: 'fr', ownerId: stage.as('essi').personId }),
    answers: { ok: [...lead, ...secretariat], rest: 'not_found' },
    ...known,
  },
  'threads.change-task': {
    rule: 'whoever set it or owns it, and moderators',
    scene: async (stage) => ({ ...(await task(stage)), version: 1, text: 'Réserver tôt', lang: 'fr', ownerId: stage.as('essi').personId }),
    answers: own,
    ...known,
  },
  'threads.settle-task': {
    rule: 'whoever set it or owns it, and moderators',
    scene: async (stage) => ({ ...(await task(stage)), version: 1, state: 'done' }),
    answers: own,
    ...known,
  },
  'threads.write-minute': {
    rule: 'whoever may write in the thread',
    scene: async (stage) => ({ ...(await thread(stage, 'restricted')), textFr: 'Convenu.' }),
    answers: { ok: [...lead, ...secretariat], rest: 'not_found' },
    thing: known.thing,
  },
  'threads.correct-minute': {
    rule: 'whoever wrote it, and threads.moderate',
    scene: async (stage) => ({ ...(await minute(stage)), version: 1, textFr: 'Conclu.' }),
    answers: own,
    ...known,
  },
} as const satisfies { readonly [name: string]: Row | readonly Row[] }
