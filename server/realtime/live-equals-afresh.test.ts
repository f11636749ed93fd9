import { v7 as newId } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness } from '#server/test/harness.ts'
import { openLivePage } from '#server/test/live-page.ts'
import { actScenes, eventScenes, type LiveScene, type LiveStage } from '#server/test/live-scenes.ts'
import { openSocketServer, type SocketServer } from '#server/test/sockets.ts'

const scenes: readonly LiveScene[] = [...Object.values(eventScenes), ...Object.values(actScenes)].flatMap((scene) => (typeof scene === 'string' ? [] : scene))

/** Whatever happens to a thread, its page kept live equals the page loaded afresh. */
describe('a page kept live', async () => {
  const harness = await openHarness()
  const { ask, db } = harness
  let cast: Pick<LiveStage, 'as' | 'bodies'>
  let server: SocketServer

  beforeEach(async () => {
    cast = await castMembers(db)
    server = await openSocketServer(harness)
  })
  afterEach(() => server.close())

  async function stageOf({ thread = {}, named = [] }: Partial<LiveScene>): Promise<LiveStage> {
    const { as, bodies } = cast
    const opening = {
      ...{ title: 'Octobre', lang: 'fr', level: 'alliance', ...thread },
      ...('subject' in thread ? { subjectId: bodies.GGPS } : {}),
      participantIds: named.map((name) => as(name).personId),
    }
    const { threadId } = accepted(await server.execute('threads.create', as('essi'), opening))
    const run: LiveStage['run'] = async (name, who, input = {}) =>
      accepted(await server.execute(name, as(who), { threadId, ...input }, { commandId: newId() })) as never
    const say: LiveStage['say'] = async (who, text, more = {}) => (await run('threads.post', who, { text, lang: 'fr', ...more })) as never
    const first = await say('essi', 'Bonjour @Thabo')
    await say('thabo', 'Hello', { replyTo: 1 })
    return { as, bodies, server, threadId, first, kept: {}, run, say }
  }

  /** The scene's beginning, with its page open at Thabo’s. */
  async function begin(scene: Partial<LiveScene>) {
    const stage = await stageOf(scene)
    await scene.before?.(stage)
    return { stage, page: await openLivePage(server, ask, cast.as('thabo'), stage.threadId) }
  }

  async function settles({ shown, afresh }: Awaited<ReturnType<typeof openLivePage>>): Promise<void> {
    const fresh = await afresh()
    const end = Date.now() + 8000
    while (JSON.stringify(shown()) !== JSON.stringify(fresh) && Date.now() < end) await new Promise((wake) => setTimeout(wake, 20))
    expect(shown()).toEqual(fresh)
  }

  it.each(scenes)('equals the page afresh after $name', async (scene) => {
    const { stage, page } = await begin(scene)

    await scene.act(stage)

    await settles(page)
  })

  it.each(scenes)('equals the page afresh after $name while it was offline', async (scene) => {
    const { stage, page } = await begin(scene)
    page.client.disconnect()

    await scene.act(stage)
    page.client.connect()

    await settles(page)
  })

  it.each(scenes)('equals the page afresh after $name of which no frame came, by the next round', async (scene) => {
    const { stage, page } = await begin(scene)
    for (const event of ['thread:message', 'thread:changed', 'messages:changed'] as const) page.client.removeAllListeners(event)

    await scene.act(stage)
    await server.sockets.round()

    await settles(page)
  })

  it('equals it after many changes at once, of which no frame came', async () => {
    const { stage, page } = await begin({})
    page.client.removeAllListeners('messages:changed')
    for (let n = 0; n < 12; n++) {
      const { id } = await stage.say('essi', `Message ${n}`)
      await stage.run('threads.react', 'koffi', { messageId: id, kind: 'agree', on: true })
      if (n % 3 === 0) await stage.run('threads.delete-message', 'essi', { messageId: id })
    }

    page.view.lookAgain()

    await settles(page)
  })
})
