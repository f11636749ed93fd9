import { createHash } from 'node:crypto'
import { io } from 'socket.io-client'
import { createMemoryText } from '#app/realtime/local-text.ts'
import { createOutbox } from '#app/realtime/outbox.ts'
import type { WireMessage } from '#app/realtime/protocol.ts'
import { createLink, type Link, NoAnswer } from '#app/realtime/socket.ts'
import { createThreadView } from '#app/realtime/thread-view.ts'

/**
 * How often a line loses something, from 0 to 1: a frame before the server has it, the answer after the server stored
 * it, a frame of the server.
 */
type Losses = { readonly frame: number; readonly answer: number; readonly told: number }

type Options = {
  readonly url: string
  /** A session of the person. */
  readonly cookie: string
  readonly personId: string
  readonly mandateId: string
  readonly threadId: string
  readonly losses?: Losses
  /** Draws what is lost: a number from 0 to 1. */
  readonly draw?: () => number
}

const none: Losses = { frame: 0, answer: 0, told: 0 }

/** A browser with a thread open: the real link, outbox and live thread, without a screen, on a line that may be bad. */
export async function openBareBrowser({ url, cookie, personId, mandateId, threadId, losses = none, draw = () => 1 }: Options) {
  const connect = (options: object) => io(url, { ...options, transports: ['websocket'], forceNew: true, extraHeaders: { origin: url, cookie } })
  const real = createLink(async () => ({ io: connect as unknown as typeof io }))
  const sent = new Map<string, number>()
  const line = { losses }

  const send: Link['send'] = async (event, frame, patience) => {
    if ('commandId' in frame) sent.set(frame.commandId, (sent.get(frame.commandId) ?? 0) + 1)
    if (draw() < line.losses.frame) throw new NoAnswer('lost on its way')
    const answer = await real.send(event, frame, patience)
    if (draw() < line.losses.answer) throw new NoAnswer('its answer was lost')
    return answer
  }
  const on: Link['on'] = (event, handle) => real.on(event, ((frame: never) => void (draw() < line.losses.told || handle(frame))) as typeof handle)
  const link: Link = Object.create(real, { send: { value: send }, on: { value: on } })
  const texts = createMemoryText()
  const outbox = createOutbox({ link, texts, pause: () => new Promise((wake) => setTimeout(wake, 50)) })
  const acknowledged: string[] = []
  outbox.onStored(({ clientId }) => void acknowledged.push(clientId))
  const view = createThreadView({ link, threadId, mandateId, personId, lastSeq: 0, change: 0 })
  outbox.onStored(view.stored)
  link.start(mandateId)
  await outbox.start(personId)

  return {
    link,
    outbox,
    view,
    /** The ids of what the server acknowledged, in the order of their answers. */
    acknowledged,
    write: (text: string) => outbox.post({ personId, mandateId, threadId, text, lang: 'fr', official: false, onBehalf: false }),
    /** How often a message was sent again. */
    resends: () => [...sent.values()].reduce((sum, times) => sum + times - 1, 0),
    /** From now on nothing is lost any more. */
    heal: () => {
      line.losses = none
    },
    hash: () => hashOf(view.state().messages),
    close: () => {
      view.close()
      link.stop()
    },
  }
}

export type BareBrowser = Awaited<ReturnType<typeof openBareBrowser>>

/** One short text for a whole thread: equal where every message is. */
export function hashOf(messages: readonly WireMessage[]): string {
  return createHash('sha256').update(JSON.stringify(messages)).digest('hex')
}
