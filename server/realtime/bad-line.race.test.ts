import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import type { WireMessage } from '#app/realtime/protocol.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness } from '#server/test/harness.ts'
import { scaled } from '#server/test/races.ts'
import { openSocketServer, type SocketServer } from '#server/test/sockets.ts'
import { type BareBrowser, hashOf, openBareBrowser } from '../../e2e/faults/bare-browser.ts'
import { openCuttingProxy } from '../../e2e/faults/cutting-proxy.ts'

const resends = scaled(10_000)
const threadsAtOnce = Math.min(4, Math.ceil(resends / 300))
/** What each device writes before a thread is looked at as a whole. */
const written = 40

type Place = { readonly threadId: string }

/** No acknowledged message lost, doubled or reordered, and every reader's thread equal by hash. */
describe('a thread on a bad line', async () => {
  const harness = await openHarness()
  const { db, ask, clock, claimsHold } = harness
  let as: (name: string) => Actor
  let server: SocketServer
  let threadId: string
  let browsers: BareBrowser[]

  beforeEach(async () => {
    ;({ as } = await castMembers(db))
    server = await openSocketServer(harness)
    browsers = []
    ;({ threadId } = await open())
  })
  afterEach(async () => {
    for (const browser of browsers) browser.close()
    await server.close()
  })

  const open = async () => accepted(await server.execute('threads.create', as('essi'), { title: 'Octobre', lang: 'fr', level: 'alliance' }))

  async function browse(name: string, more: Partial<Parameters<typeof openBareBrowser>[0]> = {}): Promise<BareBrowser> {
    const { personId, mandateId } = as(name)
    const cookie = (await server.sessions.start(personId, {})).cookie.split(';')[0] ?? ''
    const browser = await openBareBrowser({ url: server.url, cookie, personId, mandateId, threadId, ...more })
    browsers.push(browser)
    return browser
  }

  async function stored({ threadId }: Place): Promise<readonly WireMessage[]> {
    const all: WireMessage[] = []
    for (let more = true; more; ) {
      const missed = accepted(await ask('threads.after', as('koffi'), { threadId, afterSeq: all.length }))
      all.push(...missed.messages)
      more = missed.more
    }
    return all
  }

  /** Nothing waits any more, and every browser shows what the database holds; the tips come as every 15 s. */
  async function settle(place: Place = { threadId }, looked: readonly BareBrowser[] = browsers): Promise<readonly WireMessage[]> {
    const end = Date.now() + 120_000
    for (;;) {
      await server.sockets.round()
      await new Promise((wake) => setTimeout(wake, 100))
      const messages = await stored(place)
      const isDone = looked.every((browser) => browser.outbox.entries().length === 0 && browser.hash() === hashOf(messages))
      if (!isDone && Date.now() < end) continue
      expect(looked.map((browser) => browser.outbox.entries().length)).toEqual(looked.map(() => 0))
      expect(looked.map((browser) => browser.hash())).toEqual(looked.map(() => hashOf(messages)))
      return messages
    }
  }

  /** Every acknowledged message stands once, and those of one device in the order in which they were written. */
  function expectExact(messages: readonly WireMessage[], devices: readonly { readonly browser: BareBrowser; readonly ids: readonly string[] }[]): void {
    const ids = messages.map(({ clientId }) => clientId)
    expect(messages.map(({ seq }) => seq)).toEqual(messages.map((_, at) => at + 1))
    expect(new Set(ids).size).toBe(ids.length)
    for (const device of devices) {
      expect(ids.filter((id) => device.ids.includes(id))).toEqual(device.ids)
      expect([...new Set(device.browser.acknowledged)]).toEqual(device.ids)
    }
  }

  /** Corrects, deletes, hides and reacts to what stands there, while it is being written. */
  async function changeSome(place: Place, draw: () => number): Promise<void> {
    const messages = await stored(place)
    const message = messages[Math.floor(draw() * messages.length)]
    if (!message || message.gone) return
    const author = ['essi', 'thabo', 'mamadou'].find((name) => as(name).personId === message.author.id) ?? 'essi'
    const { id: messageId } = message
    const [kind] = [...(['react', 'edit', 'delete', 'hide', 'translate'] as const)].sort(() => draw() - 0.5)
    if (kind === 'react') await server.execute('threads.react', as('koffi'), { messageId, kind: 'agree', on: true })
    if (kind === 'edit') await server.execute('threads.edit-message', as(author), { messageId, version: 1, text: 'Corrigé', lang: 'fr' })
    if (kind === 'delete') await server.execute('threads.delete-message', as(author), { messageId })
    if (kind === 'hide') await server.execute('threads.hide-message', as('koffi'), { messageId, reason: 'À revoir.' })
    if (kind === 'translate') await server.execute('threads.translate', as('koffi'), { messageId, lang: 'en', text: 'Hello', sourceVersion: 1 })
  }

  it(`is exact after ${resends} messages that were sent again`, async () => {
    const draw = drawn(20_261_127)
    let sentAgain = 0
    while (sentAgain < resends) {
      const counts = await Promise.all(Array.from({ length: threadsAtOnce }, () => writeOnBadLines(draw)))
      sentAgain += counts.reduce((sum, count) => sum + count, 0)
    }
    console.log(`${sentAgain} resends: no message lost, doubled or reordered`)
    await claimsHold()
  }, 3_600_000)

  /** Four devices of three people write in a thread of their own while it changes, and a fifth reads; answers how often one sent again. */
  async function writeOnBadLines(draw: () => number): Promise<number> {
    const place = await open()
    const losses = { frame: 0.2, answer: 0.5, told: 0.3 }
    const writers = await Promise.all(['essi', 'essi', 'thabo', 'mamadou'].map((name) => browse(name, { losses, draw, ...place })))
    const all = [...writers, await browse('helen', { losses, draw, ...place })]
    const devices = writers.map((browser, device) => ({ browser, ids: Array.from({ length: written }, (_, n) => browser.write(`${device} ${n}`)) }))

    for (let change = 0; change < 12; change++) await changeSome(place, draw)
    while (writers.some(({ outbox }) => outbox.entries().length > 0)) await new Promise((wake) => setTimeout(wake, 50))
    for (const browser of all) browser.heal()

    expectExact(await settle(place, all), devices)
    for (const browser of all) browser.close()
    return all.reduce((sum, browser) => sum + browser.resends(), 0)
  }

  it('takes up what was written and said during an hour without a line', async () => {
    const proxy = await openCuttingProxy(server.url)
    const away = await browse('essi', { url: proxy.url })
    const here = await browse('thabo')
    away.write('Before')
    await settle()
    proxy.cut()

    const ids = Array.from({ length: 15 }, (_, n) => away.write(`Away ${n}`))
    const others = Array.from({ length: 60 }, (_, n) => here.write(`Here ${n}`))
    await expect.poll(() => here.outbox.entries().length, { timeout: 60_000 }).toBe(0)
    const [first] = await stored({ threadId })
    accepted(await server.execute('threads.react', as('koffi'), { messageId: first?.id ?? '', kind: 'agree', on: true }))
    clock.offset += 3_600_000
    proxy.restore()

    const messages = await settle()
    expectExact(messages, [{ browser: here, ids: others }])
    expect(messages.map(({ clientId }) => clientId).slice(-15)).toEqual(ids)
    expect(messages.filter(({ clientId }) => ids.includes(clientId))).toHaveLength(15)
    await proxy.close()
    await claimsHold()
  })

  it('is the same on two devices of one person, who has read as far as the further one', async () => {
    const devices = [await browse('essi'), await browse('essi')]
    const [first, second] = devices
    const ids = devices.map((browser, device) => Array.from({ length: 20 }, (_, n) => browser.write(`${device} ${n}`)))

    const messages = await settle()
    const read = (browser: BareBrowser | undefined, seq: number) => browser?.link.send('thread:read', { threadId, seq, as: as('essi').mandateId })
    await Promise.all([read(first, 31), read(second, 12), read(second, 4_000)])
    await Promise.all([read(first, 7), read(second, 40)])

    expectExact(
      messages,
      devices.map((browser, device) => ({ browser, ids: ids[device] ?? [] })),
    )
    expect(await db.prisma.readPosition.findMany()).toMatchObject([{ personId: as('essi').personId, readSeq: 40 }])
  })

  it('wakes up with a laptop whose connection died unheard, and repairs itself', async () => {
    const proxy = await openCuttingProxy(server.url)
    const laptop = await browse('essi', { url: proxy.url })
    const other = await browse('thabo')
    laptop.write('Good night')
    await settle()
    proxy.fallAsleep()
    const ids = Array.from({ length: 30 }, (_, n) => other.write(`Meanwhile ${n}`))
    await expect.poll(() => other.outbox.entries().length, { timeout: 60_000 }).toBe(0)
    expect([laptop.link.connected, laptop.view.state().lastSeq]).toEqual([true, 1])

    const morning = laptop.write('Good morning')
    laptop.view.lookAgain()

    const messages = await settle()
    expectExact(messages, [{ browser: other, ids }])
    expect(messages.map(({ clientId }) => clientId).filter((id) => id === morning)).toHaveLength(1)
    await proxy.close()
  })
})

/** The same numbers from 0 to 1 at every run. */
function drawn(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    const twice = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((twice ^ (twice >>> 14)) >>> 0) / 4_294_967_296
  }
}
