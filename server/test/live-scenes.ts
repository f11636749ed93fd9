import type { Actor } from '#app/domain/members/actor.ts'
import type { ThreadActKind, ThreadsEvents } from '#app/domain/threads/events.ts'
import type { WireMessage } from '#app/realtime/protocol.ts'
import { saidWithFile } from './message-files.ts'
import type { SocketServer } from './sockets.ts'

/** A thread with a message of Essi’s, answered by Thabo, who has it open. */
export type LiveStage = {
  readonly as: (name: string) => Actor
  readonly bodies: { readonly [code: string]: string }
  readonly server: SocketServer
  readonly threadId: string
  readonly first: WireMessage
  /** What the first part of a scene left for its second. */
  readonly kept: { [name: string]: string }
  readonly run: (name: Parameters<SocketServer['execute']>[0], who: string, input?: object) => Promise<{ readonly [name: string]: unknown }>
  readonly say: (who: string, text: string, more?: object) => Promise<WireMessage>
}

type Step = (stage: LiveStage) => Promise<unknown>
/** Something that happens to a thread while it is open; `thread` is how it was opened, and `before` what was there already. */
export type LiveScene = { readonly name: string; readonly thread?: object; readonly named?: readonly string[]; readonly before?: Step; readonly act: Step }

const confidential = { level: 'confidential' }
const withFile: Step = async ({ server, as, threadId, kept }) => {
  kept.file = (await saidWithFile(server, as('essi'), threadId)).messageId
}
const translate: Step = ({ run, first }) => run('threads.translate', 'essi', { messageId: first.id, lang: 'en', text: 'Good morning @Thabo', sourceVersion: 1 })
const hide: Step = ({ run, first }) => run('threads.hide-message', 'koffi', { messageId: first.id, reason: 'À revoir.' })
const edit: Step = ({ run, first }) => run('threads.edit-message', 'essi', { messageId: first.id, version: 1, text: 'Bonsoir', lang: 'fr' })
const split =
  (seq: number): Step =>
  ({ run }) =>
    run('threads.split', 'koffi', { title: 'Novembre', lang: 'fr', seqs: [seq] })
const state =
  (to: string): Step =>
  ({ run }) =>
    run('threads.change-state', 'essi', { state: to })
const resolve: Step = ({ run }) => run('threads.resolve', 'essi', { text: 'Convenu.', lang: 'fr' })
const setTask: Step = async ({ run, first, as, kept }) => {
  const { taskId } = await run('threads.set-task', 'essi', { messageId: first.id, text: 'Réserver', lang: 'fr', ownerId: as('essi').personId })
  kept.task = String(taskId)
}
const settle =
  (to: string, version: number): Step =>
  ({ run, kept }) =>
    run('threads.settle-task', 'essi', { taskId: kept.task, version, state: to })
const askGlass: Step = async ({ run, kept }) => {
  kept.glass = String((await run('threads.ask-glass', 'koffi', { reason: 'Une menace y est dite.', hours: 2 })).glassId)
}
const clarification = { kind: 'clarification' }
const answer: Step = async ({ say, kept }) => {
  kept.answer = (await say('koffi', 'Oui.', { official: true })).id
}

/** Every event of a thread: what happens on its page, or why nothing does. A new event does not compile without its row. */
export const eventScenes: { readonly [Type in keyof ThreadsEvents]: readonly LiveScene[] | string } = {
  'message.posted': [
    { name: 'a message', act: ({ say }) => say('essi', 'Encore') },
    { name: 'a message with a file', act: withFile },
    { name: 'an answer', act: ({ say }) => say('essi', 'Encore', { replyTo: 2 }) },
    { name: 'a message of somebody new', act: ({ say }) => say('mamadou', 'Bonjour') },
    { name: 'an official answer', thread: clarification, act: answer },
    { name: 'another official answer', thread: clarification, before: answer, act: answer },
  ],
  'message.edited': [
    { name: 'a message corrected', act: edit },
    { name: 'the original of a translation corrected', before: translate, act: edit },
    {
      name: 'an official answer corrected',
      thread: clarification,
      before: answer,
      act: ({ run, kept }) => run('threads.edit-message', 'koffi', { messageId: kept.answer, version: 1, text: 'Non.', lang: 'fr' }),
    },
  ],
  'message.deleted': [
    { name: 'a message deleted', act: ({ run, first }) => run('threads.delete-message', 'essi', { messageId: first.id }) },
    { name: 'a message deleted by a moderator', act: ({ run, first }) => run('threads.delete-message', 'koffi', { messageId: first.id, reason: 'Insulte.' }) },
    { name: 'a message deleted with its file', before: withFile, act: ({ run, kept }) => run('threads.delete-message', 'essi', { messageId: kept.file }) },
    {
      name: 'an official answer deleted, before which there was another',
      thread: clarification,
      before: async (stage) => {
        await answer(stage)
        await answer(stage)
      },
      act: ({ run, kept }) => run('threads.delete-message', 'koffi', { messageId: kept.answer }),
    },
  ],
  'message.hidden': [
    { name: 'a message hidden', act: hide },
    {
      name: 'an official answer hidden',
      thread: clarification,
      before: answer,
      act: ({ run, kept }) => run('threads.hide-message', 'helen', { messageId: kept.answer, reason: 'À revoir.' }),
    },
  ],
  'message.shown': [{ name: 'a message shown again', before: hide, act: ({ run, first }) => run('threads.show-message', 'koffi', { messageId: first.id }) }],
  'message.reacted': [{ name: 'a reaction', act: ({ run, first }) => run('threads.react', 'essi', { messageId: first.id, kind: 'discuss', on: true }) }],
  'message.translated': [
    { name: 'a translation', act: translate },
    {
      name: 'a translation of the official answer',
      thread: clarification,
      before: answer,
      act: ({ run, kept }) => run('threads.translate', 'koffi', { messageId: kept.answer, lang: 'en', text: 'Yes.', sourceVersion: 1 }),
    },
  ],
  'message.translation_checked': [
    {
      name: 'a translation checked',
      before: translate,
      act: ({ run, first }) => run('threads.check-translation', 'koffi', { messageId: first.id, lang: 'en', version: 1 }),
    },
  ],
  'thread.split': [
    { name: 'a message moved out', act: split(1) },
    { name: 'an answer alone moved out', before: translate, act: split(2) },
  ],
  'thread.tended': 'each act has a row of its own',
  'thread.opened': 'the page is there after it',
  'message.reported': 'coordinators alone hear of it, in their queue',
  'message.report_answered': 'what became of a report shows by the message',
  'message.reminder_due': 'told to one person, in their inbox',
  'task.set': 'the trail shows it, and the page of the task',
  'task.due': 'told to whoever is to do it',
  'task.settled': 'told to whoever set it',
  'glass.asked': 'the act beside it is told to the thread',
  'glass.opened': 'the act beside it is told to the thread',
  'glass.refused': 'the act beside it is told to the thread',
}

/** Everything that can be done to a thread; a new act does not compile without its row. */
export const actScenes: { readonly [Kind in ThreadActKind]: LiveScene | string } = {
  locked: { name: 'a lock', act: state('locked') },
  unlocked: { name: 'the end of a lock', before: state('locked'), act: state('open') },
  archived: { name: 'the archive', act: state('archived') },
  summarised: { name: 'a summary', act: ({ run }) => run('threads.summarise', 'essi', { text: '**Un point**', lang: 'fr', version: 0 }) },
  resolved: { name: 'an outcome', act: resolve },
  reopened: { name: 'the end of an outcome', before: resolve, act: ({ run }) => run('threads.reopen', 'koffi') },
  tightened: { name: 'the Chatham House Rule', act: ({ run }) => run('threads.tighten', 'essi', { rule: 'chatham_house' }) },
  named: { name: 'a person named', act: ({ run, as }) => run('threads.name-person', 'essi', { personId: as('ingrid').personId }) },
  removed: {
    name: 'a person removed',
    before: ({ run, as }) => run('threads.name-person', 'essi', { personId: as('ingrid').personId }),
    act: ({ run, as }) => run('threads.remove-person', 'essi', { personId: as('ingrid').personId }),
  },
  task_set: { name: 'a task set', act: setTask },
  task_changed: {
    name: 'a task changed',
    before: setTask,
    act: ({ run, as, kept }) => run('threads.change-task', 'essi', { taskId: kept.task, version: 1, text: 'Louer', lang: 'fr', ownerId: as('essi').personId }),
  },
  task_done: { name: 'a task done', before: setTask, act: settle('done', 1) },
  task_dropped: { name: 'a task dropped', before: setTask, act: settle('dropped', 1) },
  task_reopened: {
    name: 'a task reopened',
    before: async (stage) => {
      await setTask(stage)
      await settle('done', 1)(stage)
    },
    act: settle('open', 2),
  },
  minuted: { name: 'a point of the record', act: ({ run }) => run('threads.write-minute', 'essi', { textFr: 'Convenu.' }) },
  moved: {
    name: 'a move to another subject',
    thread: { subject: 'forum' },
    act: ({ run }) => run('threads.move', 'koffi', { subject: 'general' }),
  },
  split: 'it comes with thread.split',
  split_off: 'the new thread is opened with it',
  paced: { name: 'slow mode', act: ({ run }) => run('threads.set-pace', 'koffi', { seconds: 30 }) },
  exported: { name: 'an export', act: ({ run }) => run('threads.export', 'essi', { format: 'json', lang: 'fr' }) },
  glass_asked: { name: 'a glass to be broken', thread: confidential, named: ['thabo'], act: askGlass },
  glass_opened: {
    name: 'a broken glass',
    thread: confidential,
    named: ['thabo'],
    before: askGlass,
    act: ({ run, kept }) => run('threads.open-glass', 'helen', { glassId: kept.glass }),
  },
  glass_refused: {
    name: 'a glass that stays whole',
    thread: confidential,
    named: ['thabo'],
    before: askGlass,
    act: ({ run, kept }) => run('threads.refuse-glass', 'helen', { glassId: kept.glass }),
  },
}
