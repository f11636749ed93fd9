import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pino, { type Logger } from 'pino'
import { io, type Socket } from 'socket.io-client'
import type { Actor } from '#app/domain/members/actor.ts'
import { lowPath } from '#app/realtime/low-path.ts'
import type { Answer, ClientToServer, Missed, ServerToClient, WireMessage } from '#app/realtime/protocol.ts'
import { createIdentify, createIdentifySession } from '#server/auth/actor.ts'
import { createSessions } from '#server/auth/lucia.ts'
import { createExecute } from '#server/commands/execute.ts'
import { readEnv } from '#server/env.ts'
import { createBroadcast } from '#server/realtime/broadcast.ts'
import { attachSockets } from '#server/realtime/socket-server.ts'
import { createReadPositions } from '#server/state/read-positions.ts'
import type { Harness } from './harness.ts'

type Client = Socket<ServerToClient, ClientToServer>
/** `low`: wants little traffic. */
type Connecting = { readonly origin?: string; readonly cookie?: string; readonly as?: string; readonly low?: boolean }

/** A running server with its live connection on the test's database, and browsers that connect to it. */
export async function openSocketServer(
  { db, ask, clock }: Pick<Harness, 'db' | 'ask' | 'clock'>,
  variables: { readonly [variable: string]: string } = {},
  log: Logger = pino({ level: 'silent' }),
) {
  const env = readEnv({ NODE_ENV: 'test', ...variables })
  const broadcast = createBroadcast({ db, log })
  const execute = createExecute({ db, clock, publish: broadcast.publish })
  const sessions = createSessions({ db, secure: false })
  const identify = createIdentify(sessions)
  const http = createServer()
  const sockets = await attachSockets(http, {
    env,
    log,
    db,
    identify,
    identifySession: createIdentifySession(sessions),
    execute,
    ask,
    broadcast,
    readPositions: createReadPositions(db),
    roundEvery: 3_600_000,
  })
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening))
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  const clients: Client[] = []

  /** A browser of this person: connected, or the reason why not. */
  async function connect(actor: Actor, { origin = url, cookie, as = actor.mandateId, low = false }: Connecting = {}) {
    const session = cookie === undefined ? await sessions.start(actor.personId, {}) : null
    const header = cookie ?? session?.cookie.split(';')[0] ?? ''
    const client: Client = io(url, {
      ...{ transports: ['websocket'], forceNew: true, reconnection: false, auth: { as, low }, extraHeaders: { origin, cookie: header } },
      ...(low ? { path: lowPath } : {}),
    })
    clients.push(client)
    const messages: WireMessage[] = []
    const heard: { event: string; frame: unknown }[] = []
    client.on('thread:message', (message) => messages.push(message))
    client.onAny((event: string, frame: unknown) => heard.push({ event, frame }))
    const failed = await new Promise<string | null>((done) => {
      client.once('connect', () => done(null))
      client.once('connect_error', ({ message }) => done(message))
    })
    return {
      client,
      failed,
      messages,
      heard,
      sessionId: session?.sessionId ?? '',
      cookie: header,
      post: (threadId: string, text: string, commandId: string): Promise<Answer<unknown>> =>
        client.emitWithAck('command', { name: 'threads.post', input: { threadId, text, lang: 'fr' }, commandId, as }),
      open: (threadId: string, afterSeq = 0): Promise<Answer<Missed>> => client.emitWithAck('thread:open', { threadId, afterSeq, as }),
    }
  }

  return {
    db,
    execute,
    broadcast,
    sessions,
    sockets,
    connect,
    url,
    async close(): Promise<void> {
      for (const client of clients) client.disconnect()
      await sockets.close()
      http.closeAllConnections()
    },
  }
}

export type SocketServer = Awaited<ReturnType<typeof openSocketServer>>

/** Waits until something holds; fails after ten seconds with what was found. */
export async function until<T>(look: () => T, holds: (found: T) => boolean): Promise<T> {
  const end = Date.now() + 10_000
  for (;;) {
    const found = look()
    if (holds(found)) return found
    if (Date.now() > end) throw new Error(`waited in vain; found ${JSON.stringify(found)}`)
    await new Promise((wake) => setTimeout(wake, 10))
  }
}
