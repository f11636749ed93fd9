import type { Logger } from 'pino'
import type { Sql } from '#server/db/client.ts'

type Ports = { readonly sql: Sql; readonly log: Pick<Logger, 'error'>; readonly every?: number }

/** Marks events as published, many with one statement: at most `every` milliseconds after they were handed over. */
export function createPublishedMarks({ sql, log, every = 200 }: Ports) {
  let ids: string[] = []
  let timer: NodeJS.Timeout | undefined
  let writing: Promise<void> = Promise.resolve()

  function flush(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    const batch = ids
    ids = []
    if (batch.length === 0) return writing
    writing = writing
      .then(() => sql('mark-published', `UPDATE "Event" SET "publishedAt" = now() WHERE id = ANY($1::uuid[]) AND "publishedAt" IS NULL`, [batch]))
      .then(
        () => {},
        // The relay finds them again: delivery is at least once.
        (error: unknown) => log.error({ err: error }, 'events could not be marked as published'),
      )
    return writing
  }

  return {
    add(published: readonly string[]): void {
      ids.push(...published)
      timer ??= setTimeout(() => void flush(), every)
    },
    /** Writes what is left; resolves when everything handed over is marked. */
    flush,
  }
}
