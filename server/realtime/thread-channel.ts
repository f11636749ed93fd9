import type { Logger } from 'pino'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { z } from 'zod'
import type { Actor } from '#app/domain/members/actor.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import type { Missed } from '#app/realtime/protocol.ts'
import type { Ask } from '#server/queries/ask.ts'
import type { ReadPositions } from '#server/state/read-positions.ts'
import type { Acting } from './acting.ts'
import { answering } from './answering.ts'
import type { Presence } from './presence.ts'
import { type KenteSocket, lowRoom } from './typed-server.ts'

type Ports = {
  readonly ask: Ask
  readonly acting: Acting
  readonly readPositions: ReadPositions
  readonly presence: Presence
  /** Told up to where a thread has been read. */
  readonly begin: (threadId: string, lastSeq: number) => void
  readonly log: Pick<Logger, 'error'>
}

/** Threads that one tab may have open at once. */
const openAtMost = 20
/** "… is writing" goes out once in two seconds and person, however often the browser says so. */
const typing = new RateLimiterMemory({ points: 1, duration: 2 })

const seq = z.int().min(0).max(2_147_483_647)
const openFrame = z.object({ threadId: z.uuid(), afterSeq: seq, afterChange: seq.optional(), as: z.uuid() })
const readFrame = z.object({ threadId: z.uuid(), seq, as: z.uuid() })
const threadFrame = z.object({ threadId: z.uuid() })

type Since = Omit<z.infer<typeof openFrame>, 'as'>

/** Opens, reads and leaves threads, and says who is writing (design.md §5). */
export function openThreadChannel(socket: KenteSocket, { ask, acting, readPositions, presence, begin, log }: Ports): void {
  const { open } = socket.data

  async function openThread(actor: Actor, { threadId, afterSeq, afterChange }: Since): Promise<Result<Missed>> {
    const missed = await ask('threads.after', actor, { threadId, afterSeq, afterChange })
    if (!missed.ok) return missed
    if (open.size >= openAtMost && !open.has(threadId)) return refuse('too_many_requests', { seconds: 10 })
    open.set(threadId, actor.mandateId)
    await socket.join(`thread:${threadId}`)
    presence.arrived(socket, threadId)
    // What was stored between the reading and the joining reached nobody here.
    const { messages, changed, change, more } = missed.value
    const since = { afterSeq: messages.at(-1)?.seq ?? afterSeq, afterChange: afterChange === undefined ? undefined : change }
    const rest = await ask('threads.after', actor, { threadId, ...since, ...(more ? { limit: 1 } : {}) })
    if (!rest.ok) {
      // Removed between the reading and the joining.
      open.delete(threadId)
      await socket.leave(`thread:${threadId}`)
      return rest
    }
    begin(threadId, rest.value.lastSeq)
    if (more) return missed
    return ok({ ...rest.value, messages: [...messages, ...rest.value.messages], changed: [...changed, ...rest.value.changed] })
  }

  socket.on(
    'thread:open',
    answering(socket, log, {
      schema: openFrame,
      handle: async ({ as, ...since }) => {
        const actor = await acting(socket, as)
        return actor.ok ? openThread(actor.value, since) : actor
      },
    }),
  )
  socket.on(
    'thread:close',
    answering(socket, log, {
      schema: threadFrame,
      handle: async ({ threadId }) => {
        open.delete(threadId)
        await socket.leave(`thread:${threadId}`)
        presence.moved(socket, [threadId])
        return ok(null)
      },
    }),
  )
  socket.on(
    'thread:read',
    answering(socket, log, {
      schema: readFrame,
      handle: async (frame) => {
        const actor = await acting(socket, frame.as)
        if (!actor.ok) return actor
        const moved = await readPositions.mark(actor.value, frame.threadId, frame.seq)
        // One's own other devices count it as read, too.
        if (moved) socket.to(`user:${actor.value.personId}`).emit('thread:read', { threadId: frame.threadId })
        return ok(null)
      },
    }),
  )
  socket.on(
    'typing',
    answering(socket, log, {
      schema: threadFrame,
      handle: async ({ threadId }) => {
        const { id: personId, name } = socket.data.signedIn.person
        if (!open.has(threadId)) return refuse('not_found')
        const due = socket.data.shown && (await typing.consume(`${personId}${threadId}`).then(Boolean, () => false))
        if (due) socket.to(`thread:${threadId}`).except(lowRoom).volatile.emit('thread:typing', { threadId, personId, name })
        return ok(null)
      },
    }),
  )
}
