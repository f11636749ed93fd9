import { type Request, type Response, Router } from 'express'
import { type Result, refuse } from '#app/domain/result.ts'
import { endingOf, isPicture } from '#app/domain/threads/file-type.ts'
import type { Identify } from '#server/auth/actor.ts'
import type { Ask } from '#server/queries/ask.ts'
import type { FileFacts } from '#server/queries/threads/file.ts'
import { cleanDocument } from '#server/storage/clean-document.ts'
import type { FileStore } from '#server/storage/port.ts'
import { byteRange } from './byte-range.ts'
import { caught } from './caught.ts'

type Services = { readonly identify: Identify; readonly ask: Ask; readonly store: FileStore }

/**
 * Files of messages, at `/threads/:threadId/files/:fileId`, for whoever may read their thread at this moment. They are
 * handed out to be kept, in a sandbox and without a guess at their type; only pictures, which were cleaned, are shown.
 * What is not found is left to the pages, which say so.
 */
export function createFileRoutes({ identify, ask, store }: Services): Router {
  const router = Router({ mergeParams: true })

  /** A link carries no mandate: what a person may read under one of theirs, they may read. */
  async function fileFor(req: Request): Promise<Result<FileFacts>> {
    const signedIn = await identify(req.headers.cookie)
    const { threadId, fileId } = req.params
    for (const actor of signedIn?.actors ?? []) {
      const found = await ask('threads.file', actor, { threadId, fileId })
      if (found.ok) return found
    }
    return refuse('not_found')
  }

  router.get(
    '/:fileId',
    caught(async (req, res, next) => {
      const found = await fileFor(req)
      if (!found.ok) return next()
      const file = found.value
      // A thread that came under the rule later: its files are cleaned on their way out.
      if (file.rule === 'chatham_house' && !file.cleaned) {
        const bytes = cleanDocument(await store.bytes(file.id), file.mediaType)
        if (!bytes) return next()
        headers(res, file)
        return void res.set('Content-Length', String(bytes.length)).end(req.method === 'HEAD' ? undefined : bytes)
      }
      if ((await store.size(file.id)) !== file.size) throw new Error(`the bytes of file ${file.id} are not there`)
      send(req, res, file)
    }),
  )

  function send(req: Request, res: Response, file: FileFacts): void {
    headers(res, file)
    res.set({ 'Accept-Ranges': 'bytes', ETag: `"${file.sha256}"` })
    if (req.get('If-None-Match') === `"${file.sha256}"`) return void res.status(304).end()
    const range = byteRange(req.get('Range'), file.size)
    if (range === 'unsatisfiable') return void res.status(416).set('Content-Range', `bytes */${file.size}`).end()
    if (range) res.status(206).set('Content-Range', `bytes ${range.start}-${range.end}/${file.size}`)
    res.set('Content-Length', String(range ? range.end - range.start + 1 : file.size))
    if (req.method === 'HEAD') return void res.end()
    const stream = store.stream(file.id, range ?? undefined)
    stream.on('error', () => res.destroy())
    res.on('close', () => stream.destroy())
    stream.pipe(res)
  }

  return router
}

/** Asked anew each time, since a right ends; with the tag of what one has already, few bytes answer. */
function headers(res: Response, { name, mediaType, seq, position }: FileFacts): void {
  const shown = isPicture(mediaType)
  const called = name || `${seq}-${position}.${endingOf(mediaType)}`
  const plain = called.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const whole = encodeURIComponent(called).replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)
  res.set({
    'Content-Type': mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : mediaType,
    'Content-Disposition': `${shown ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${whole}`,
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'private, no-cache, no-transform',
  })
}
