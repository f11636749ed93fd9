import { createHash } from 'node:crypto'
import { v7 as newId } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import type { WireMessage } from '#app/realtime/protocol.ts'
import type { Link } from '#app/realtime/socket.ts'
import { createThreadView, type ThreadView } from '#app/realtime/thread-view.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness } from '#server/test/harness.ts'
import { saidWithFile } from '#server/test/message-files.ts'
import { openSocketServer, type SocketServer } from '#server/test/sockets.ts'

/** Every event that changes a message, and the page before and after it (issue 5: a page kept live equals the page afresh). */
describe('a page kept live', async () => {
  const harness = await openHarness()
  const { ask, db } = harness
  let as: (name: string) => Actor
  let server: SocketServer
  let threadId: string
  let first: WireMessage

  beforeEach(async () => {
    ;({ as } = await castMembers(harness.db))
    server = await openSocketServer(harness)
    threadId = accepted(await server.execute('threads.create', as('essi'), { title: 'Octobre', lang: 'fr', level: 'alliance' })).threadId
    first = await say('essi', 'Bonjour @Thabo')
    await say('thabo', 'Hello', { replyTo: 1 })
  })
  afterEach(() => server.close())

  const run = async (name: Parameters<SocketServer['execute']>[0], who: string, input: object) =>
    accepted(await server.execute(name, as(who), input, { commandId: newId() }))
  const say = async (who: string, text: string, more: object = {}) => (await run('threads.post', who, { threadId, text, lang: 'fr', ...more })) as WireMessage
  const afresh = async () => accepted(await ask('threads.page', as('thabo'), { threadId }))

  /** A browser of Thabo’s with the page as it is now. */
  async function open() {
    const page = await afresh()
    const { client } = await server.connect(as('thabo'))
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
    const { mandateId, personId } = as('thabo')
    const view = createThreadView({ link, threadId, mandateId, personId, lastSeq: page.lastSeq, change: page.change, jitter: () => 0 })
    await new Promise((wake) => setTimeout(wake, 100))
    return { client, view, shown: () => asShown(page.messages, view) }
  }

  async function settles(shown: () => readonly WireMessage[]): Promise<void> {
    const fresh = hashOf((await afresh()).messages)
    const end = Date.now() + 8000
    while (hashOf(shown()) !== fresh && Date.now() < end) await new Promise((wake) => setTimeout(wake, 20))
    expect(shown()).toEqual((await afresh()).messages)
  }

  let attached = ''
  const withFile = async () => {
    attached = (await saidWithFile(server, as('essi'), threadId)).messageId
  }
  const translate = () => run('threads.translate', 'essi', { messageId: first.id, lang: 'en', text: 'Good morning @Thabo', sourceVersion: 1 })
  const hide = () => run('threads.hide-message', 'koffi', { messageId: first.id, reason: 'À revoir.' })
  const acts: readonly [event: string, before: () => Promise<unknown>, act: () => Promise<unknown>][] = [
    ['message.posted', async () => {}, () => say('essi', 'Encore')],
    ['message.posted with a file', async () => {}, () => withFile()],
    ['message.deleted with its file', () => withFile(), () => run('threads.delete-message', 'essi', { messageId: attached })],
    ['message.posted in answer', async () => {}, () => say('essi', 'Encore', { replyTo: 2 })],
    ['message.edited', async () => {}, () => run('threads.edit-message', 'essi', { messageId: first.id, version: 1, text: 'Bonsoir', lang: 'fr' })],
    [
      'message.edited of a translation’s original',
      translate,
      () => run('threads.edit-message', 'essi', { messageId: first.id, version: 1, text: 'Bonsoir', lang: 'fr' }),
    ],
    ['thread.split', async () => {}, () => run('threads.split', 'koffi', { threadId, title: 'Novembre', lang: 'fr', seqs: [1] })],
    ['thread.split of the answer alone', translate, () => run('threads.split', 'koffi', { threadId, title: 'Novembre', lang: 'fr', seqs: [2] })],
    ['message.deleted', async () => {}, () => run('threads.delete-message', 'essi', { messageId: first.id })],
    ['message.deleted by a moderator', async () => {}, () => run('threads.delete-message', 'koffi', { messageId: first.id, reason: 'Insulte.' })],
    ['message.hidden', async () => {}, hide],
    ['message.shown', hide, () => run('threads.show-message', 'koffi', { messageId: first.id })],
    ['message.reacted', async () => {}, () => run('threads.react', 'essi', { messageId: first.id, kind: 'discuss', on: true })],
    ['message.translated', async () => {}, translate],
    ['message.translation_checked', translate, () => run('threads.check-translation', 'koffi', { messageId: first.id, lang: 'en', version: 1 })],
  ]

  it.each(acts)('equals the page afresh after %s', async (_, before, act) => {
    await before()
    const { shown } = await open()

    await act()

    await settles(shown)
  })

  it.each(acts)('equals the page afresh after %s happened while it was offline', async (_, before, act) => {
    await before()
    const { client, shown } = await open()
    client.disconnect()

    await act()
    client.connect()

    await settles(shown)
  })

  it('equals it after many changes at once, of which no frame came', async () => {
    const { client, shown, view } = await open()
    client.removeAllListeners('messages:changed')
    for (let n = 0; n < 12; n++) {
      const { id } = await say('essi', `Message ${n}`)
      await run('threads.react', 'koffi', { messageId: id, kind: 'agree', on: true })
      if (n % 3 === 0) await run('threads.delete-message', 'essi', { messageId: id })
    }

    view.lookAgain()

    await settles(shown)
  })

  it('hears of a change by the tip where the frame was lost', async () => {
    const { client, shown } = await open()
    client.removeAllListeners('messages:changed')
    await hide()

    await server.sockets.round()

    await settles(shown)
    expect(await db.prisma.thread.findUniqueOrThrow({ where: { id: threadId } })).toMatchObject({ changeSeq: 1 })
  })
})

/** What the page brought with what came since. */
function asShown(brought: readonly WireMessage[], view: ThreadView): readonly WireMessage[] {
  const { messages, changed } = view.state()
  const bySeq = new Map([...brought, ...changed, ...messages].map((message) => [message.seq, message]))
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq)
}

function hashOf(messages: readonly WireMessage[]): string {
  return createHash('sha256').update(JSON.stringify(messages)).digest('hex')
}
