import { v7 as newId } from 'uuid'
import { createKeys } from '#server/auth/keys.ts'
import type { StoredEvent } from '#server/commands/append-events.ts'
import type { CommandName } from '#server/commands/registry.ts'
import type { Mail } from '#server/email/transport.ts'
import { followThreads } from '#server/jobs/follow-threads.ts'
import type { JobContext } from '#server/jobs/job.ts'
import { createNoticeReader } from '#server/jobs/notice-reader.ts'
import { remindOfMessages } from '#server/jobs/remind-of-messages.ts'
import { remindOfTasks } from '#server/jobs/remind-of-tasks.ts'
import { createSendMail } from '#server/jobs/send-mail.ts'
import { createMessageMarks } from '#server/state/message-marks.ts'
import { createNoticeChoices } from '#server/state/notice-choices.ts'
import { accepted } from '../harness.ts'
import { type ChathamLevel, type ChathamScene, chathamActs, typed } from './chatham-acts.ts'
import type { World } from './world.ts'

/** Who speaks and tends in these threads. */
export const speakers = ['essi', 'thabo', 'mamadou', 'chiara', 'koffi'] as const

type Rule = 'attributed' | 'chatham_house'

/** Opens a thread of a level: whoever is named in it, they are the speakers. */
export async function openRound({ stage }: World, rule: Rule, level: ChathamLevel, more: object = {}): Promise<string> {
  const named = { alliance: [], restricted: ['thabo', 'mamadou', 'chiara'], confidential: ['thabo', 'mamadou', 'chiara', 'koffi'] }[level]
  const input = { title: 'Calendrier', lang: 'fr', level, rule, participantIds: named.map((name) => stage.as(name).personId), ...more }
  return accepted(await stage.execute('threads.create', stage.as('essi'), input)).threadId
}

function sceneOf(world: World, rule: Rule, level: ChathamLevel, threadId: string): ChathamScene {
  const { stage } = world
  const by = async <Name extends CommandName>(who: string, name: Name, input: object) => {
    const result = await stage.execute(name, stage.as(who), input, { commandId: newId() })
    if (!result.ok) throw new Error(`${who} ${name} ${level}: ${JSON.stringify(result.refusal)}`)
    return result.value
  }
  const post = (who: string, input: object) => by(who, 'threads.post', { text: typed, lang: 'fr', ...input })
  return {
    ...{ stage, threadId, level, by, leaves: rule === 'chatham_house' || level !== 'confidential' },
    say: (who, more = {}) => post(who, { threadId, ...more }),
    fresh: async (more = {}) => {
      const id = await openRound(world, rule, level, more)
      for (const who of ['thabo', 'mamadou']) await post(who, { threadId: id })
      return id
    },
  }
}

/** Runs every command in each of these threads, then lets everything happen that follows; what was stored and sent. */
export async function runRound(world: World, rule: Rule, threads: { readonly [level in ChathamLevel]: string }, log: JobContext['log']) {
  const { stage, clock } = world
  const { db } = stage
  const keys = createKeys('the secret of an installation under test')
  const last = (await db.prisma.event.findFirst({ orderBy: { id: 'desc' } }))?.id ?? ''
  const choices = createNoticeChoices(db, keys)
  for (const name of ['essi', 'mamadou']) {
    accepted(await choices.choose(stage.as(name).personId, { mail: 'at_once', follows: 'mentions' }))
    for (const threadId of Object.values(threads)) await choices.follow(stage.as(name), threadId, { choice: 'all', mail: null })
  }
  for (const [level, threadId] of Object.entries(threads) as [ChathamLevel, string][]) {
    const scene = sceneOf(world, rule, level, threadId)
    for (const act of Object.values(chathamActs)) if ('run' in act) await act.run(scene)
    await markForOneself(world, threadId)
  }
  clock.offset += 10 * 60_000
  for (const job of [remindOfMessages, remindOfTasks]) await job.run({ db, clock, log })
  const events = (await db.prisma.event.findMany({ where: { id: { gt: last } }, orderBy: { id: 'asc' } })).map(toStored)
  await createNoticeReader({ db, log, now: () => new Date(Date.now() + clock.offset) }).read(events)
  await followThreads.run({ db, clock, log })
  const notices = await db.prisma.notice.findMany({ where: { createdAt: { gte: new Date(Date.now() - 3_600_000) } } })
  const mails: Mail[] = []
  const send = createSendMail({ db, keys, publicUrl: 'https://kente.test', transport: { send: async (mail) => void mails.push(mail), close: () => {} } })
  for (const { id } of notices.filter(({ channel }) => channel === 'mail')) await send(id)
  return { events, notices, mails }
}

/** A message of somebody else is kept by whoever reads it, who asks to be reminded of it. */
async function markForOneself({ stage, clock }: World, threadId: string): Promise<void> {
  const marks = createMessageMarks(stage.db)
  const { seq } = await stage.db.prisma.message.findFirstOrThrow({
    where: { threadId, authorId: stage.as('thabo').personId, deletedAt: null, hiddenAt: null },
    select: { seq: true },
  })
  const now = new Date(Date.now() + clock.offset)
  for (const name of ['essi', 'mamadou']) {
    accepted(await marks.bookmark(stage.as(name), { threadId, seq }))
    accepted(await marks.remind(stage.as(name), { threadId, seq }, new Date(now.getTime() + 60_000), now))
  }
}

type EventRow = {
  readonly id: string
  readonly type: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly personId: string | null
  readonly bodyId: string | null
  readonly payload: unknown
  readonly audience: string[]
}

function toStored({ subjectKind, subjectId, ...event }: EventRow): StoredEvent {
  return { ...event, subject: { kind: subjectKind, id: subjectId } } as unknown as StoredEvent
}
