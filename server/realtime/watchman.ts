import type { Logger } from 'pino'
import type { LivenessPort } from '#server/auth/liveness.ts'
import type { Tip } from '#server/queries/threads/readers.ts'
import type { KenteServer, KenteSocket } from './typed-server.ts'

type Ports = {
  readonly io: KenteServer
  readonly liveness: LivenessPort
  readonly tipsOf: (threadIds: readonly string[]) => Promise<ReadonlyMap<string, Tip>>
  /** Drops from a thread's room whoever may no longer read it. */
  readonly dropFormerReaders: (threadId: string) => Promise<void>
  readonly forgetQuiet: () => void
  /** Closes the connections whose reader does not read. */
  readonly closeUnread: (sockets: Iterable<KenteSocket>) => void
  readonly log: Pick<Logger, 'error'>
  /** Milliseconds between two rounds. */
  readonly every?: number
}

/** The longest wait that a timer can hold. */
const longestTimer = 2_147_483_647
/** A tip in so many rounds for whoever wants little traffic. */
const lowEvery = 4

/**
 * Ends connections in time (rulings.md 29, 31): at the end of the session or mandate by a timer, and in a
 * round every 15 s for what ended or shrank elsewhere. The same round tells each socket the last seq and the numbers
 * of change and of acts of its open threads, so that a lost last frame of any kind is noticed.
 */
export function createWatchman({ io, liveness, tipsOf, dropFormerReaders, forgetQuiet, closeUnread, log, every = 15_000 }: Ports) {
  const report = (error: unknown) => log.error({ err: error }, 'the round of the live connections failed')

  function end(socket: KenteSocket): void {
    socket.emit('session:ended', {})
    socket.disconnect(true)
  }

  async function check(socket: KenteSocket): Promise<void> {
    const { session } = socket.data.signedIn
    const alive = (await liveness.sessions([session.id])).get(session.id)
    if (!alive) return end(socket)
    const mandateEnd = await liveness.mandateEnd(socket.data.mandateId)
    // The browser connects again, and the handshake sees what the person may now do.
    if (mandateEnd && mandateEnd.getTime() <= Date.now()) return void socket.conn.close()
    arm(socket, Math.min(alive.endsAt.getTime(), mandateEnd?.getTime() ?? Number.POSITIVE_INFINITY))
  }

  function arm(socket: KenteSocket, validUntil: number): void {
    clearTimeout(timers.get(socket))
    const wait = Math.min(Math.max(validUntil - Date.now(), 0) + 50, longestTimer)
    timers.set(
      socket,
      setTimeout(() => check(socket).catch(report), wait),
    )
  }

  async function round(): Promise<void> {
    forgetQuiet()
    closeUnread(io.sockets.sockets.values())
    const sockets = [...io.sockets.sockets.values()]
    if (sockets.length === 0) return
    const alive = await liveness.sessions([...new Set(sockets.map(({ data }) => data.signedIn.session.id))])
    for (const socket of sockets) {
      const { session, person } = socket.data.signedIn
      const now = alive.get(session.id)
      if (!now) end(socket)
      else if (now.epoch !== person.epoch) socket.conn.close()
    }
    const threadIds = [...new Set(sockets.flatMap(({ data }) => [...data.open.keys()]))]
    for (const threadId of threadIds) await dropFormerReaders(threadId)
    roundsDone++
    // Whoever wants little traffic asks when looking at the page; a lost last message is told them a little later.
    await tell(sockets.filter(({ connected, data }) => connected && data.open.size > 0 && (!data.low || roundsDone % lowEvery === 0)))
  }

  async function tell(sockets: readonly KenteSocket[]): Promise<void> {
    if (sockets.length === 0) return
    const tips = await tipsOf([...new Set(sockets.flatMap(({ data }) => [...data.open.keys()]))])
    for (const socket of sockets) {
      const open = [...socket.data.open.keys()].flatMap((id) => [tips.get(id) ?? []].flat().map((tip) => [id, tip] as const))
      const of = (part: keyof Tip) => Object.fromEntries(open.map(([id, tip]) => [id, tip[part]]))
      socket.emit('tip', { threads: of('lastSeq'), changes: of('change'), acts: of('acts') })
    }
  }

  const timers = new WeakMap<KenteSocket, NodeJS.Timeout>()
  let roundsDone = 0
  const rounds = setInterval(() => round().catch(report), every)
  rounds.unref()

  return {
    /** Watches a connection until it closes. */
    async watch(socket: KenteSocket): Promise<void> {
      socket.on('disconnect', () => clearTimeout(timers.get(socket)))
      await check(socket)
    },
    round,
    stop: () => clearInterval(rounds),
  }
}
