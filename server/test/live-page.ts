import type { Actor } from '#app/domain/members/actor.ts'
import { isBehind } from '#app/realtime/is-behind.ts'
import type { WireMessage } from '#app/realtime/protocol.ts'
import type { Link } from '#app/realtime/socket.ts'
import { takingPart } from '#app/realtime/taking-part.ts'
import { createThreadView, type ThreadView } from '#app/realtime/thread-view.ts'
import type { ThreadPage } from '#server/queries/threads/page.ts'
import { accepted, type Harness } from './harness.ts'
import type { SocketServer } from './sockets.ts'

/**
 * A browser with the page of a thread: its messages are kept live, and the page is read again whenever the page itself
 * would be (`use-thread-changed.ts`).
 */
export async function openLivePage(server: SocketServer, ask: Harness['ask'], actor: Actor, threadId: string) {
  const afresh = async () => accepted(await ask('threads.page', actor, { threadId }))
  let page = await afresh()
  const { client } = await server.connect(actor)
  const link = {
    get connected() {
      return client.connected
    },
    renew: () => {},
    on: (event: string, handle: (frame: never) => void) => {
      client.on(event as 'tip', handle as never)
      return () => client.off(event as 'tip', handle as never)
    },
    onConnect: (arrive: () => void) => {
      client.on('connect', arrive)
      if (client.connected) arrive()
      return () => client.off('connect', arrive)
    },
    send: (event: string, frame: object) => client.timeout(10_000).emitWithAck(event as 'ask', frame as never),
  } as unknown as Link
  const { mandateId, personId } = actor
  const view = createThreadView({ link, threadId, mandateId, personId, lastSeq: page.lastSeq, change: page.change, jitter: () => 0 })

  const readAgain = () => {
    // Once the test is over there is nothing to read any more.
    const taken = (read: ThreadPage) => {
      page = read
    }
    afresh().then(taken, () => {})
  }
  client.on('thread:changed', readAgain)
  view.onChange(() => isBehind(page, view.state()) && readAgain())
  await new Promise((wake) => setTimeout(wake, 100))
  return { client, view, afresh: async () => visible(await afresh(), null), shown: () => visible(page, view) }
}

/** What a reader sees of a page. Numbers by which it is kept live, and what is unread, are not part of it. */
function visible({ acts, rights, change, unread, readSeq, ...page }: ThreadPage, view: ThreadView | null) {
  const { messages: since, changed, lastSeq } = view?.state() ?? { messages: [], changed: [], lastSeq: page.lastSeq }
  const bySeq = new Map<number, WireMessage>()
  for (const message of [...page.messages, ...changed, ...since]) if ((bySeq.get(message.seq)?.change ?? 0) <= message.change) bySeq.set(message.seq, message)
  const messages = [...bySeq.values()].sort((a, b) => a.seq - b.seq)
  return { ...page, lastSeq: Math.max(lastSeq, page.lastSeq), people: takingPart(page.people, since), messages }
}
