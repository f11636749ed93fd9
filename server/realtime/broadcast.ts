import type { Logger } from 'pino'
import type { Room } from '#app/domain/events.ts'
import { movesRights } from '#app/domain/members/standing-events.ts'
import type { StoredEvent } from '#server/commands/append-events.ts'
import type { Database } from '#server/db/client.ts'
import { createPublishedMarks } from '#server/jobs/published-marks.ts'
import { readersAmong } from '#server/queries/threads/readers.ts'
import { tailOf } from '#server/queries/threads/tail.ts'
import { createCoalescer } from './coalescer.ts'
import { createMessageDelivery, type PostedEvent } from './message-delivery.ts'
import { createSequencer } from './sequencer.ts'
import { type KenteServer, listRoom } from './typed-server.ts'

const endsPerson: ReadonlySet<string> = new Set(['person.suspended', 'person.erased'])

/** Reads events after their commit, at least once each. An event whose reader fails comes again. */
export type EventReader = (events: readonly StoredEvent[]) => Promise<void>

type Ports = { readonly db: Pick<Database, 'sql'>; readonly log: Pick<Logger, 'error'> }

/**
 * From stored events to open browsers (design.md §5, rulings.md 28–31). The rooms of an event's audience
 * decide the frame: `thread:` a message in order, `messages:changed` or `thread:changed`, `dossier:` and `pool` their `…:changed`,
 * `user:` and `body:` `inbox:changed`. Nothing but events causes a frame.
 */
export function createBroadcast({ db, log }: Ports) {
  let io: KenteServer | null = null
  let clustered = false
  const readers: EventReader[] = []
  const report = (error: unknown) => log.error({ err: error }, 'an event could not be delivered')
  const marks = createPublishedMarks({ sql: db.sql, log })
  const coalescer = createCoalescer()
  const delivery = createMessageDelivery({
    io: () => io,
    messages: tailOf(db.sql).between,
    readersAmong: (threadId, mandateIds) => readersAmong(db.sql, threadId, mandateIds),
    report,
  })
  const sequencer = createSequencer<PostedEvent>({ deliver: delivery.deliver })

  function tellRoom(room: Room, event: StoredEvent): void {
    const { id: version } = event
    const to = () => io?.local.to(room)
    if (room === 'pool') coalescer.run(room, () => to()?.emit('pool:changed', { version }))
    else if (room.startsWith('dossier:')) coalescer.run(room, () => to()?.emit('dossier:changed', { id: room.slice('dossier:'.length), version }))
    else if (room.startsWith('thread:')) tellThread(room.slice('thread:'.length), event)
    else coalescer.run(room, () => to()?.emit('inbox:changed', { version }))
  }

  /** Whoever has the thread open gets the message and no `thread:changed`; whoever only sees it listed the reverse. */
  function tellThread(threadId: string, event: StoredEvent): void {
    const open = `thread:${threadId}`
    const tellLists = () => coalescer.run(listRoom(threadId), () => io?.local.to(listRoom(threadId)).except(open).emit('thread:changed', { threadId }))
    if (event.type === 'message.posted') {
      sequencer.push(threadId, event.payload.seq, event)
      tellLists()
      return
    }
    if ('change' in event.payload) {
      const { change } = event.payload
      coalescer.run(`${open} messages`, () => io?.local.to(open).emit('messages:changed', { threadId, change }))
      return
    }
    const tellOpen = () => coalescer.run(open, () => io?.local.to(open).emit('thread:changed', { threadId }))
    // Whoever lost the right is gone before the others are told.
    delivery.dropFormerReaders(threadId).then(tellOpen, report)
    delivery.dropFromLists(threadId).then(tellLists, report)
  }

  function openThreads(): ReadonlySet<string> {
    return new Set([...(io?.sockets.sockets.values() ?? [])].flatMap(({ data }) => [...data.open.keys()]))
  }

  /** To the sockets of this process. */
  function deliver(events: readonly StoredEvent[]): void {
    const isForgotten = events.some(({ type }) => type === 'person.erased')
    if (isForgotten) tailOf(db.sql).forget()
    for (const { subject, payload } of events) if ('change' in payload) tailOf(db.sql).drop(subject.id)
    if (!io) return
    // The name may stand in any thread: each one that is open is read again.
    if (isForgotten) for (const threadId of openThreads()) io.local.to(`thread:${threadId}`).emit('thread:changed', { threadId })
    // Nothing more goes to whoever is suspended or gone, before their sessions are ended in the database: not even what would make their page ask.
    for (const { type, audience } of events) if (endsPerson.has(type)) for (const room of audience) if (room.startsWith('user:')) cut(room)
    for (const event of events) {
      for (const room of event.audience) tellRoom(room, event)
      // Whoever's mandates changed, or the standing of their forum, connects again and is looked at afresh (rulings.md 31).
      if (event.type.startsWith('mandate.') || movesRights(event.type)) for (const room of event.audience) if (room.startsWith('user:')) reconnect(room)
    }
  }

  /** Closes the connections in a room; browsers come back by themselves and pass the handshake again. */
  function reconnect(room: string): void {
    for (const id of io?.sockets.adapter.rooms.get(room) ?? []) io?.sockets.sockets.get(id)?.conn.close()
  }

  function cut(room: string): void {
    for (const id of [...(io?.sockets.adapter.rooms.get(room) ?? [])]) {
      const socket = io?.sockets.sockets.get(id)
      socket?.emit('session:ended', { forget: true })
      socket?.disconnect(true)
    }
  }

  function endLocally(sessionIds: readonly string[]): void {
    for (const socket of io?.sockets.sockets.values() ?? []) {
      if (!sessionIds.includes(socket.data.signedIn.session.id)) continue
      socket.emit('session:ended', {})
      socket.disconnect(true)
    }
  }

  function renewLocally(sessionId: string, newId: string): void {
    for (const { data } of io?.sockets.sockets.values() ?? []) {
      const { signedIn } = data
      // Read again at the next frame: a proof brings rights gained since.
      if (signedIn.session.id === sessionId) Object.assign(data, { signedIn: { ...signedIn, session: { ...signedIn.session, id: newId } }, readAt: 0 })
    }
  }

  async function republish(events: readonly StoredEvent[]): Promise<void> {
    deliver(events)
    if (clustered) io?.serverSideEmit('events', events)
    for (const read of readers) await read(events)
  }

  return {
    /** Hands over the socket server; `clustered` when others share its rooms. */
    use(server: KenteServer, options: { readonly clustered: boolean }): void {
      io = server
      clustered = options.clustered
      server.on('events', deliver)
      server.on('sessionsEnded', endLocally)
      server.on('sessionRenewed', renewLocally)
    },
    /** Adds a reader of events beside the sockets: it hears each event at least once, in one process. */
    addReader: (reader: EventReader): void => void readers.push(reader),
    /** After a commit: tells everyone, then marks the events as published. Never throws. */
    publish(events: readonly StoredEvent[]): void {
      republish(events).then(() => marks.add(events.map(({ id }) => id)), report)
    },
    /** Tells everyone and throws when a reader fails: for the relay, which marks the rows itself. */
    republish,
    /** Cuts every connection of these sessions, in all processes. */
    endSessions(sessionIds: readonly string[]): void {
      endLocally(sessionIds)
      if (clustered) io?.serverSideEmit('sessionsEnded', sessionIds)
    },
    /** The open connections of a session go on under its new id, in all processes. */
    renewSession(sessionId: string, newId: string): void {
      renewLocally(sessionId, newId)
      if (clustered) io?.serverSideEmit('sessionRenewed', sessionId, newId)
    },
    dropFormerReaders: delivery.dropFormerReaders,
    /** A connection has read a thread up to this message. */
    begin: sequencer.begin,
    forgetQuiet: () => sequencer.forgetQuiet(Date.now()),
    async stop(): Promise<void> {
      sequencer.stop()
      coalescer.stop()
      await marks.flush()
    },
  }
}

export type Broadcast = ReturnType<typeof createBroadcast>
