import type { WireMessage } from '#app/realtime/protocol.ts'
import type { Sql } from '#server/db/client.ts'
import { type MessageRow, messageColumns, toWire } from './wire.ts'

/** Messages kept a thread, and threads kept: what a wave of reconnecting browsers asks for. */
const kept = 200
const threadsKept = 500

type Tail = Map<number, WireMessage>

/**
 * The last messages of the busiest threads, in memory. Stored messages change by an erasure alone, after which
 * all is forgotten, so what is kept is true; whether a reader may have it is asked before each use (rulings.md 28). One statement at a time for
 * the same gap: a hundred readers that miss the same messages share it.
 */
export function createTail(sql: Sql) {
  const tails = new Map<string, Tail>()
  const underWay = new Map<string, Promise<readonly WireMessage[]>>()
  let forgotten = 0

  function keep(message: WireMessage): void {
    const tail = tails.get(message.threadId) ?? new Map<number, WireMessage>()
    tails.delete(message.threadId)
    tails.set(message.threadId, tail)
    tail.set(message.seq, message)
    tail.delete(message.seq - kept)
    const [longestUnused] = tails.keys()
    if (tails.size > threadsKept && longestUnused) tails.delete(longestUnused)
  }

  function load(threadId: string, from: number, to: number): Promise<readonly WireMessage[]> {
    const key = `${threadId} ${from} ${to}`
    const asked = underWay.get(key)
    if (asked) return asked
    const before = forgotten
    const loading = sql<MessageRow>('thread-range', range, [threadId, from, to])
      .then((rows) => {
        const messages = rows.map(toWire)
        // What was read before an erasure is not kept after it.
        if (before === forgotten) for (const message of messages) keep(message)
        return messages
      })
      .finally(() => underWay.delete(key))
    underWay.set(key, loading)
    return loading
  }

  return {
    keep,
    /** The messages from seq `from` to seq `to`, both included, in order. */
    async between(threadId: string, from: number, to: number): Promise<readonly WireMessage[]> {
      const tail = tails.get(threadId)
      const found: WireMessage[] = []
      for (let seq = from; seq <= to; seq++) {
        const message = tail?.get(seq)
        if (!message) return load(threadId, from, to)
        found.push(message)
      }
      return found
    },
    /** After an erasure: names that were kept are read afresh. */
    forget(): void {
      forgotten++
      tails.clear()
      underWay.clear()
    },
  }
}

export type ThreadTail = ReturnType<typeof createTail>

const known = new WeakMap<Sql, ThreadTail>()

/** The one tail of a database in this process. */
export function tailOf(sql: Sql): ThreadTail {
  const tail = known.get(sql) ?? createTail(sql)
  known.set(sql, tail)
  return tail
}

const range = `SELECT ${messageColumns}
  FROM "Message" m JOIN "Person" a ON a.id = m."authorId" JOIN "Body" b ON b.id = m."bodyId"
 WHERE m."threadId" = $1::uuid AND m.seq BETWEEN $2::int AND $3::int
 ORDER BY m.seq`
