import { Writable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportedRuns } from '#app/http/export/exported-file.ts'
import { threadHtml } from '#app/http/export/thread-html.ts'
import { threadJson } from '#app/http/export/thread-json.ts'
import { threadPdf } from '#app/http/export/thread-pdf.ts'
import { commands } from '#server/commands/registry.ts'
import { serverT } from '#server/i18n/server-t.ts'
import { createLog } from '#server/log.ts'
import { type QueryName, queries } from '#server/queries/registry.ts'
import { accepted } from '../harness.ts'
import { pdfText } from '../pdf-text.ts'
import { chathamActs, chathamLevels } from './chatham-acts.ts'
import { openRound, runRound, speakers } from './chatham-round.ts'
import { everyPlayer, type Player, players } from './players.ts'
import { queryRows } from './query-rows.ts'
import { found, type Trace, tracesOf } from './traces.ts'
import { openWorld, type Things, type World } from './world.ts'

/** How long a walk over every query may take on a busy machine, in milliseconds. */
const walk = 300_000

/** Where participants see each other's names: the thread itself, and reports about it to those who read it (domain.md §4). */
const inside: readonly QueryName[] = [
  ...(['threads.page', 'threads.after', 'threads.message', 'threads.about', 'threads.seen-by', 'threads.reports'] as const),
  ...(['threads.task', 'threads.task-owners', 'threads.mention-choices'] as const),
]

/** Told to one person alone, by a job: their own row says so, and where it goes. */
const personal = ['task.due', 'message.reminder_due']

type Round = Awaited<ReturnType<typeof runRound>>

/**
 * What is said under the Chatham House Rule leaves no trace of who takes part or for whom on any way out (rulings.md 32):
 * every command of threads is run, then every query for every role, events, notices, mails, files and the log are looked
 * through for each speaker by name, address, ids and forum.
 */
describe.each([
  { rule: 'chatham_house', traces: false },
  { rule: 'attributed', traces: true },
] as const)('speakers in threads that are $rule', ({ rule, traces }) => {
  let world: World
  let things: Things
  let speaking: readonly Trace[]
  let before: ReadonlyMap<string, Found>
  let round: Round
  const logged: string[] = []

  beforeAll(async () => {
    world = await openWorld()
    speaking = tracesOf(Object.fromEntries(speakers.map((name) => [name, world.stage.as(name)])))
    const [alliance, restricted, confidential] = [
      await openRound(world, rule, 'alliance'),
      await openRound(world, rule, 'restricted'),
      await openRound(world, rule, 'confidential'),
    ]
    things = { ...world.things, alliance, restricted, confidential }
    before = await lookAround()
    const log = createLog('trace', new Writable({ write: (line, _encoding, done) => done(void logged.push(String(line))) }))
    round = await runRound(world, rule, { alliance, restricted, confidential }, log)
  }, walk)
  afterAll(() => world?.close())

  type Found = ReturnType<typeof found>

  /** How often each answer tells of each speaker, by query and player; of oneself one may know. */
  async function lookAround(): Promise<ReadonlyMap<string, Found>> {
    const seen = new Map<string, Found>()
    for (const name of Object.keys(queries) as QueryName[]) {
      for (const [at, row] of [queryRows[name]].flat().entries()) {
        const input = row.input?.(things) ?? {}
        for (const player of everyPlayer) {
          const answer = await world.stage.ask(name, world.stage.play(player), input)
          seen.set(`${name} ${at} ${player}`, found(others(player), name === 'members.export-me' ? withoutWords(answer) : answer))
        }
      }
    }
    return seen
  }

  function others(player: Player): readonly Trace[] {
    return speaking.filter(({ of }) => of !== players[player])
  }

  it('run every command of threads, or say why not', () => {
    expect(Object.keys(chathamActs).sort()).toEqual(
      Object.keys(commands)
        .filter((name) => name.startsWith('threads.'))
        .sort(),
    )
  })

  it(
    `${traces ? 'are' : 'are not'} named by answers outside the thread`,
    async () => {
      const after = await lookAround()

      const more = [...after].flatMap(([key, now]) =>
        Object.keys(now)
          .filter((of) => (now[of] ?? 0) > (before.get(key)?.[of] ?? 0))
          .map((of) => `${key}: ${of}`),
      )

      const outside = more.filter((line) => !inside.some((name) => line.startsWith(`${name} `)))
      if (traces) expect(outside).toEqual(expect.arrayContaining(['threads.list 0 staff: mamadou', 'threads.bookmarks 0 admin: thabo']))
      else expect(outside).toEqual([])
      expect(more, 'inside they are named').toContain('threads.page 2 admin: thabo')
    },
    walk,
  )

  it(`${traces ? 'are' : 'are not'} named by what may be quoted`, async () => {
    const quotes: string[] = []
    for (const level of chathamLevels) {
      const lastSeq = await world.stage.db.prisma.message.count({ where: { threadId: things[level] } })
      for (let seq = 1; seq <= lastSeq; seq++) {
        const { quotable, translations } = accepted(await world.stage.ask('threads.message', world.stage.as('essi'), { threadId: things[level], seq }))
        quotes.push(quotable, ...translations.map((one) => one.quotable))
      }
    }

    expect(quotes.filter((text) => text.includes('d’accord')).length).toBeGreaterThan(20)
    expect(Object.keys(found(speaking, quotes))).toEqual(traces ? ['essi', 'thabo', 'mamadou', 'chiara'] : [])
  })

  it(`${traces ? 'are' : 'are not'} named by any event`, () => {
    const stored = round.events.map(({ type, personId, bodyId, payload, audience }) => ({ type, personId, bodyId, payload, audience }))
    const shared = stored.filter(({ type }) => !personal.includes(type))

    expect(new Set(stored.map(({ type }) => type)).size).toBeGreaterThan(15)
    const named = shared.filter((event) => Object.keys(found(speaking, event)).length > 0).map(({ type }) => type)
    if (traces) expect(named).toEqual(expect.arrayContaining(['message.posted', 'thread.tended', 'message.reported']))
    else expect([...new Set(named)]).toEqual([])
  })

  it(`${traces ? 'are' : 'are not'} named by notices and mails, which still reach whom they concern`, () => {
    const { notices, mails } = round
    const kinds = [...new Set(notices.map(({ kind }) => kind))].sort()
    const common = ['glass_asked', 'glass_opened', 'message_reminder', 'message_report', 'messages_confidential', 'task_due', 'task_settled', 'thread_named']
    expect(kinds).toEqual(expect.arrayContaining([...common, 'messages', 'mention_confidential', 'task_confidential']))
    expect(kinds.filter((kind) => kind === 'mention' || kind === 'task')).toEqual(traces ? ['mention', 'task'] : [])
    expect(mails.length).toBeGreaterThan(3)

    const told = notices.map(({ kind, subjectKind, subjectId, params }) => ({ kind, subjectKind, subjectId, params }))
    expect(Object.keys(found(speaking, told)).length > 0).toBe(traces)
    const sent = mails.flatMap((mail) => {
      const about = speaking.filter(({ of }) => `${of}@test.example` !== mail.to.address)
      return Object.keys(found(about, { ...mail, to: null }))
    })
    expect(sent.length > 0).toBe(traces)
  })

  it.each(['html', 'json', 'pdf'] as const)(`${traces ? 'are' : 'are not'} named by a file that is taken along: %s`, async (format) => {
    for (const level of chathamLevels.filter((one) => !traces || one !== 'confidential')) {
      const file = await fileOf(level, format)
      expect(file).toContain('d’accord')
      expect(Object.keys(found(speaking, file)), level).toEqual(traces ? expect.arrayContaining(['thabo', 'essi', 'mamadou', 'chiara']) : [])
      if (!traces) expect(file).not.toContain(things[level])
    }
  })

  /** As the route writes it. */
  async function fileOf(level: (typeof chathamLevels)[number], format: 'html' | 'json' | 'pdf'): Promise<string> {
    const { stage } = world
    const { exportId } = accepted(await stage.execute('threads.export', stage.as('essi'), { threadId: things[level], format, lang: 'fr' }))
    const thread = accepted(await stage.ask('threads.export', stage.as('essi'), { exportId }))
    const runs = exportedRuns({ ask: (query: 'threads.export-run', input: object) => stage.ask(query, stage.as('essi'), input) } as never, exportId)
    const words = { t: serverT('fr'), locale: 'fr', timeZone: 'Africa/Lome', origin: 'https://kente.test' } as const
    const pieces: Buffer[] = []
    for await (const piece of { html: threadHtml, json: threadJson, pdf: threadPdf }[format]({ thread, runs }, words)) pieces.push(Buffer.from(piece))
    const bytes = Buffer.concat(pieces)
    return format === 'pdf' ? await pdfText(bytes) : bytes.toString('utf8')
  }

  it('are not named in the log, whatever the rule', () => {
    expect(logged.length).toBeGreaterThan(0)
    expect(found(speaking, logged.join('\n'))).toEqual({})
  })
})

/** What somebody wrote is theirs to take away as they wrote it; whatever else goes along names nobody. */
function withoutWords(answer: unknown): string {
  return JSON.stringify(answer, (key, value) => (['text', 'textFr', 'textEn'].includes(key) ? '' : value))
}
