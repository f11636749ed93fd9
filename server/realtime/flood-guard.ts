import type { KenteSocket } from './typed-server.ts'

/** Frames of one person in ten seconds over all their connections, answered or not: no browser comes near it. */
const floodFrom = 1000
const span = 10_000
/** Connections of one person to this process: tabs and devices. */
const connectionsAtMost = 100

/**
 * What was sent and waits because its reader does not read: so many packets, or so many characters, which are more than
 * the two longest answers that somebody on a slow line may be waiting for.
 */
const packetsWaiting = 500
const charactersWaiting = 12_000_000

type Unread = { readonly packets: number; readonly characters: number }

type Ports = { readonly connectionsOf: (personId: string) => number; readonly now?: () => number }

/**
 * Holds back a person who floods, and a connection that asks and does not read, so that nobody else waits for them.
 * Both lose their connections; a browser comes back by itself and asks the database for what it missed.
 */
export function createFloodGuard({ connectionsOf, now = Date.now }: Ports) {
  const counts = new Map<string, { since: number; frames: number }>()
  const unread = new WeakMap<KenteSocket, Unread>()

  function count(personId: string): number {
    const at = now()
    const known = counts.get(personId)
    const current = known && at - known.since < span ? known : { since: at, frames: 0 }
    counts.set(personId, current)
    current.frames++
    return current.frames
  }

  function isBehind(socket: KenteSocket): boolean {
    const { packets, characters } = unread.get(socket) ?? { packets: 0, characters: 0 }
    return packets > packetsWaiting || characters > charactersWaiting
  }

  return {
    /** Whether somebody who floods, or has too many connections already, may not make another one yet. */
    isHeldBack(personId: string): boolean {
      const known = counts.get(personId)
      const floods = known !== undefined && known.frames > floodFrom && now() - known.since < span
      return floods || connectionsOf(personId) >= connectionsAtMost
    },
    /** Counts every frame of a connection, those that nobody listens to included. */
    watch(socket: KenteSocket): void {
      unread.set(socket, countUnread(socket))
      socket.onAny(() => {
        if (count(socket.data.who.id) > floodFrom || isBehind(socket)) socket.conn.close(true)
      })
    },
    /** Closes the connections that do not read, and forgets who was quiet. */
    round(sockets: Iterable<KenteSocket>): void {
      for (const socket of sockets) if (isBehind(socket)) socket.conn.close(true)
      for (const [personId, { since }] of counts) if (now() - since >= span) counts.delete(personId)
    },
  }
}

/** Counts what waits for the line to take it: the line is handed all that has gathered, and says later that it is gone. */
function countUnread({ conn }: KenteSocket): Unread {
  const waiting = { packets: 0, characters: 0 }
  conn.on('packetCreate', ({ data }: { readonly data?: unknown }) => {
    waiting.packets++
    waiting.characters += typeof data === 'string' ? data.length : 0
  })
  conn.on('flush', () => {
    const handed = { ...waiting }
    conn.transport.once('drain', () => {
      waiting.packets -= handed.packets
      waiting.characters -= handed.characters
    })
  })
  return waiting
}
