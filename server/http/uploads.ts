import { type Request, type Response, Router } from 'express'
import type { Actor } from '#app/domain/members/actor.ts'
import { refusalStatus } from '#app/domain/refusals.ts'
import { type Refused, type Result, refuse } from '#app/domain/result.ts'
import { actingAs, type Identify } from '#server/auth/actor.ts'
import { say } from '#server/i18n/say.ts'
import type { UploadState, Uploads } from '#server/state/uploads.ts'
import { caught } from './caught.ts'
import { evenly } from './evenly.ts'
import { preferredLocale } from './preferences.ts'
import { createRateLimit, type RateLimits } from './rate-limit.ts'
import { readPiece } from './read-piece.ts'

type Services = { readonly identify: Identify; readonly uploads: Uploads; readonly rates?: RateLimits }

type Handle = (actor: Actor, place: { readonly threadId: string; readonly id: string }, req: Request, res: Response) => Promise<Result<unknown>>

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const protocol = '1.0.0'

/**
 * The door through which files arrive in pieces and resume after a broken line: the core of tus 1.0.0 with creation and
 * termination, mounted at `/threads/:threadId/uploads`. The header `Kente-As` names the mandate. What is refused answers
 * as the API does, with the sentence in the person's language.
 */
export function createUploadRoutes({ identify, uploads, rates }: Services): Router {
  const count = createRateLimit(rates)
  const router = Router({ mergeParams: true })

  /** Who sends, within their rate and as a live mandate of theirs; otherwise the refusal. */
  async function senderOf(req: Request): Promise<Actor | Refused> {
    const signedIn = await identify(req.headers.cookie)
    const seconds = signedIn ? await count('commands', signedIn.person.id) : await count('visitors', req.ip ?? 'unknown')
    if (seconds > 0) return refuse('too_many_requests', { seconds })
    if (!signedIn) return refuse('unauthenticated')
    const as = req.get('Kente-As')
    if (as === undefined) return signedIn.actors.length === 1 ? signedIn.actors[0] : refuse('mandate_not_named')
    return actingAs(signedIn, as.toLowerCase()) ?? refuse('mandate_not_live')
  }

  const forSender = (handle: Handle) => {
    const run = evenly(handle)
    return caught(async (req, res) => {
      res.set({ 'Tus-Resumable': protocol, 'Cache-Control': 'no-store' })
      const { threadId = '', id = '' } = req.params
      const known = [threadId, ...(id ? [id] : [])].every((one) => uuid.test(one))
      const actor = await senderOf(req)
      const result =
        'ok' in actor ? actor : known ? await run(actor, { threadId: threadId.toLowerCase(), id: id.toLowerCase() }, req, res) : refuse('not_found')
      if (!result.ok) answerRefused(req, res, result)
    })
  }

  router.post(
    '/',
    forSender(async (actor, { threadId }, req, res) => {
      const length = Number(req.get('Upload-Length') ?? Number.NaN)
      if (!Number.isSafeInteger(length) || length < 0) return refuse('malformed_body')
      const begun = await uploads.begin(actor, { threadId, name: nameOf(req), length })
      if (begun.ok) res.status(201).location(`/threads/${threadId}/uploads/${begun.value.id}`).end()
      return begun
    }),
  )
  router.head(
    '/:id',
    forSender(async (actor, { threadId, id }, _req, res) => told(res, 200, await uploads.find(actor, threadId, id))),
  )
  router.patch(
    '/:id',
    forSender(async (actor, { threadId, id }, req, res) => {
      const offset = Number(req.get('Upload-Offset') ?? Number.NaN)
      if (!req.is('application/offset+octet-stream') || !Number.isSafeInteger(offset) || offset < 0) return refuse('malformed_body')
      const bytes = await readPiece(req)
      if (!bytes) return refuse('too_large')
      return told(res, 204, await uploads.take(actor, { threadId, id, offset, bytes }))
    }),
  )
  router.delete(
    '/:id',
    forSender(async (actor, { threadId, id }, _req, res) => {
      const dropped = await uploads.drop(actor, threadId, id)
      if (dropped.ok) res.status(204).end()
      return dropped
    }),
  )
  return router
}

function told(res: Response, status: 200 | 204, result: Result<UploadState>): Result<UploadState> {
  if (result.ok)
    res
      .status(status)
      .set({ 'Upload-Offset': String(result.value.received), 'Upload-Length': String(result.value.length) })
      .end()
  return result
}

/** `Upload-Metadata: filename <base64>, …`; a name that is no UTF-8 is as good as any that was garbled. */
function nameOf(req: Request): string {
  const pairs = (req.get('Upload-Metadata') ?? '').split(',').map((pair) => pair.trim().split(' '))
  const [, value = ''] = pairs.find(([key]) => key === 'filename') ?? []
  return Buffer.from(value, 'base64').toString('utf8')
}

function answerRefused(req: Request, res: Response, { refusal }: Refused): void {
  if (res.destroyed) return
  const locale = preferredLocale(req.headers.cookie, req.headers['accept-language'])
  const { code, params = {} } = refusal
  if (typeof params.received === 'number') res.set('Upload-Offset', String(params.received))
  res.status(refusalStatus[code]).json({ ok: false, refusal: { code, params, message: say(refusal, locale) } })
}
