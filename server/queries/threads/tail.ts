import type { WireMessage } from '#app/realtime/protocol.ts'
import type { Sql } from '#server/db/client.ts'
import { type MessageRow, messageColumns, messageSource, toWire } from './wire.ts'

/** Messages kept a thread, and threads kept: what a wave of reconnecting browsers asks for. */
const kept = 200
const threadsKept = 500
/** Changed messages that are told at once. */
export const changesAtOnce = 200

/** `change`: the thread's number of change when it was last looked at; null before. */
type Tail = { change: number | null; newest: number; readonly messages: Map<number, WireMessage> }

/**
 * The last messages of the busiest threads, in memory. What changed is told apart by the thread's number of change,
 * which whoever asks has just read; whether a reader may have it is asked before each use, too (rulings.md 28). One
 * statement at a time for the same gap: a hundred readers that miss the same messages share it.
 */
export function createTail(sql: Sql) {
  const tails = new Map<string, Tail>()
  const underWay = new Map<string, Promise<readonly WireMessage[]>>()
  let forgotten = 0

  function tailFor(threadId: string): Tail {
    const tail = tails.get(threadId) ?? { change: null, newest: 0, messages: new Map<number, WireMessage>() }
    tails.delete(threadId)
    tails.set(threadId, tail)
    const [longestUnused] = tails.keys()
    if (tails.size > threadsKept && longestUnused) tails.delete(longestUnused)
    return tail
  }

  /** Whoever reads far back leaves nothing here: what is older than the last 200 is not kept. */
  function keep(message: WireMessage): void {
    const tail = tailFor(message.threadId)
    const { messages } = tail
    const has = messages.get(message.seq)
    if (message.seq <= tail.newest - kept || (has && has.change > message.change)) return
    messages.set(message.seq, message)
    tail.newest = Math.max(tail.newest, message.seq)
    if (messages.size > kept) for (const seq of messages.keys()) if (seq <= tail.newest - kept) messages.delete(seq)
  }

  function drop(threadId: string): void {
    forgotten++
    tails.delete(threadId)
    for (const key of underWay.keys()) if (key.startsWith(threadId)) underWay.delete(key)
  }

  function once(key: string, ask: () => Promise<readonly WireMessage[]>): Promise<readonly WireMessage[]> {
    const asked = underWay.get(key)
    if (asked) return asked
    const asking = ask()
    underWay.set(key, asking)
    const done = () => void (underWay.get(key) === asking && underWay.delete(key))
    asking.then(done, done)
    return asking
  }

  function load(threadId: string, from: number, to: number): Promise<readonly WireMessage[]> {
    const before = forgotten
    return once(`${threadId} ${from} ${to}`, async () => {
      const messages = (await sql<MessageRow>('thread-range', range, [threadId, from, to])).map(toWire)
      // What was read before a change is not kept after it.
      if (before === forgotten) for (const message of messages) keep(message)
      return messages
    })
  }

  return {
    keep,
    /** The messages from seq `from` to seq `to`, both included, in order. `change`: the thread's number of change, where the caller has just read it. */
    async between(threadId: string, from: number, to: number, change?: number): Promise<readonly WireMessage[]> {
      if (change !== undefined && tails.get(threadId)?.change !== change) {
        if (tails.has(threadId)) drop(threadId)
        tailFor(threadId).change = change
      }
      const tail = tails.get(threadId)?.messages
      const found: WireMessage[] = []
      for (let seq = from; seq <= to; seq++) {
        const message = tail?.get(seq)
        if (!message) return load(threadId, from, to)
        found.push(message)
      }
      return found
    },
    /**
     * Those that changed after a number of change, in the order of their changes, 200 and those of the last one's
     * change; always as the database has them. `now`: the thread's number of change, which the caller has just read.
     */
    changedAfter: (threadId: string, after: number, now: number): Promise<readonly WireMessage[]> =>
      // Shared with whoever saw the same number: what was asked before it may lack what came with it.
      once(`${threadId} after ${after} of ${now}`, async () => (await sql<MessageRow>('thread-changed', changed, [threadId, after])).map(toWire)),
    /** After a change of the thread's messages: they are read afresh. */
    drop,
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

const range = `SELECT ${messageColumns} FROM ${messageSource}
 WHERE m."threadId" = $1::uuid AND m.seq BETWEEN $2::int AND $3::int
 ORDER BY m.seq`

/** Messages that one change touched come together, however many: the next question begins after them. */
const changed = `SELECT ${messageColumns} FROM ${messageSource}
 WHERE m."threadId" = $1::uuid AND m."changeSeq" > greatest($2::int, 0)
 ORDER BY m."changeSeq" FETCH FIRST ${changesAtOnce} ROWS WITH TIES`
