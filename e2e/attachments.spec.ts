import { createHash, randomBytes } from 'node:crypto'
import type { Page } from '@playwright/test'
import { openApi } from './api-client.ts'
import { openCuttingProxy } from './faults/cutting-proxy.ts'
import { expect, expectAccessible, type Locale, test } from './fixtures.ts'
import { words } from './words.ts'

test.use({ serverName: 'attachments' })

const brokenLine = /ERR_|WebSocket|Failed to fetch|NetworkError|Load failed/
const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

async function openThread(url: string): Promise<string> {
  const { threadId } = await (await openApi(url, 'u05')).command<{ threadId: string }>('threads.create', { title: 'Pièces', lang: 'fr', level: 'alliance' })
  return `/threads/${threadId}`
}

/** Chooses files as a person does, who has begun to write. */
async function choose(
  page: Page,
  locale: Locale,
  files: readonly { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }[],
): Promise<void> {
  await page.getByLabel(words(locale)('threads.compose.message'), { exact: true }).focus()
  await page.getByLabel(words(locale)('threads.files.add')).setInputFiles([...files], { timeout: 60_000 })
}

test('a file whose line breaks midway goes on from there, and its message is stored once', async ({ kente, as }) => {
  test.setTimeout(240_000)
  const t = words('en')
  const path = await openThread(kente.url)
  const proxy = await openCuttingProxy(kente.url)
  const sender = await as('u05', { baseURL: proxy.url, expected: brokenLine })
  const reader = await as('u07')
  await Promise.all([sender.goto(path), reader.goto(path)])
  const bytes = randomBytes(3_000_000)
  const asked: string[] = []
  let pieces = 0
  sender.on('request', (request) => {
    if (request.url().includes('/uploads')) asked.push(request.method())
  })
  sender.on('response', (response) => {
    if (response.request().method() === 'PATCH' && ++pieces === 3) proxy.cut()
  })

  await choose(sender, 'en', [{ name: 'Field notes.bin', mimeType: 'application/octet-stream', buffer: bytes }])
  await expect(sender.getByRole('list', { name: t('threads.files.chosen') }).getByText('Field notes.bin')).toBeVisible()
  await sender.getByLabel(t('threads.compose.message'), { exact: true }).fill('The notes.')
  await sender.getByRole('button', { name: t('threads.compose.send') }).click()

  await expect.poll(() => pieces, { timeout: 60_000 }).toBeGreaterThanOrEqual(3)
  await expect(sender.getByText(/^[1-9]\d? % sent$/)).toBeVisible()
  await sender.getByLabel(t('threads.compose.message'), { exact: true }).fill('Said meanwhile.')
  await sender.getByRole('button', { name: t('threads.compose.send') }).click()
  proxy.restore()

  const link = reader.getByRole('log').getByRole('link', { name: 'Field notes.bin' })
  await expect(link).toBeVisible({ timeout: 120_000 })
  await expect(sender.getByRole('log').getByRole('link', { name: 'Field notes.bin' })).toHaveCount(1)
  await expect(sender.getByText(t('threads.log.tag.sending'))).toHaveCount(0)
  await expect(reader.getByRole('log').getByText('The notes.', { exact: true })).toHaveCount(1)
  await expect(reader.getByRole('log').getByText('Said meanwhile.', { exact: true })).toHaveCount(1)
  expect(
    asked.filter((method) => method === 'POST'),
    'it did not begin anew',
  ).toHaveLength(1)
  expect(asked).toContain('HEAD')
  const kept = await reader.request.get((await link.getAttribute('href')) ?? '')
  expect(hashOf(await kept.body())).toBe(hashOf(bytes))
  expect(kept.headers()['content-disposition']).toContain('attachment')
  await reader.reload()
  await expect(link).toHaveCount(1)
  await sender.context().close()
  await proxy.close()
})

for (const locale of ['fr', 'en'] as const) {
  test(`somebody sends a picture from a phone, and leaves out what is too much (${locale})`, async ({ kente, as }) => {
    const t = words(locale)
    const path = await openThread(kente.url)
    const page = await as('u07', { locale, viewport: { width: 390, height: 844 } })
    await page.goto(path)
    await choose(page, locale, [
      { name: 'marché.png', mimeType: 'image/png', buffer: picture },
      { name: 'vide.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
      { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('Notes') },
    ])

    await expect(page.getByText(t('threads.files.empty', { name: 'vide.txt' }))).toBeVisible()
    await page.getByRole('button', { name: t('threads.files.remove', { name: 'notes.txt' }) }).click()
    await expectAccessible(page)
    await page.getByRole('button', { name: t('threads.compose.send') }).click()

    // Nothing was typed: the message says that there is something to see.
    await expect(page.getByRole('log').getByText(t('threads.files.see', { count: 1 }))).toBeVisible()
    const image = page.getByRole('log').getByRole('img', { name: 'marché.png' })
    await expect(image).toBeVisible()
    expect(await image.evaluate((one: HTMLImageElement) => one.decode().then(() => one.naturalWidth))).toBe(1)
    await expect(page.getByRole('log').getByText('notes.txt')).toHaveCount(0)
    await page.reload()
    await expect(image).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    await expectAccessible(page)
  })
}

test('a form without script brings files, too', async ({ kente, as }) => {
  const t = words('fr')
  const path = await openThread(kente.url)
  const page = await as('u07', { locale: 'fr', javaScriptEnabled: false })
  await page.goto(path)
  await page.getByLabel(t('threads.compose.message'), { exact: true }).fill('Le relevé.')
  await page.getByLabel(t('threads.files.add')).setInputFiles([{ name: 'relevé.csv', mimeType: 'text/csv', buffer: Buffer.from('mois;montant\nmai;12') }])
  await page.getByRole('button', { name: t('threads.compose.send') }).click()

  const link = page.getByRole('log').getByRole('link', { name: 'relevé.csv' })
  await expect(link).toBeVisible()
  const kept = await page.request.get((await link.getAttribute('href')) ?? '')
  expect(await kept.text()).toBe('mois;montant\nmai;12')
})
