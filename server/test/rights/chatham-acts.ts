import type { CommandName, CommandValue } from '#server/commands/registry.ts'
import { saidWithFile } from '../message-files.ts'
import type { Stage } from './table.ts'

/** What a message says that names people and forums in every way that is typed. */
export const typed = 'Moi, Thabo (SAMA, thabo@test.example), je dis à @Essi et @FSMD : Chiara et APW sont d’accord, MAMADOU aussi.'

export const chathamLevels = ['alliance', 'restricted', 'confidential'] as const
export type ChathamLevel = (typeof chathamLevels)[number]

/** A thread under the rule in question, and hands to act in it. */
export type ChathamScene = {
  readonly stage: Stage
  readonly threadId: string
  readonly level: ChathamLevel
  /** Its messages may leave it as a file, or what stands above them. */
  readonly leaves: boolean
  /** A command by somebody, which must be accepted. */
  readonly by: <Name extends CommandName>(who: string, name: Name, input: object) => Promise<CommandValue<Name>>
  /** A message, `typed` unless told. */
  readonly say: (who: string, more?: object) => Promise<{ readonly id: string; readonly seq: number }>
  /** Another thread of the kind, with two messages, for what ends or changes it. */
  readonly fresh: (more?: object) => Promise<string>
}

/** How a command is run in such a thread, or why it is not. */
export type ChathamAct = { readonly run: (scene: ChathamScene) => Promise<unknown> } | { readonly not: string }

type OfThreads = Extract<CommandName, `threads.${string}`>

const french = { lang: 'fr' } as const
const task = async ({ stage, say, by }: ChathamScene, more: object = {}) =>
  by('essi', 'threads.set-task', { messageId: (await say('thabo')).id, text: typed, ...french, ownerId: stage.as('mamadou').personId, ...more })
const glass = async ({ stage, fresh, by }: ChathamScene) => {
  const threadId = await fresh({ level: 'confidential', participantIds: [stage.as('thabo').personId, stage.as('mamadou').personId] })
  return by('helen', 'threads.ask-glass', { threadId, reason: 'Une menace y est dite.', hours: 2 })
}

/**
 * Every command of threads, as those who take part run it: a new one does not compile without its row. To add one: `run` it by
 * hands of the scene so that whatever follows from it happens, or say why nobody can, `not`.
 */
export const chathamActs: { readonly [name in OfThreads]: ChathamAct } = {
  'threads.create': { run: ({ fresh }) => fresh() },
  'threads.post': {
    run: async ({ stage, threadId, say }) => {
      const { seq } = await say('essi')
      for (const who of ['thabo', 'chiara', 'mamadou']) await say(who, { replyTo: seq })
      return saidWithFile(stage, stage.as('thabo'), threadId, 'Thabo, SAMA.pdf', { cleaned: true })
    },
  },
  'threads.edit-message': {
    run: async ({ by, say }) => by('thabo', 'threads.edit-message', { messageId: (await say('thabo')).id, ...french, text: `${typed} Enfin.`, version: 1 }),
  },
  'threads.delete-message': {
    run: async ({ by, say }) => {
      await by('thabo', 'threads.delete-message', { messageId: (await say('thabo')).id })
      return by('koffi', 'threads.delete-message', { messageId: (await say('chiara')).id, reason: 'Doublon.' })
    },
  },
  'threads.react': {
    run: async ({ by, say }) => by('thabo', 'threads.react', { messageId: (await say('essi')).id, kind: 'agree', on: true }),
  },
  'threads.hide-message': { run: async ({ by, say }) => by('koffi', 'threads.hide-message', { messageId: (await say('thabo')).id, reason: 'Insulte.' }) },
  'threads.show-message': {
    run: async ({ by, say }) => {
      const { id: messageId } = await say('thabo')
      await by('koffi', 'threads.hide-message', { messageId, reason: 'Insulte.' })
      return by('koffi', 'threads.show-message', { messageId })
    },
  },
  'threads.report-message': {
    run: async ({ by, say }) => by('thabo', 'threads.report-message', { messageId: (await say('chiara')).id, reason: 'À revoir.' }),
  },
  'threads.answer-report': {
    run: async ({ by, say }) => {
      const { reportId } = await by('thabo', 'threads.report-message', { messageId: (await say('chiara')).id, reason: 'À revoir.' })
      return by('koffi', 'threads.answer-report', { reportId, answer: 'hidden', reason: 'Insulte.' })
    },
  },
  'threads.translate': {
    run: async ({ by, say }) => by('essi', 'threads.translate', { messageId: (await say('thabo')).id, lang: 'en', text: typed, sourceVersion: 1 }),
  },
  'threads.check-translation': {
    run: async ({ by, say }) => {
      const { id: messageId } = await say('thabo')
      await by('essi', 'threads.translate', { messageId, lang: 'en', text: typed, sourceVersion: 1 })
      return by('mamadou', 'threads.check-translation', { messageId, lang: 'en', version: 1 })
    },
  },
  'threads.keep-machine-translation': { not: 'nothing that is said in confidence is given to a machine' },
  'threads.set-task': {
    run: async (scene) => {
      // Of the others no forum as a whole reads but the opener's.
      if (scene.level === 'alliance') await task(scene, { ownerId: undefined, ownerBodyId: scene.stage.bodies.FSMD })
      return task(scene, { dueOn: '2026-06-02' })
    },
  },
  'threads.change-task': {
    run: async (scene) => {
      const { taskId } = await task(scene)
      return scene.by('mamadou', 'threads.change-task', { taskId, version: 1, text: typed, lang: 'fr', ownerId: scene.stage.as('chiara').personId })
    },
  },
  'threads.settle-task': {
    run: async (scene) => scene.by('mamadou', 'threads.settle-task', { ...(await task(scene)), version: 1, state: 'done' }),
  },
  'threads.write-minute': {
    run: async ({ by, say, threadId }) => by('mamadou', 'threads.write-minute', { threadId, textFr: typed, messageId: (await say('thabo')).id }),
  },
  'threads.correct-minute': {
    run: async ({ by, threadId }) => {
      const { minuteId } = await by('mamadou', 'threads.write-minute', { threadId, textFr: typed })
      return by('mamadou', 'threads.correct-minute', { minuteId, version: 1, textFr: `${typed} Enfin.` })
    },
  },
  'threads.summarise': { run: ({ by, threadId }) => by('essi', 'threads.summarise', { threadId, text: typed, ...french, version: 0 }) },
  'threads.resolve': { run: async ({ by, fresh }) => by('essi', 'threads.resolve', { threadId: await fresh(), text: typed, ...french }) },
  'threads.reopen': {
    run: async ({ by, fresh }) => {
      const threadId = await fresh()
      await by('essi', 'threads.resolve', { threadId, text: typed, ...french })
      return by('essi', 'threads.reopen', { threadId })
    },
  },
  'threads.change-state': { run: async ({ by, fresh }) => by('essi', 'threads.change-state', { threadId: await fresh(), state: 'locked' }) },
  'threads.tighten': {
    run: async ({ stage, by, fresh }) => {
      const participantIds = ['thabo', 'mamadou'].map((name) => stage.as(name).personId)
      return by('essi', 'threads.tighten', { threadId: await fresh({ level: 'alliance' }), level: 'confidential', participantIds })
    },
  },
  'threads.name-person': {
    run: async ({ stage, by, fresh }) => {
      const threadId = await fresh({ participantIds: [stage.as('thabo').personId, stage.as('mamadou').personId, stage.as('koffi').personId] })
      return by('essi', 'threads.name-person', { threadId, personId: stage.as('chiara').personId })
    },
  },
  'threads.remove-person': {
    run: async ({ stage, by, fresh }) => by('essi', 'threads.remove-person', { threadId: await fresh(), personId: stage.as('chiara').personId }),
  },
  'threads.set-pace': { run: async ({ by, fresh }) => by('koffi', 'threads.set-pace', { threadId: await fresh(), seconds: 30 }) },
  'threads.move': {
    run: async ({ stage, by, fresh, level }) => {
      // Elsewhere a restricted one would have more readers.
      const threadId = await fresh(level === 'restricted' ? { level: 'alliance' } : {})
      return by('koffi', 'threads.move', { threadId, subject: 'forum', subjectId: stage.bodies.NRSF })
    },
  },
  'threads.split': {
    run: async ({ by, fresh }) => by('koffi', 'threads.split', { threadId: await fresh(), title: 'Un mot', ...french, seqs: [1] }),
  },
  'threads.export': {
    run: async ({ by, threadId, leaves }) => {
      if (leaves) for (const format of ['html', 'json', 'pdf']) await by('essi', 'threads.export', { threadId, format, lang: 'fr' })
    },
  },
  'threads.ask-glass': { run: glass },
  'threads.open-glass': { run: async (scene) => scene.by('yawa', 'threads.open-glass', await glass(scene)) },
  'threads.refuse-glass': { run: async (scene) => scene.by('yawa', 'threads.refuse-glass', await glass(scene)) },
}
