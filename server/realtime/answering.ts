import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { z } from 'zod'
import { ok, type Refusal, type Result, refuse } from '#app/domain/result.ts'
import type { Answer } from '#app/realtime/protocol.ts'
import { say } from '#server/i18n/say.ts'
import type { KenteSocket } from './typed-server.ts'

/** Frames a socket may send in ten seconds before it is asked to wait. */
const frames = new RateLimiterMemory({ points: 120, duration: 10 })

type Handler<Frame, Value> = { readonly schema: z.ZodType<Frame>; readonly handle: (frame: Frame) => Promise<Result<Value>> }

/**
 * A listener for one kind of frame: parses it, keeps the rate, and always answers by the ack. A malformed
 * frame is refused, a bug is logged and told by its reference; neither ends the connection.
 */
export function answering<Frame, Value>(socket: KenteSocket, log: Pick<Logger, 'error'>, { schema, handle }: Handler<Frame, Value>) {
  async function answer(raw: unknown): Promise<Result<Value>> {
    const wait = await frames.consume(socket.id).then(() => 0, secondsToWait)
    if (wait > 0) return refuse('too_many_requests', { seconds: wait })
    const frame = schema.safeParse(raw)
    if (!frame.success) return refuse('malformed_body')
    return handle(frame.data)
  }

  return function listen(...args: unknown[]): void {
    const ack = args.at(-1)
    if (typeof ack !== 'function') return
    answer(args.length > 1 ? args[0] : undefined).then(
      (result) => ack(said(socket, result)),
      (error: unknown) => {
        const reference = randomUUID()
        log.error({ reference, err: error }, 'a frame failed')
        ack(said(socket, refuse('internal', { reference })))
      },
    )
  }
}

function secondsToWait(error: unknown): number {
  if (error instanceof RateLimiterRes) return Math.max(1, Math.ceil(error.msBeforeNext / 1000))
  throw error
}

/** The answer with its sentence in the person's language; events stay on the server. */
export function said<Value>(socket: KenteSocket, result: Result<Value>): Answer<Value> {
  if (result.ok) return ok(result.value)
  const { locale } = socket.data.signedIn.person
  const refusal: Refusal = result.refusal
  return { ok: false, refusal: { ...refusal, sentence: say(refusal, locale) } }
}
