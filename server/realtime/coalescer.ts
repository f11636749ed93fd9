type Pending = { timer: NodeJS.Timeout; last: (() => void) | undefined }

/**
 * Lets the first call of a subject through at once, and of those that follow within the second only the last,
 * when the second is over: one `…:changed` a second and subject (rulings.md 30).
 */
export function createCoalescer(every = 1000) {
  const pending = new Map<string, Pending>()

  function open(subject: string): void {
    const timer = setTimeout(() => {
      const last = pending.get(subject)?.last
      pending.delete(subject)
      if (!last) return
      open(subject)
      last()
    }, every)
    pending.set(subject, { timer, last: undefined })
  }

  return {
    run(subject: string, emit: () => void): void {
      const waiting = pending.get(subject)
      if (waiting) {
        waiting.last = emit
        return
      }
      open(subject)
      emit()
    },
    stop(): void {
      for (const { timer } of pending.values()) clearTimeout(timer)
      pending.clear()
    },
  }
}
