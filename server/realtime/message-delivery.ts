import type { WireMessage } from '#app/realtime/protocol.ts'
import type { StoredEvent } from '#server/commands/append-events.ts'
import { type KenteServer, type KenteSocket, listRoom } from './typed-server.ts'

export type PostedEvent = Extract<StoredEvent, { type: 'message.posted' }>

type Ports = {
  readonly io: () => KenteServer | null
  readonly messages: (threadId: string, from: number, to: number) => Promise<readonly WireMessage[]>
  readonly readersAmong: (threadId: string, mandateIds: readonly string[]) => Promise<ReadonlySet<string>>
  readonly report: (error: unknown) => void
}

/**
 * Hands the messages of a thread, in the order given, to the sockets of this process that have it open. Before
 * each delivery to a restricted or closed room, and to one that somebody was removed from, the readers are looked at again: whoever may no longer
 * read leaves the room and gets nothing (rulings.md 31).
 */
export function createMessageDelivery({ io, messages, readersAmong, report }: Ports) {
  const queues = new Map<string, PostedEvent[]>()

  function socketsIn(room: string): KenteSocket[] {
    const sockets = io()?.sockets
    return [...(sockets?.adapter.rooms.get(room) ?? [])].flatMap((id) => sockets?.sockets.get(id) ?? [])
  }

  async function dropFormerReaders(threadId: string): Promise<void> {
    const sockets = socketsIn(`thread:${threadId}`)
    if (sockets.length === 0) return
    const mandateOf = (socket: KenteSocket) => socket.data.open.get(threadId) ?? socket.data.mandateId
    const readers = await readersAmong(threadId, [...new Set(sockets.map(mandateOf))])
    for (const socket of sockets.filter((candidate) => !readers.has(mandateOf(candidate)))) {
      socket.data.open.delete(threadId)
      await socket.leave(`thread:${threadId}`)
      socket.emit('thread:ended', { threadId })
    }
  }

  /** Nor does it change any more in the lists of those that no longer find it there. */
  async function dropFromLists(threadId: string): Promise<void> {
    const sockets = socketsIn(listRoom(threadId))
    if (sockets.length === 0) return
    const readers = await readersAmong(threadId, [...new Set(sockets.map(({ data }) => data.mandateId))])
    for (const socket of sockets.filter(({ data }) => !readers.has(data.mandateId))) await socket.leave(listRoom(threadId))
  }

  async function deliverBatch(threadId: string, batch: readonly PostedEvent[]): Promise<void> {
    const room = `thread:${threadId}`
    if (socketsIn(room).length === 0) return
    const seqs = batch.map((event) => event.payload.seq)
    const found = await messages(threadId, Math.min(...seqs), Math.max(...seqs))
    if (batch.some(({ payload }) => payload.guarded)) await dropFormerReaders(threadId)
    const bySeq = new Map(found.map((message) => [message.seq, message]))
    for (const seq of seqs) {
      const message = bySeq.get(seq)
      if (message) io()?.local.to(room).emit('thread:message', message)
    }
  }

  async function work(threadId: string, queue: PostedEvent[]): Promise<void> {
    while (queue.length > 0) await deliverBatch(threadId, queue.splice(0)).catch(report)
    queues.delete(threadId)
  }

  return {
    dropFormerReaders,
    dropFromLists,
    deliver(threadId: string, event: PostedEvent): void {
      const queue = queues.get(threadId)
      if (queue) {
        queue.push(event)
        return
      }
      const started = [event]
      queues.set(threadId, started)
      void work(threadId, started)
    },
  }
}
