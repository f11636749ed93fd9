import { say } from '../acts/thread.ts'
import { openApi } from '../api-client.ts'
import { expect, test } from '../fixtures.ts'
import { words } from '../words.ts'
import { openCuttingProxy } from './cutting-proxy.ts'

test.use({ serverName: 'drop-and-resend' })

const brokenLine = /ERR_|WebSocket|Failed to fetch|NetworkError|Load failed/

test('a message that was stored but never acknowledged is sent again and stands once', async ({ kente, as }) => {
  test.setTimeout(180_000)
  const t = words('en')
  const proxy = await openCuttingProxy(kente.url)
  const { threads } = await (await openApi(kente.url, 'u05')).query<{ threads: { id: string; level: string }[] }>('threads.list')
  const path = `/threads/${threads.find(({ level }) => level === 'alliance')?.id}`
  const sender = await as('u05', { baseURL: proxy.url, expected: brokenLine })
  const reader = await as('u07')
  const saidBy = (page: typeof sender, text: string) => page.getByRole('log').getByText(text, { exact: true })
  await Promise.all([sender.goto(path), reader.goto(path)])
  await say({ page: sender, locale: 'en' }, 'The line holds.')
  await expect(saidBy(reader, 'The line holds.')).toBeVisible()

  // The server stores it and the reader sees it, but what the server answers never reaches the sender.
  proxy.swallowAnswers()
  await say({ page: sender, locale: 'en' }, 'Said into a broken line.')
  await expect(saidBy(reader, 'Said into a broken line.')).toBeVisible({ timeout: 30_000 })
  proxy.cut()
  await expect(sender.getByText(t('threads.log.tag.waiting')).first()).toBeVisible({ timeout: 60_000 })
  await say({ page: reader, locale: 'en' }, 'Said while you were away.')
  await say({ page: sender, locale: 'en' }, 'Written while away.')

  proxy.restore()

  await expect(saidBy(sender, 'Said while you were away.')).toBeVisible({ timeout: 60_000 })
  await expect(saidBy(reader, 'Written while away.')).toBeVisible({ timeout: 60_000 })
  await expect(sender.getByText(t('threads.log.tag.waiting'))).toHaveCount(0)
  const order = ['The line holds.', 'Said into a broken line.', 'Said while you were away.', 'Written while away.']
  for (const page of [sender, reader]) {
    for (const text of order) await expect(saidBy(page, text)).toHaveCount(1)
    await page.reload()
    for (const text of order) await expect(saidBy(page, text)).toHaveCount(1)
    expect(await textsOf(page, order)).toEqual(order)
  }
  await sender.context().close()
  await proxy.close()

  async function textsOf(page: typeof sender, among: readonly string[]): Promise<string[]> {
    const all = (await page.getByRole('log').textContent()) ?? ''
    return [...among].sort((a, b) => all.indexOf(a) - all.indexOf(b))
  }
})
