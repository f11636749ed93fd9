import type { Server, Socket } from 'socket.io'
import type { ClientToServer, ServerToClient } from '#app/realtime/protocol.ts'
import type { SignedIn } from '#server/auth/actor.ts'
import type { StoredEvent } from '#server/commands/append-events.ts'

/** Between the processes of one installation. */
export type BetweenServers = {
  events: (events: readonly StoredEvent[]) => void
  sessionsEnded: (sessionIds: readonly string[]) => void
  sessionRenewed: (sessionId: string, newId: string) => void
}

/** What a connection knows of its person. */
export type SocketData = {
  signedIn: SignedIn
  /** The mandate of the handshake: the one whose body's room this tab is in. */
  mandateId: string
  /** When `signedIn` was read. */
  readAt: number
  /** Threads open in this tab, and the mandate under which each was opened. */
  open: Map<string, string>
  /** Shows others that it writes and is here (rulings.md 7). */
  shown: boolean
  visible: boolean
  /** Wants little traffic: neither who is here nor who writes, and tips seldom. */
  low: boolean
  /** As others see this person; the code of the acting body. */
  who: { readonly id: string; readonly name: string; readonly code: string }
}

export type KenteServer = Server<ClientToServer, ServerToClient, BetweenServers, SocketData>
export type KenteSocket = Socket<ClientToServer, ServerToClient, BetweenServers, SocketData>

/** Sockets that want little traffic. */
export const lowRoom = 'low'

/** Rooms of this process's sockets beside those of events: everyone whose list of threads shows this one. */
export const listRoom = (threadId: string) => `list:${threadId}`
