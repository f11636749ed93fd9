import { accepted } from '../harness.ts'
import { draft, glass, resolvedThread, thread } from './scenes.ts'
import { edition } from './scenes-of-members.ts'
import { type Given, lead, members, partner, type Row, type Stage, secretariat } from './table.ts'

const page = ['threads.page', ({ threadId }: Given) => ({ threadId })] as const
const said = (scene: (stage: Stage) => Promise<{ readonly threadId: string }>) => async (stage: Stage) => ({
  threadId: (await scene(stage)).threadId,
  text: 'Bonjour.',
  lang: 'fr',
})

/** An act on a restricted thread of GGPS: those who read it and may not do it are told so. */
const tending = (input: object) => async (stage: Stage) => ({ ...(await thread(stage, 'restricted')), ...input })
const moderating = { ok: ['admin', ...secretariat], not_permitted: ['staff'], rest: 'not_found' } as const
const directing = { ok: secretariat, not_permitted: lead, rest: 'not_found' } as const
const outcome = { text: 'Convenu.', lang: 'fr' } as const

export const threadsRows = {
  'threads.change-state': { rule: 'threads.moderate', scene: tending({ state: 'locked' }), answers: moderating, thing: page },
  'threads.summarise': {
    rule: 'threads.moderate, or whoever opened it',
    scene: tending({ ...outcome, version: 0 }),
    answers: moderating,
    thing: page,
  },
  'threads.resolve': { rule: 'threads.moderate, or whoever opened it', scene: tending(outcome), answers: moderating, thing: page },
  'threads.reopen': { rule: 'threads.moderate, or whoever opened it', scene: resolvedThread, answers: moderating, thing: page },
  'threads.tighten': { rule: 'threads.moderate', scene: tending({ rule: 'chatham_house' }), answers: moderating, thing: page },
  'threads.name-person': {
    rule: 'threads.moderate, or whoever opened it',
    scene: async (stage) => ({ ...(await thread(stage, 'restricted')), personId: stage.as('thabo').personId }),
    answers: moderating,
    thing: page,
    kept: ['personId'],
  },
  'threads.remove-person': {
    rule: 'threads.moderate, or whoever opened it',
    scene: async (stage) => ({ ...(await thread(stage, 'restricted')), personId: stage.as('kodjo').personId }),
    answers: moderating,
    thing: page,
    kept: ['personId'],
  },
  'threads.set-pace': { rule: 'threads.direct', scene: tending({ seconds: 30 }), answers: directing, thing: page },
  'threads.move': {
    rule: 'threads.direct',
    scene: async (stage) => ({ ...(await thread(stage, 'restricted')), subject: 'forum', subjectId: stage.bodies.GGPS }),
    answers: directing,
    thing: page,
    kept: ['subjectId'],
  },
  'threads.split': {
    rule: 'threads.direct',
    scene: async (stage) => {
      const { threadId } = await thread(stage, 'restricted')
      for (const text of ['Un', 'Deux']) accepted(await stage.execute('threads.post', stage.as('essi'), { threadId, text, lang: 'fr' }))
      return { threadId, title: 'Deux', lang: 'fr', seqs: [2] }
    },
    answers: directing,
    thing: page,
  },
  'threads.export': [
    {
      rule: 'whoever reads the thread',
      scene: tending({ format: 'html', lang: 'fr' }),
      answers: { ok: [...lead, ...secretariat], rest: 'not_found' },
      thing: page,
    },
    {
      rule: 'of a confidential thread under the Chatham House Rule, what stands above it: the people named',
      scene: async (stage) => ({ ...(await thread(stage, 'confidential', { rule: 'chatham_house' })), format: 'html', lang: 'fr' }),
      answers: { ok: ['admin', 'partner_admin'], rest: 'not_found' },
    },
  ],
  'threads.ask-glass': {
    rule: 'threads.break_glass of a closed thread: coordinators who do not read it',
    scene: async (stage) => ({ ...(await thread(stage, 'caucus')), reason: 'Une menace y est dite.', hours: 2 }),
    answers: { ok: secretariat, not_permitted: lead, rest: 'not_found' },
    thing: page,
  },
  'threads.open-glass': { rule: 'threads.break_glass: another coordinator', scene: glass, answers: { ok: secretariat, rest: 'not_found' } },
  'threads.refuse-glass': { rule: 'threads.break_glass: another coordinator', scene: glass, answers: { ok: secretariat, rest: 'not_found' } },
  'threads.create': [
    {
      rule: 'threads.post: forums but observers, and the secretariat',
      scene: async () => ({ title: 'Calendrier', lang: 'fr', level: 'alliance' }),
      answers: { ok: [...members, 'associate_admin', ...secretariat], rest: 'not_permitted' },
    },
    {
      rule: 'threads.post about a dossier that one reads',
      scene: async (stage) => ({ title: 'Budget', lang: 'fr', level: 'restricted', subject: 'project', subjectId: (await draft(stage)).projectId }),
      answers: { ok: [...lead, ...partner], rest: 'not_found' },
    },
    {
      rule: 'threads.post about an edition of a forum that acts',
      scene: async (stage) => ({ title: 'Programme', lang: 'fr', level: 'alliance', subject: 'edition', subjectId: (await edition(stage)).editionId }),
      answers: { ok: [...members, 'associate_admin', ...secretariat], rest: 'not_permitted' },
      // Who opens no thread reads the sheet of the forum, where its editions stand.
      thing: ['members.forum', () => ({ code: 'GGPS' })] as const,
    },
  ],
  'threads.post': [
    {
      rule: 'threads.post in a thread of the alliance; observers read',
      scene: said((stage) => thread(stage, 'alliance')),
      answers: { ok: [...members, 'associate_admin', ...secretariat], thread_read_only: ['observer_admin'], rest: 'not_found' },
      thing: page,
    },
    {
      rule: 'threads.post in a restricted thread: the forum that opened it and the secretariat',
      scene: said((stage) => thread(stage, 'restricted')),
      answers: { ok: [...lead, ...secretariat], rest: 'not_found' },
      thing: page,
    },
    {
      rule: 'threads.post in a confidential thread: the people named',
      scene: said((stage) => thread(stage, 'confidential')),
      answers: { ok: ['admin', 'partner_admin'], rest: 'not_found' },
      thing: page,
    },
  ],
} as const satisfies { readonly [name: string]: Row | readonly Row[] }
