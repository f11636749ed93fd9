import { conversations } from './conversations.ts'
import type { Demo } from './demo-data.ts'
import type { Stage } from './stage.ts'
import { type Act, daysAfter } from './timeline.ts'

type Thread = Demo['threads'][number]
type Message = Thread['messages'][number]

type Setting = { readonly opener: string; readonly on: string; readonly lang: 'fr' | 'en' }

/** Who opened each thread, when, and in which language its title is. */
const settings: { readonly [id: string]: Setting } = {
  T1: { opener: 'u05', on: '2026-05-18', lang: 'fr' },
  T2: { opener: 'u03', on: '2026-05-25', lang: 'fr' },
  T3: { opener: 'u02', on: '2026-05-18', lang: 'en' },
  T4: { opener: 'u02', on: '2026-05-19', lang: 'en' },
  T5: { opener: 'u13', on: '2026-05-22', lang: 'en' },
  T6: { opener: 'u07', on: '2026-05-12', lang: 'en' },
  T7: { opener: 'u09', on: '2026-05-13', lang: 'en' },
  T8: { opener: 'u18', on: '2026-04-07', lang: 'fr' },
}

/** The threads of the demo file, a message every few hours, and what is said in the dossiers' own threads. */
export function threadActs(demo: Demo): readonly Act<Stage>[] {
  return [
    ...demo.threads.flatMap((thread): readonly Act<Stage>[] => {
      const setting = settings[thread.id]
      if (!setting) throw new Error(`nothing opens ${thread.id}`)
      return [
        { at: `${setting.on}T07:30`, run: (stage) => open(stage, thread, setting) },
        ...thread.messages.map((message, at) => ({
          at: `${daysAfter(setting.on, Math.floor(at / 2))}T${at % 2 === 0 ? '08' : '14'}:4${at}`,
          run: (stage: Stage) => post(stage, stage.id(thread.id), message),
        })),
      ]
    }),
    ...conversations
      .filter(({ project }) => demo.projects.some(({ key }) => key === project))
      .map(({ project, at, message }) => ({ at, run: async (stage: Stage) => post(stage, await ownThread(stage, project), message) })),
    { at: '2026-05-28T15:00', run: markRead },
  ]
}

async function open(stage: Stage, thread: Thread, { opener, lang }: Setting): Promise<void> {
  const { threadId } = await stage.act(opener, 'threads.create', {
    title: thread.title,
    lang,
    level: thread.level,
    rule: thread.rule,
    ...subjectOf(stage, thread.subject),
    participantIds: namedIn(thread).map((key) => stage.person(key).personId),
  })
  stage.keep(thread.id, threadId)
}

/** `DEMO-25-005#budget` is about a section; `decision:DEMO-25-006` and `review:DEMO-25-003` are about a dossier until the one is decided and the other has a panel; `resource:R14` about a thing. */
function subjectOf(stage: Stage, subject: string) {
  const [whole = '', section] = subject.split('#')
  const name = whole.split(':').at(-1) ?? ''
  if (subject.startsWith('resource:')) return { subject: 'resource', subjectId: stage.id(name) }
  return name.startsWith('DEMO-') ? { subject: 'project', subjectId: stage.id(name), ...(section ? { section } : {}) } : { subject: 'general' }
}

/** A confidential thread names whoever takes part: those listed, else those who write in it. */
function namedIn({ level, participants, messages }: Thread): readonly string[] {
  if (level !== 'confidential') return []
  return participants.length > 0 ? participants : [...new Set(messages.map(([author]) => author))]
}

async function post(stage: Stage, threadId: string, [author, lang, text, mark]: Message): Promise<void> {
  await stage.act(author, 'threads.post', {
    threadId,
    lang,
    text: withDates(stage, text, lang),
    official: mark === 'official',
    onBehalf: mark === 'on_behalf',
  })
}

/** Dates stand as {{YYYY-MM-DD}} of the reference calendar. */
function withDates({ calendar }: Stage, text: string, lang: string): string {
  const format = new Intl.DateTimeFormat(lang === 'fr' ? 'fr-FR' : 'en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })
  return text.replace(/\{\{(\d{4}-\d{2}-\d{2})\}\}/g, (_, day: string) => format.format(new Date(calendar.day(day))))
}

/** The thread that a dossier has from its first draft on. */
async function ownThread(stage: Stage, key: string): Promise<string> {
  const { id } = await stage.tx.thread.findFirstOrThrow({ where: { projectId: stage.id(key) }, orderBy: { id: 'asc' }, select: { id: true } })
  return id
}

/** Whoever wrote has read up to there; everything after is new to them. */
async function markRead({ tx, wrote }: Stage): Promise<void> {
  const rows = await tx.$executeRaw`
    INSERT INTO "ReadPosition" ("personId", "threadId", "readSeq") SELECT "authorId", "threadId", max(seq) FROM "Message" GROUP BY 1, 2`
  wrote('read positions', rows)
}
