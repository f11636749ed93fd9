import { createCoalescer } from './coalescer.ts'
import { type KenteServer, type KenteSocket, lowRoom } from './typed-server.ts'

type Person = { readonly id: string; readonly name: string; readonly code: string }

/**
 * Who is in a thread now and lets it be seen; nobody is shown who did not choose it (rulings.md 7). Told to
 * whoever has the thread open, at most once in two seconds and thread.
 */
export function createPresence(io: KenteServer, report: (error: unknown) => void) {
  const coalescer = createCoalescer(2000)

  async function peopleIn(threadId: string): Promise<readonly Person[]> {
    const sockets = await io.in(`thread:${threadId}`).fetchSockets()
    const shown = sockets.filter(({ data }) => data.shown && data.visible)
    return [...new Map(shown.map(({ data }) => [data.who.id, data.who])).values()].sort((a, b) => a.name.localeCompare(b.name))
  }

  function tell(threadId: string, to: { emit: KenteServer['emit'] } | KenteSocket): void {
    peopleIn(threadId).then((people) => void to.emit('presence', { threadId, people }), report)
  }

  /** Someone came, left, hid or showed themselves. */
  function changed(threadIds: Iterable<string>): void {
    for (const threadId of threadIds) coalescer.run(threadId, () => tell(threadId, io.to(`thread:${threadId}`).except(lowRoom)))
  }

  return {
    /** Tells a newcomer who is here, and the others of the newcomer. */
    arrived(socket: KenteSocket, threadId: string): void {
      if (!socket.data.low) tell(threadId, socket)
      if (socket.data.shown) changed([threadId])
    },
    /** A person who lets it be seen moved in or out of these threads. */
    moved({ data }: KenteSocket, threadIds: Iterable<string>): void {
      if (data.shown) changed(threadIds)
    },
    changed,
    stop: coalescer.stop,
  }
}

export type Presence = ReturnType<typeof createPresence>
