import pino from 'pino'
import { v7 as newId } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { createKeys } from '#server/auth/keys.ts'
import { createSessionEnder } from '#server/auth/session-ender.ts'
import type { Mail } from '#server/email/transport.ts'
import { createNoticeReader } from '#server/jobs/notice-reader.ts'
import { createSendMail } from '#server/jobs/send-mail.ts'
import { actorOf, castMembers, insertPeople } from '#server/test/builders.ts'
import { accepted, openHarness } from '#server/test/harness.ts'
import { scaled } from '#server/test/races.ts'
import { openSocketServer, type SocketServer, until } from '#server/test/sockets.ts'

const trials = scaled(1000)
const atOnce = 4
const ways = ['removed', 'ended', 'suspended'] as const
const levels = ['alliance', 'restricted', 'caucus', 'confidential'] as const

type Trial = { readonly way: (typeof ways)[number]; readonly level: (typeof levels)[number]; readonly online: boolean }
type Connection = Awaited<ReturnType<SocketServer['connect']>>

describe('a person who loses the right to read', async () => {
  const harness = await openHarness()
  const { db, ask } = harness
  let cast: Awaited<ReturnType<typeof castMembers>>
  let server: SocketServer
  const sent: Mail[] = []
  const transport = { send: async (mail: Mail) => void sent.push(mail), close: () => {} }
  const keys = createKeys('the secret of an installation under test')
  const sendMail = createSendMail({ db, keys, transport, publicUrl: 'https://kente.test' })

  beforeEach(async () => {
    cast = await castMembers(db)
    server = await openSocketServer(harness)
    server.broadcast.addReader(createNoticeReader({ db, log: pino({ level: 'silent' }) }).read)
    server.broadcast.addReader(createSessionEnder({ db, onSessionsEnded: server.broadcast.endSessions }))
  })
  afterEach(() => server.close())

  /** Somebody new of SAMA, who reads a thread of SAMA that nobody else writes in but its administrator. */
  async function begin({ level }: Trial) {
    const body = { ...cast.as('thabo').body }
    const victim = actorOf(`v${newId()}`, { body: 'SAMA' }, { SAMA: body })
    await insertPeople(db, [victim])
    const participantIds = level === 'confidential' ? [victim.personId] : []
    const opened = await server.execute('threads.create', cast.as('thabo'), { title: 'Octobre', lang: 'en', level, participantIds })
    const { threadId } = accepted(opened)
    const connection = await server.connect(victim)
    expect((await connection.open(threadId)).ok).toBe(true)
    return { victim, threadId, connection }
  }

  const say = async (threadId: string, text: string) =>
    accepted(await server.execute('threads.post', cast.as('thabo'), { threadId, text, lang: 'en' }, { commandId: newId() }))

  async function revoke({ way }: Trial, victim: Actor, threadId: string): Promise<void> {
    const { personId, mandateId } = victim
    if (way === 'removed') accepted(await server.execute('threads.remove-person', cast.as('thabo'), { threadId, personId }))
    if (way === 'ended') accepted(await server.execute('members.end-mandate', cast.as('thabo'), { mandateId }))
    if (way === 'suspended') accepted(await server.execute('members.suspend-person', cast.as('koffi'), { personId, reason: 'Absence' }))
  }

  /** Left the room and was told, or lost the connection. */
  const gone = ({ client, heard }: Connection) =>
    until(
      () => !client.connected || heard.some(({ event }) => event === 'thread:ended'),
      (isGone) => isGone,
    )

  async function run(trial: Trial): Promise<readonly string[]> {
    const { victim, threadId, connection } = await begin(trial)
    await say(threadId, `@${victim.name}, before`)
    await expect.poll(() => mentionsOf(victim), { timeout: 10_000 }).toBe(1)
    const mailIds = await mailsTo(victim)
    if (!trial.online) connection.client.disconnect()
    const before = trial.online ? Promise.all([say(threadId, 'meanwhile'), say(threadId, 'meanwhile')]) : null
    await revoke(trial, victim, threadId)
    await before
    await say(threadId, 'after')
    if (trial.online) await gone(connection)
    await say(threadId, 'after')
    return [...leaksIn(connection), ...(await leaksByMail(mailIds)), ...(await leaksOnReturn(trial, connection, victim, threadId))]
  }

  /** What the open connection was given that was said after the right was gone. */
  function leaksIn({ messages }: Connection): readonly string[] {
    return messages.filter(({ html }) => html.includes('after')).map(({ html }) => `live: ${html}`)
  }

  const mentionsOf = ({ personId }: Actor) => db.prisma.notice.count({ where: { personId, channel: 'mail', kind: { startsWith: 'mention' } } })
  const mailsTo = async ({ personId }: Actor) => (await db.prisma.notice.findMany({ where: { personId, channel: 'mail' } })).map(({ id }) => id)

  /** What leaves of the mails that were written while the right was there, and waited. */
  async function leaksByMail(ids: readonly string[]): Promise<readonly string[]> {
    for (const id of ids) await sendMail(id)
    return sent.filter(({ id }) => ids.includes(id)).map(({ subject }) => `mail: ${subject}`)
  }

  /** What the same browser gets when it comes back with its cookie, its outbox and its old position. */
  async function leaksOnReturn(trial: Trial, { cookie }: Connection, victim: Actor, threadId: string): Promise<readonly string[]> {
    const again = await server.connect(victim, { cookie })
    const doors = await Promise.all([
      again.failed ? null : again.open(threadId, 0),
      again.failed ? null : again.post(threadId, 'from the outbox', newId()),
      // The API finds the actor anew each time: without a live mandate there is none to ask for.
      trial.way === 'removed' ? ask('threads.after', victim, { threadId, afterSeq: 0 }) : null,
    ])
    again.client.disconnect()
    return doors.flatMap((answer, at) => (answer?.ok ? [`door ${at} of the ${again.failed ?? 'connected'}`] : []))
  }

  it(`gets nothing more, online or offline, in ${trials} trials`, async () => {
    const all = Array.from({ length: trials }, (_, n): Trial => {
      return { way: ways[n % 3] ?? 'removed', level: levels[Math.floor(n / 3) % 4] ?? 'alliance', online: Math.floor(n / 12) % 2 === 0 }
    })
    const leaks: string[] = []
    for (let at = 0; at < all.length; at += atOnce) {
      const results = await Promise.all(all.slice(at, at + atOnce).map(async (trial) => ({ trial, found: await run(trial) })))
      for (const { trial, found } of results)
        leaks.push(...found.map((leak) => `${trial.way}, ${trial.level}, ${trial.online ? 'online' : 'offline'}: ${leak}`))
    }

    expect(leaks).toEqual([])
  })
})
