import type { Server as HttpServer } from 'node:http'
import type { Logger } from 'pino'
import type { Identify, IdentifySession } from '#server/auth/actor.ts'
import { createLiveness } from '#server/auth/liveness.ts'
import type { Execute } from '#server/commands/execute.ts'
import type { Database } from '#server/db/client.ts'
import type { Env } from '#server/env.ts'
import type { Ask } from '#server/queries/ask.ts'
import { tipsOf } from '#server/queries/threads/readers.ts'
import type { ReadPositions } from '#server/state/read-positions.ts'
import { createThreadDrafts } from '#server/state/thread-drafts.ts'
import { createTypingChoices } from '#server/state/typing-choices.ts'
import { createActing } from './acting.ts'
import type { Broadcast } from './broadcast.ts'
import { joinCluster } from './cluster.ts'
import { openCommandChannel } from './command-channel.ts'
import { openDraftChannel } from './draft-channel.ts'
import { createFloodGuard } from './flood-guard.ts'
import { type Welcome, welcome } from './handshake.ts'
import { openLines } from './open-lines.ts'
import { createPresence } from './presence.ts'
import { openPresenceChannel } from './presence-channel.ts'
import { openThreadChannel } from './thread-channel.ts'
import { type KenteSocket, lowRoom } from './typed-server.ts'
import { openWatchChannel } from './watch-channel.ts'
import { createWatchman } from './watchman.ts'

type Deps = {
  readonly env: Pick<Env, 'mode' | 'http' | 'redisUrl'>
  readonly log: Logger
  readonly db: Database
  readonly identify: Identify
  readonly identifySession: IdentifySession
  readonly execute: Execute
  readonly ask: Ask
  readonly broadcast: Broadcast
  readonly readPositions: ReadPositions
  /** Milliseconds between two rounds of the watchman. */
  readonly roundEvery?: number
}

/**
 * Opens the live connection on the HTTP server: same cookie, same origin rule and same doors as pages
 * (design.md §5). With REDIS_URL several processes share their rooms. `close` cuts every connection.
 */
export async function attachSockets(http: HttpServer, deps: Deps) {
  const { env, log, db, identify, identifySession, execute, ask, broadcast, readPositions, roundEvery } = deps
  const cluster = env.redisUrl ? await joinCluster(env.redisUrl, log) : null
  const { io, close: closeLines } = openLines(http, { env, adapter: cluster?.adapter })
  const report = (error: unknown) => log.error({ err: error }, 'the live connection failed')
  const acting = createActing(identifySession)
  const presence = createPresence(io, report)
  const typingChoices = createTypingChoices(db)
  const threadDrafts = createThreadDrafts(db)
  const floodGuard = createFloodGuard({ connectionsOf: (personId) => io.sockets.adapter.rooms.get(`user:${personId}`)?.size ?? 0 })
  const watchman = createWatchman({
    io,
    closeUnread: floodGuard.round,
    liveness: createLiveness(db),
    tipsOf: (threadIds) => tipsOf(db.sql, threadIds),
    dropFormerReaders: broadcast.dropFormerReaders,
    forgetQuiet: broadcast.forgetQuiet,
    log,
    ...(roundEvery ? { every: roundEvery } : {}),
  })

  io.use((socket, next) => {
    admit(socket).then(
      (refused) => next(refused ? new Error(refused) : undefined),
      (error: unknown) => {
        report(error)
        next(new Error('unavailable'))
      },
    )
  })
  io.on('connection', (socket) => {
    const { who } = socket.data
    floodGuard.watch(socket)
    openCommandChannel(socket, { execute, ask, acting, log })
    openThreadChannel(socket, { ask, acting, readPositions, presence, begin: broadcast.begin, log })
    openWatchChannel(socket, { ask, acting, log })
    openDraftChannel(socket, { acting, threadDrafts, log })
    openPresenceChannel(socket, { presence, typingChoices, log })
    void socket.join([`user:${who.id}`, `body:${bodyOf(socket)}`, ...(socket.data.low ? [lowRoom] : [])])
    watchman.watch(socket).catch(report)
  })
  broadcast.use(io, { clustered: cluster !== null })

  async function admit(socket: KenteSocket): Promise<string | null> {
    const guest = await welcome(identify, socket.handshake.headers.cookie, socket.handshake.auth)
    if (typeof guest === 'string') return guest
    if (floodGuard.isHeldBack(guest.signedIn.person.id)) return 'too_many_requests'
    await furnish(socket, guest)
    return null
  }

  async function furnish(socket: KenteSocket, { signedIn, mandateId, low }: Welcome): Promise<void> {
    const { id, name } = signedIn.person
    const code = signedIn.actors.find((actor) => actor.mandateId === mandateId)?.body.code ?? ''
    const shown = (await typingChoices.of(id)) ?? false
    Object.assign(socket.data, { signedIn, mandateId, readAt: Date.now(), open: new Map(), shown, visible: true, low, who: { id, name, code } })
  }

  return {
    io,
    round: watchman.round,
    close: async () => {
      watchman.stop()
      presence.stop()
      await closeLines()
      await broadcast.stop()
      await cluster?.leave()
    },
  }
}

/** The body whose room this tab is in. */
function bodyOf({ data }: KenteSocket): string {
  return data.signedIn.actors.find((actor) => actor.mandateId === data.mandateId)?.body.id ?? ''
}
