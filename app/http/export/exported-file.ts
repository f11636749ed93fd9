import type { AppLoadContext } from '@remix-run/node'
import type { ExportedMessage, ExportedThread } from '#app/domain/threads/exported.ts'
import type { ServerT } from '#server/i18n/server-t.ts'

/** How a file of a thread speaks. */
export type FileWords = {
  readonly t: ServerT
  readonly locale: 'fr' | 'en'
  readonly timeZone: string /** Before the links into Kente. */
  readonly origin: string
}

/** A thread to be written: what stands above its messages, and these in runs, read as they are written. */
export type ExportedFile = { readonly thread: ExportedThread; readonly runs: AsyncIterable<readonly ExportedMessage[]> }

/** The messages of an export in their order. Each run is asked for with the right to read it; where that ends, so does the file, broken off. */
export async function* exportedRuns(context: AppLoadContext, exportId: string): AsyncGenerator<readonly ExportedMessage[]> {
  for (let afterSeq = 0, more = true; more; ) {
    const run = await context.ask('threads.export-run', { exportId, afterSeq })
    if (!run.ok) throw new Error(`an export ended before its thread: ${run.refusal.code}`)
    if (run.value.messages.length > 0) yield run.value.messages
    afterSeq = run.value.messages.at(-1)?.seq ?? afterSeq
    more = run.value.more && run.value.messages.length > 0
  }
}
