type Hold<Item> = { next: number; readonly waiting: Map<number, Item>; timer: NodeJS.Timeout | undefined; usedAt: number }

type Options<Item> = {
  readonly deliver: (threadId: string, item: Item) => void
  /** How long a later seq waits for the earlier one, in milliseconds. */
  readonly holdFor?: number
}

/**
 * Puts the messages of each thread in the order of their seq: a later one waits up to 200 ms for the earlier,
 * then goes all the same, and the reader repairs the gap (rulings.md 29). An older one goes at once; readers
 * drop what they have.
 */
export function createSequencer<Item>({ deliver, holdFor = 200 }: Options<Item>) {
  const holds = new Map<string, Hold<Item>>()

  function drain(threadId: string, hold: Hold<Item>): void {
    for (let item = hold.waiting.get(hold.next); item !== undefined; item = hold.waiting.get(hold.next)) {
      hold.waiting.delete(hold.next)
      hold.next++
      deliver(threadId, item)
    }
    if (hold.waiting.size === 0) {
      clearTimeout(hold.timer)
      hold.timer = undefined
    }
  }

  function giveUp(threadId: string, hold: Hold<Item>): void {
    hold.timer = undefined
    hold.next = Math.min(...hold.waiting.keys())
    drain(threadId, hold)
    if (hold.waiting.size > 0) hold.timer = setTimeout(() => giveUp(threadId, hold), holdFor)
  }

  return {
    /** Somebody has read a thread up to here: what follows is waited for, where nothing was known of it yet. */
    begin(threadId: string, lastSeq: number): void {
      if (!holds.has(threadId)) holds.set(threadId, { next: lastSeq + 1, waiting: new Map(), timer: undefined, usedAt: Date.now() })
    },
    push(threadId: string, seq: number, item: Item): void {
      const hold = holds.get(threadId) ?? { next: seq, waiting: new Map<number, Item>(), timer: undefined, usedAt: 0 }
      holds.set(threadId, hold)
      hold.usedAt = Date.now()
      if (seq < hold.next) {
        deliver(threadId, item)
        return
      }
      hold.waiting.set(seq, item)
      drain(threadId, hold)
      if (hold.waiting.size > 0) hold.timer ??= setTimeout(() => giveUp(threadId, hold), holdFor)
    },
    /** Forgets threads that were quiet for an hour. */
    forgetQuiet(now: number): void {
      for (const [threadId, hold] of holds) if (hold.waiting.size === 0 && now - hold.usedAt > 3_600_000) holds.delete(threadId)
    },
    stop(): void {
      for (const { timer } of holds.values()) clearTimeout(timer)
      holds.clear()
    },
  }
}
