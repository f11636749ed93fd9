import express, { type ErrorRequestHandler, type Request, type RequestHandler, type Response, Router } from 'express'
import type { Actor } from '#app/domain/members/actor.ts'
import { proofInput } from '#app/domain/members/proof.input.ts'
import { refusalStatus } from '#app/domain/refusals.ts'
import { ok, type Refusal, type Result, refuse } from '#app/domain/result.ts'
import type { Identify, SignedIn } from '#server/auth/actor.ts'
import { actingAs } from '#server/auth/actor.ts'
import type { Execute } from '#server/commands/execute.ts'
import { faultsOf } from '#server/commands/faults.ts'
import { commands, isCommandName } from '#server/commands/registry.ts'
import type { Services as AllServices } from '#server/compose.ts'
import { say } from '#server/i18n/say.ts'
import type { Ask } from '#server/queries/ask.ts'
import { isQueryName } from '#server/queries/registry.ts'
import { describeApi } from './openapi.ts'
import { preferredLocale } from './preferences.ts'
import { createRateLimit, type RateLimits } from './rate-limit.ts'

type Services = {
  readonly identify: Identify
  readonly execute: Execute
  readonly ask: Ask
  /** Takes a fresh proof of who it is (step-up). */
  readonly authDoor: Pick<AllServices['authDoor'], 'at'>
  readonly log: { error: (detail: object, message: string) => void }
  readonly rates?: RateLimits
}

const largestBody = 1_000_000
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/**
 * The door for programs: `POST /commands/:name`, `GET|POST /queries/:name`, `POST /prove`, `GET /openapi.json`, mounted at
 * `/api`. The body is the input; headers `Idempotency-Key` and `Kente-As` carry the command id and the
 * mandate (rulings.md 21). Every answer is `{ok:true,value}` or `{ok:false,refusal:{code,params,message}}`.
 */
export function createApi({ identify, execute, ask, authDoor, log, rates }: Services): Router {
  const count = createRateLimit(rates)
  const router = Router()
  const body = express.json({ limit: largestBody, strict: false })

  /** Who asks, within their rate; otherwise the refusal has been answered and this is null. */
  async function admit(req: Request, res: Response, kind: 'commands' | 'queries'): Promise<SignedIn | null> {
    const signedIn = await identify(req.headers.cookie)
    const wait = signedIn ? await count(kind, signedIn.person.id) : await count('visitors', req.ip ?? 'unknown')
    if (wait > 0) {
      res.set('Retry-After', String(wait))
      answer(req, res, refuse('too_many_requests', { seconds: wait }), signedIn)
      return null
    }
    if (!signedIn) answer(req, res, refuse('unauthenticated'), null)
    return signedIn
  }

  function named(known: (name: string) => boolean, kind: 'commands' | 'queries'): RequestHandler {
    return caught(async (req, res, next) => {
      if (!known(req.params.name ?? '')) return answer(req, res, refuse('not_found'), null)
      res.locals.signedIn = await admit(req, res, kind)
      if (res.locals.signedIn) next()
    })
  }

  const isOpenCommand = (name: string) => isCommandName(name) && !('inProcess' in commands[name])

  router.use((_req, res, next) => {
    res.set('Cache-Control', 'no-store')
    next()
  })
  router.get('/openapi.json', (_req, res) => void res.json(describeApi()))
  router.post(
    '/commands/:name',
    named(isOpenCommand, 'commands'),
    requireJson,
    body,
    caught(async (req, res) => {
      const { name = '' } = req.params
      const signedIn: SignedIn = res.locals.signedIn
      const actor = actorOf(req, signedIn)
      const key = req.get('Idempotency-Key') ?? null
      if ('code' in actor) return answer(req, res, { ok: false, refusal: actor }, signedIn)
      if (key !== null && !uuid.test(key)) return answer(req, res, badHeader('Idempotency-Key'), signedIn)
      if (isCommandName(name)) answer(req, res, await execute(name, actor, inputOf(req), { commandId: key?.toLowerCase() ?? null }), signedIn)
    }),
  )
  const query = caught(async (req, res) => {
    const { name = '' } = req.params
    const signedIn: SignedIn = res.locals.signedIn
    const actor = actorOf(req, signedIn)
    if ('code' in actor) return answer(req, res, { ok: false, refusal: actor }, signedIn)
    const input = req.method === 'POST' ? inputOf(req) : fromAddress(req)
    if (input === malformed) return answer(req, res, refuse('malformed_body'), signedIn)
    if (isQueryName(name)) answer(req, res, await ask(name, actor, input), signedIn)
  })
  router.post(
    '/prove',
    caught(async (req, res, next) => {
      res.locals.signedIn = await admit(req, res, 'commands')
      if (res.locals.signedIn) next()
    }),
    requireJson,
    body,
    caught(async (req, res) => {
      const signedIn: SignedIn = res.locals.signedIn
      const given = proofInput.safeParse(inputOf(req))
      if (!given.success) return answer(req, res, refuse('invalid_input', { faults: faultsOf(given.error) }), signedIn)
      const visit = { cookieHeader: req.headers.cookie, userAgent: req.headers['user-agent'], address: req.ip, host: req.headers.host }
      const proved = await authDoor.at(visit).prove(signedIn, given.data)
      if (proved.ok) for (const cookie of proved.value.cookies) res.append('Set-Cookie', cookie)
      answer(req, res, proved.ok ? ok(null) : proved, signedIn)
    }),
  )
  router.get('/queries/:name', named(isQueryName, 'queries'), query)
  router.post('/queries/:name', named(isQueryName, 'queries'), requireJson, body, query)
  router.use((req, res) => answer(req, res, refuse('not_found'), null))
  router.use(lastResort(log))
  return router
}

/** A mandate that is named must be live; it may go unnamed when there is only one (rulings.md 2, 21). */
function actorOf(req: Request, signedIn: SignedIn): Actor | Refusal {
  const as = req.get('Kente-As')
  if (as === undefined) return signedIn.actors.length === 1 ? signedIn.actors[0] : { code: 'mandate_not_named' }
  if (!uuid.test(as)) return badHeader('Kente-As').refusal
  return actingAs(signedIn, as.toLowerCase()) ?? { code: 'mandate_not_live' }
}

const requireJson: RequestHandler = (req, res, next) => {
  const isEmpty = req.headers['transfer-encoding'] === undefined && Number(req.headers['content-length'] ?? 0) === 0
  if (isEmpty || req.is('application/json')) return next()
  answer(req, res, refuse('not_json'), res.locals.signedIn)
}

/** express.json leaves `{}` or nothing when there was no body. */
function inputOf(req: Request): unknown {
  return req.body ?? {}
}

const malformed = Symbol('malformed')

function fromAddress(req: Request): unknown {
  const given = new URL(req.originalUrl, 'http://here.invalid').searchParams.get('input')
  if (given === null) return {}
  try {
    return JSON.parse(given)
  } catch {
    return malformed
  }
}

function badHeader(name: string) {
  return refuse('invalid_input', { faults: [{ path: name, code: 'id_malformed' }] })
}

function answer(req: Request, res: Response, result: Result<unknown>, signedIn: SignedIn | null): void {
  if (result.ok) return void res.json({ ok: true, value: result.value ?? null })
  const { code, params = {} } = result.refusal
  const locale = signedIn?.person.locale ?? preferredLocale(req.headers.cookie, req.headers['accept-language'])
  res.status(refusalStatus[code]).json({ ok: false, refusal: { code, params, message: say(result.refusal, locale) } })
}

function caught(handle: (req: Request, res: Response, next: () => void) => Promise<void>): RequestHandler {
  return (req, res, next) => void handle(req, res, next).catch(next)
}

/** What the body parser refuses, and bugs: these show a reference that the log has too, and nothing else. */
function lastResort(log: Services['log']): ErrorRequestHandler {
  const byStatus: { readonly [status: number]: Refusal['code'] } = { 400: 'malformed_body', 413: 'too_large', 415: 'not_json' }
  return (error, req, res, next) => {
    if (res.headersSent) return next(error)
    const code = error instanceof URIError ? 'malformed_body' : byStatus[error?.status]
    if (code) return answer(req, res, refuse(code), res.locals.signedIn ?? null)
    const { reference } = res.locals
    log.error({ reference, err: error }, 'an API request failed')
    answer(req, res, refuse('internal', { reference }), res.locals.signedIn ?? null)
  }
}
