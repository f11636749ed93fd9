import { draft, thread } from './scenes.ts'
import { type Given, lead, members, partner, type Row, type Stage, secretariat } from './table.ts'

const page = ['threads.page', ({ threadId }: Given) => ({ threadId })] as const
const said = (scene: (stage: Stage) => Promise<{ readonly threadId: string }>) => async (stage: Stage) => ({
  threadId: (await scene(stage)).threadId,
  text: 'Bonjour.',
  lang: 'fr',
})

export const threadsRows = {
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
