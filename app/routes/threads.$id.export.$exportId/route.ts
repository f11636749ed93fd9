import type { LoaderFunctionArgs } from '@remix-run/node'
import type { ExportFormat } from '#app/domain/threads/exported.ts'
import { type ExportedFile, exportedRuns, type FileWords } from '#app/http/export/exported-file.ts'
import { threadHtml } from '#app/http/export/thread-html.ts'
import { threadJson } from '#app/http/export/thread-json.ts'
import { threadPdf } from '#app/http/export/thread-pdf.ts'
import { page, requireActor } from '#app/http/respond.ts'

type Writer = (file: ExportedFile, words: FileWords) => AsyncGenerator<string | Uint8Array>

const writers: { readonly [format in ExportFormat]: { readonly write: Writer; readonly type: string } } = {
  html: { write: threadHtml, type: 'text/html; charset=utf-8' },
  json: { write: threadJson, type: 'application/json; charset=utf-8' },
  pdf: { write: threadPdf, type: 'application/pdf' },
}

/** The file of a thread that its reader asked for; written as it is read, however long. Its name tells nothing but the day. */
export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  const { context, params, request } = args
  const exportId = params.exportId ?? ''
  const thread = page(await context.ask('threads.export', { exportId }))
  const locale = thread.fileLang
  const t = context.speak(locale)
  const words = { t, locale, timeZone: context.alliance?.timeZone ?? 'Etc/UTC', origin: new URL(request.url).origin }
  const { write, type } = writers[thread.format]
  return new Response(streamed(write({ thread, runs: exportedRuns(context, exportId) }, words)), {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${t('acts.file.fileName')}-${thread.exportedAt.slice(0, 10)}-${locale}.${thread.format}"`,
      'Cache-Control': 'no-store',
    },
  })
}

/** Read on only as fast as it is taken. */
function streamed(pieces: AsyncGenerator<string | Uint8Array>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await pieces.next()
      if (done) return controller.close()
      controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value)
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
}
