import type { Socket } from 'socket.io-client'
import { lowPath } from './low-path.ts'
import type { ClientToServer, ServerToClient } from './protocol.ts'

type Event = keyof ClientToServer
export type Frame<E extends Event> = Parameters<ClientToServer[E]>[0]
export type Reply<E extends Event> = Parameters<Parameters<ClientToServer[E]>[1]>[0]
type Handler<E extends keyof ServerToClient> = ServerToClient[E]

/**
 * idle: not begun · connecting: for the first time · online · offline: comes back by itself · ended: the
 * session or the mandate is over, and only signing in again helps.
 */
export type LinkState = { readonly kind: 'idle' | 'connecting' | 'online' | 'offline' | 'ended'; readonly since: number }

type Listener = (frame: unknown) => void
type Client = Socket<ServerToClient, ClientToServer>
type Load = () => Promise<{ readonly io: typeof import('socket.io-client').io }>

/** After how long what a bad line did not bring is asked for again, in milliseconds. */
const patienceToLoad = 5000

/** How long an answer may take before its outcome counts as unknown, in milliseconds. */
const patience = 10_000

/** There is no link, or no answer came: what became of the frame is unknown. */
export class NoAnswer extends Error {}

/**
 * The live connection of this tab (design.md §5): one socket, its state as a store, handlers that outlive a
 * reconnection. socket.io-client is loaded when the link starts, not before.
 */
export function createLink(load: Load = () => import('socket.io-client'), later: (run: () => void, milliseconds: number) => void = setTimeout) {
  let socket: Client | null = null
  let acting: { readonly as: string; readonly low: boolean } | null = null
  let state: LinkState = { kind: 'idle', since: 0 }
  const watchers = new Set<() => void>()
  const handlers = new Map<string, Set<Listener>>()
  const arrivals = new Set<() => void>()

  function become(kind: LinkState['kind']): void {
    if (state.kind === kind || (state.kind === 'ended' && kind === 'offline')) return
    state = { kind, since: Date.now() }
    for (const watcher of watchers) watcher()
  }

  function end(): void {
    become('ended')
    socket?.disconnect()
  }

  /** Connects; where the line does not even bring the code for it, tries again by itself. */
  function begin(wanted: { readonly as: string; readonly low: boolean }): void {
    connect(wanted).catch(() => {
      if (acting !== wanted) return
      become('offline')
      later(() => {
        if (acting === wanted && !socket) begin(wanted)
      }, patienceToLoad)
    })
  }

  async function connect(wanted: { readonly as: string; readonly low: boolean }): Promise<void> {
    const { io } = await load()
    if (acting !== wanted || socket) return
    const { as, low } = wanted
    // WebSocket first: behind several processes polling would need sticky sessions.
    const opened: Client = io({
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
      auth: { as, low },
      // Signs of life are seldom there, and the client learns their interval as it connects.
      ...(low ? { path: lowPath } : {}),
      reconnectionDelay: 500,
      reconnectionDelayMax: 10_000,
    })
    socket = opened
    opened.on('connect', () => {
      become('online')
      for (const arrive of arrivals) arrive()
    })
    opened.on('disconnect', () => become('offline'))
    opened.on('connect_error', ({ message }) => {
      if (message === 'unauthenticated' || message === 'mandate_not_live') return end()
      become('offline')
      if (!opened.active) setTimeout(() => opened.connect(), 5000)
    })
    opened.on('session:ended', end)
    opened.onAny((event: string, frame: unknown) => {
      for (const handle of handlers.get(event) ?? []) handle(frame)
    })
  }

  return {
    /** Connects as this mandate, for little traffic if `low`; another mandate, or another choice, connects anew. */
    start(as: string, { low = false }: { readonly low?: boolean } = {}): void {
      if (acting?.as === as && acting.low === low) return
      socket?.disconnect()
      socket = null
      acting = { as, low }
      become('connecting')
      begin(acting)
    },
    stop(): void {
      acting = null
      socket?.disconnect()
      socket = null
      become('idle')
    },
    /** Tries again at once: the network is back, or the tab is looked at again. */
    hurry(): void {
      if (socket && !socket.connected && state.kind !== 'ended') socket.disconnect().connect()
      else if (!socket && acting) begin(acting)
    },
    /** Throws away a connection that does not answer, and makes another. */
    renew(): void {
      if (socket && state.kind !== 'ended') socket.disconnect().connect()
    },
    get connected(): boolean {
      return socket?.connected ?? false
    },
    state: () => state,
    onState(watcher: () => void): () => void {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    /** Called at each connection, and at once when there is one. */
    onConnect(arrive: () => void): () => void {
      arrivals.add(arrive)
      if (socket?.connected) arrive()
      return () => arrivals.delete(arrive)
    },
    on<E extends keyof ServerToClient>(event: E, handle: Handler<E>): () => void {
      const known = handlers.get(event) ?? new Set<Listener>()
      handlers.set(event, known)
      // The server's frames are of the types that the protocol gives their events.
      const listener = handle as Listener
      known.add(listener)
      return () => known.delete(listener)
    },
    /** Sends a frame and waits for its answer. Rejects with NoAnswer when there is no link or no answer in 10 s. */
    async send<E extends Event>(event: E, frame: Frame<E>, timeout = patience): Promise<Reply<E>> {
      if (!socket?.connected) throw new NoAnswer('no link')
      try {
        // socket.io's types cannot follow an event name that is a parameter.
        return (await socket.timeout(timeout).emitWithAck(event, ...([frame] as never))) as Reply<E>
      } catch (cause) {
        throw new NoAnswer('no answer', { cause })
      }
    },
  }
}

export type Link = ReturnType<typeof createLink>

/** The one link of this tab. */
export const link = createLink()
