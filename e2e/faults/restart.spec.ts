import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Missed, WireMessage } from '../../app/realtime/protocol.ts'
import { type ApiClient, openApi } from '../api-client.ts'
import { startKente } from '../start-kente.ts'
import { type BareBrowser, hashOf, openBareBrowser } from './bare-browser.ts'

const written = 30

test('a server that is killed and started again while people write loses and doubles nothing', async () => {
  test.setTimeout(600_000)
  const dataDir = await mkdtemp(join(tmpdir(), 'kente-restart-'))
  await cp(process.env.KENTE_DEMO_FOLDER ?? '', dataDir, { recursive: true })
  let kente = await startKente({ dataDir })
  const { url } = kente
  const apis = await Promise.all(['u05', 'u07', 'u11'].map((person) => openApi(url, person)))
  const [author] = apis
  const { threadId } = (await author?.command<{ threadId: string }>('threads.create', { title: 'Octobre', lang: 'fr', level: 'alliance' })) ?? { threadId: '' }
  const browsers = await Promise.all(apis.map((api) => open(api, url, threadId)))

  const ids = browsers.map((browser, device) => Array.from({ length: written }, (_, n) => browser.write(`${device} ${n}`)))
  for (const share of [1 / 3, 2 / 3]) {
    await expect.poll(() => acknowledged(browsers), { timeout: 120_000 }).toBeGreaterThan(share * written)
    kente.process.kill('SIGKILL')
    await new Promise((wake) => kente.process.once('close', wake))
    kente = await startKente({ dataDir, port: Number(new URL(url).port) })
  }
  await expect.poll(() => browsers.reduce((sum, { outbox }) => sum + outbox.entries().length, 0), { timeout: 240_000 }).toBe(0)

  const messages = await stored(author, threadId)
  const all = messages.map(({ clientId }) => clientId)
  expect(messages.map(({ seq }) => seq)).toEqual(messages.map((_, at) => at + 1))
  expect(all).toHaveLength(browsers.length * (written + 1))
  for (const own of ids) expect(all.filter((id) => own.includes(id))).toEqual(own)
  for (const browser of browsers) await expect.poll(() => browser.hash(), { timeout: 60_000 }).toBe(hashOf(messages))
  for (const browser of browsers) browser.close()
  await kente.stop()
  await rm(dataDir, { recursive: true, force: true })
})

async function open(api: ApiClient, url: string, threadId: string): Promise<BareBrowser> {
  const { author } = await api.command<WireMessage>('threads.post', { threadId, lang: 'fr', text: 'Bonjour' })
  return openBareBrowser({ url, cookie: api.cookie, personId: author.id, mandateId: api.mandateId, threadId })
}

/** How many of its messages the slowest browser knows to be stored. */
function acknowledged(browsers: readonly BareBrowser[]): number {
  return Math.min(...browsers.map((browser) => browser.acknowledged.length))
}

async function stored(api: ApiClient | undefined, threadId: string): Promise<readonly WireMessage[]> {
  const all: WireMessage[] = []
  for (let more = true; more && api; ) {
    const missed = await api.query<Missed>('threads.after', { threadId, afterSeq: all.length })
    all.push(...missed.messages)
    more = missed.more
  }
  return all
}
