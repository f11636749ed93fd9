import { message } from './scenes.ts'
import { hiddenMessage, report, translated } from './scenes-of-messages.ts'
import { type Given, lead, type Row, type Stage, secretariat } from './table.ts'

const page = ['threads.page', ({ threadId }: Given) => ({ threadId })] as const

/** Readers of the administrator’s restricted thread may; nobody else finds it. */
const readers = { ok: [...lead, ...secretariat], rest: 'not_found' } as const

const about =
  (level: 'restricted' | 'confidential', more: object = {}) =>
  async (stage: Stage) => ({ ...(await message(stage, level)), ...more })
/** `threadId` names the thing by which a reader sees it. */
const known = { thing: page, kept: ['threadId'] } as const

const better = { lang: 'en', text: 'Good morning.', sourceVersion: 1 }

export const messagesRows = {
  'threads.edit-message': [
    {
      rule: 'whoever wrote it, for the body they wrote it for',
      scene: about('restricted', { version: 1, text: 'Bonsoir.', lang: 'fr' }),
      answers: { ok: ['admin'], message_of_another: ['staff', ...secretariat], rest: 'not_found' },
      ...known,
    },
    {
      rule: 'in a confidential thread, too',
      scene: about('confidential', { version: 1, text: 'Bonsoir.', lang: 'fr' }),
      answers: { ok: ['admin'], message_of_another: ['partner_admin'], rest: 'not_found' },
      ...known,
    },
  ],
  'threads.delete-message': [
    {
      rule: 'whoever wrote it, and threads.hide with a reason',
      scene: about('restricted', { reason: 'Doublon.' }),
      answers: { ok: ['admin', ...secretariat], message_of_another: ['staff'], rest: 'not_found' },
      ...known,
    },
    {
      rule: 'in a confidential thread, where no coordinator is named',
      scene: about('confidential', { reason: 'Doublon.' }),
      answers: { ok: ['admin'], message_of_another: ['partner_admin'], rest: 'not_found' },
      ...known,
    },
  ],
  'threads.react': { rule: 'whoever may write in the thread', scene: about('restricted', { kind: 'agree', on: true }), answers: readers, ...known },
  'threads.hide-message': {
    rule: 'threads.hide in a thread that is read',
    scene: about('restricted', { reason: 'Insulte.' }),
    answers: { ok: secretariat, not_permitted: lead, rest: 'not_found' },
    ...known,
  },
  'threads.show-message': {
    rule: 'threads.hide in a thread that is read',
    scene: hiddenMessage,
    answers: { ok: secretariat, not_permitted: lead, rest: 'not_found' },
    ...known,
  },
  'threads.report-message': [
    { rule: 'whoever reads the thread', scene: about('restricted', { reason: 'Insulte.' }), answers: readers, ...known },
    {
      rule: 'in a confidential thread the people named, where a coordinator is one of them',
      scene: async (stage) => {
        const { messageId, threadId } = await message(stage, 'confidential')
        await stage.db.prisma.threadParticipant.create({ data: { threadId, personId: stage.as('koffi').personId } })
        return { messageId, threadId, reason: 'Insulte.' }
      },
      answers: { ok: ['admin', 'partner_admin'], rest: 'not_found' },
      ...known,
    },
  ],
  'threads.answer-report': {
    rule: 'threads.hide in a thread that is read, but whoever reported it',
    scene: async (stage) => ({ ...(await report(stage)), answer: 'kept' }),
    answers: { ok: secretariat, rest: 'not_found' },
  },
  'threads.translate': { rule: 'whoever may write in the thread', scene: about('restricted', better), answers: readers, ...known },
  'threads.keep-machine-translation': {
    rule: 'whoever may write in the thread, once the engine has answered',
    scene: about('restricted', better),
    answers: readers,
    ...known,
  },
  'threads.check-translation': {
    rule: 'whoever may write in the thread and did not translate it',
    scene: translated,
    answers: { ok: ['staff', ...secretariat], translation_own: ['admin'], rest: 'not_found' },
    ...known,
  },
} as const satisfies { readonly [name: string]: Row | readonly Row[] }
