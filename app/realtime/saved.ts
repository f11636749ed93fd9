let savedAt: number | null = null
const watchers = new Set<() => void>()

/** When something of this tab was last stored on the server: the masthead shows it. */
export const saved = {
  at: () => savedAt,
  note(now = Date.now()): void {
    savedAt = now
    for (const watcher of watchers) watcher()
  },
  onChange(watcher: () => void): () => void {
    watchers.add(watcher)
    return () => watchers.delete(watcher)
  },
}
