import type { Locator, Page } from '@playwright/test'
import { lowPath } from '../app/realtime/low-path.ts'
import { kept } from './acts/local-texts.ts'
import { phone } from './acts/phone.ts'
import { say } from './acts/thread.ts'
import { type ApiClient, openApi } from './api-client.ts'
import { openCuttingProxy } from './faults/cutting-proxy.ts'
import { expectAccessible, expect as once, test } from './fixtures.ts'
import { words } from './words.ts'

test.use({ serverName: 'thread-on-bad-lines' })
test.describe.configure({ timeout: 300_000 })

// Several browsers at once on a busy machine, and answers that are waited for in vain.
const expect = once.configure({ timeout: 45_000 })
const brokenLine = /ERR_|WebSocket|Failed to fetch|NetworkError|Load failed/
const [en, fr] = [words('en'), words('fr')]

let author: ApiClient
let url = ''

test.beforeAll(async ({ kente }) => {
  url = kente.url
  author = await openApi(url, 'u05')
})

/** A thread of the alliance in which somebody of GGPS has said this. */
async function talk(...texts: readonly string[]): Promise<string> {
  const { threadId } = await author.command<{ threadId: string }>('threads.create', { title: 'On a bad line', lang: 'en', level: 'alliance' })
  for (const text of texts) await post(threadId, text)
  return threadId
}

function post(threadId: string, text: string): Promise<{ id: string }> {
  return author.command('threads.post', { threadId, lang: 'en', text })
}

/** Opens a thread whose live end stands: the parts that move come after the first paint. */
async function open(page: Page, threadId: string): Promise<void> {
  await page.goto(`/threads/${threadId}`)
  await expect(page.locator('[role="log"] [role="status"]')).toBeAttached()
}

const said = (page: Page, text: string): Locator => page.getByRole('log').getByText(text, { exact: true })

type Said = { readonly seq: number; readonly text: string; readonly reactions: readonly { readonly kind: string; readonly people: readonly unknown[] }[] }

/** The messages of a thread as somebody else reads them from the database. */
async function stored(threadId: string): Promise<readonly Said[]> {
  const { messages } = await author.query<{ messages: readonly (Omit<Said, 'text'> & { html: string })[] }>('threads.page', { threadId })
  return messages.map(({ seq, html, reactions }) => ({ seq, text: html.replace(/<[^>]+>/g, ''), reactions }))
}

test('a reaction that did not reach the server is shown as not kept, and one press tries it again (fr, phone)', async ({ as }) => {
  const threadId = await talk('Who comes on Monday?')
  const proxy = await openCuttingProxy(url)
  const page = await as('u07', { locale: 'fr', ...phone, baseURL: proxy.url, expected: brokenLine })
  await open(page, threadId)
  const row = page.locator('#m-1')
  await row.locator('.msg-do').click()
  const choice = row.getByRole('button', { name: fr('threads.log.reactions.agree') })
  await expect(choice).toBeVisible()

  proxy.cut()
  await choice.click()

  await expect(row.getByRole('alert')).toContainText(fr('threads.react.notStored'))
  await expect(row.locator('.msg-reaction')).toHaveCount(0)
  await expectAccessible(page)
  proxy.restore()
  await expect(page.getByText(fr('threads.link.retry'))).toHaveCount(0)
  await row.getByRole('button', { name: fr('threads.log.retry') }).click()
  await expect(row.locator('.msg-reaction-own')).toHaveCount(1)
  await expect(row.getByRole('alert')).toHaveCount(0)
  await expect.poll(async () => (await stored(threadId))[0]?.reactions).toMatchObject([{ kind: 'agree', people: [{}] }])
  await page.context().close()
  await proxy.close()
})

test('a reaction that was stored and never acknowledged is not taken back by trying it again', async ({ as }) => {
  const threadId = await talk('Who comes on Tuesday?')
  const proxy = await openCuttingProxy(url)
  const page = await as('u07', { baseURL: proxy.url, expected: brokenLine })
  await open(page, threadId)
  const row = page.locator('#m-1')
  await row.locator('.msg-do').click()
  const choice = row.getByRole('button', { name: en('threads.log.reactions.thanks') })
  await expect(choice).toBeVisible()
  // The message itself has been read by now, so that nothing but the reaction is under way.
  await page.waitForLoadState('networkidle')

  proxy.swallowAnswers()
  await choice.click()

  await expect.poll(async () => (await stored(threadId))[0]?.reactions.length).toBe(1)
  await expect(row.getByRole('alert')).toContainText(en('threads.react.notStored'))
  proxy.cut()
  proxy.restore()
  await row.getByRole('button', { name: en('threads.log.retry') }).click()
  await expect(row.getByRole('alert')).toHaveCount(0)
  await expect(row.locator('.msg-reaction-own')).toHaveCount(1)
  expect((await stored(threadId))[0]?.reactions).toMatchObject([{ kind: 'thanks', people: [{}] }])
  await page.context().close()
  await proxy.close()
})

test('what is read on one device is read on the other, and what is begun on one is found on the other (fr, phone)', async ({ as, kente }) => {
  const threadId = await talk('Un', 'Deux')
  const reader = await openApi(kente.url, 'u08')
  const desk = await as('u08', { locale: 'fr' })
  const hand = await as('u08', { locale: 'fr', ...phone })
  const unread = async () => {
    const { threads } = await reader.query<{ threads: readonly { id: string; unread: number }[] }>('threads.list')
    return threads.find(({ id }) => id === threadId)?.unread
  }
  const inList = desk.locator(`.tlist a[href^="/threads/${threadId}"]`)
  await desk.goto('/threads')
  await expect(inList.locator('.count')).toHaveText(/2/)

  await open(hand, threadId)
  await expect(said(hand, 'Deux')).toBeVisible()
  await expect.poll(unread).toBe(0)

  await expect(inList.locator('.count')).toHaveCount(0)
  await expect(inList).toBeVisible()
  await hand.getByRole('textbox', { name: fr('threads.compose.message') }).fill('Commencé dans le taxi')
  await hand.getByRole('link', { name: fr('threads.head.back') }).click()
  const field = desk.getByRole('textbox', { name: fr('threads.compose.message') })
  // A page asks for what was kept as it comes up.
  await expect(async () => {
    await open(desk, threadId)
    await expect(field).toHaveValue('Commencé dans le taxi', { timeout: 5000 })
  }).toPass({ timeout: 45_000 })
  await say({ page: desk, locale: 'fr' }, 'Commencé dans le taxi, fini au bureau')
  await expect(said(desk, 'Commencé dans le taxi, fini au bureau')).toBeVisible()
  await expect(field).toHaveValue('')

  // The first device knows that it was sent; what it begins now appears at the desk while both look on.
  await open(hand, threadId)
  await expect.poll(() => kept(hand)).toEqual([])
  await hand.getByRole('textbox', { name: fr('threads.compose.message') }).pressSequentially('Merci')
  await expect(field).toHaveValue('Merci')
  await say({ page: desk, locale: 'fr' }, 'Merci')
  await expect(hand.getByRole('textbox', { name: fr('threads.compose.message') })).toHaveValue('')
})

test('a laptop that slept while others wrote, corrected and reacted shows what a page opened afresh shows', async ({ as }) => {
  const threadId = await talk('Before the night', 'This will be corrected')
  const proxy = await openCuttingProxy(url)
  const page = await as('u06', { baseURL: proxy.url, expected: brokenLine })
  await open(page, threadId)
  const machine = await page.context().newCDPSession(page)
  // What is said now comes over the line that falls asleep.
  await post(threadId, 'Good night')
  await expect(said(page, 'Good night')).toBeVisible()

  proxy.fallAsleep()
  await machine.send('Page.setWebLifecycleState', { state: 'frozen' })
  for (const text of ['One in the night', 'Two in the night', 'Three in the night']) await post(threadId, text)
  const { messages } = await author.query<{ messages: readonly { id: string }[] }>('threads.page', { threadId })
  await author.command('threads.edit-message', { messageId: messages[1]?.id, version: 1, lang: 'en', text: 'This was corrected' })
  await author.command('threads.react', { messageId: messages[0]?.id, kind: 'agree', on: true })
  await machine.send('Page.setWebLifecycleState', { state: 'active' })
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))

  await expect(said(page, 'Three in the night')).toBeVisible()
  await expect(said(page, 'This was corrected')).toBeVisible()
  await expect(page.locator('#m-1 .msg-reaction')).toHaveCount(1)
  const afresh = await as('u06')
  await open(afresh, threadId)
  await expect.poll(() => rows(page)).toEqual(await rows(afresh))
  expect(await rows(page)).toHaveLength(6)
  await page.context().close()
  await proxy.close()
})

/** What each message says, with its head and what stands under it. */
function rows(page: Page): Promise<string[]> {
  return page.locator('.log-frame li.msg[id]').evaluateAll((items) => items.map((item) => `${item.id} ${item.textContent?.replace(/\s+/g, ' ')}`))
}

test('two messages written without a line wait, say so, and stand once each in their order (fr, phone)', async ({ as }) => {
  const threadId = await talk('Bonjour')
  const proxy = await openCuttingProxy(url)
  const page = await as('u11', { locale: 'fr', ...phone, baseURL: proxy.url, expected: brokenLine })
  const other = await as('u06')
  await Promise.all([open(page, threadId), open(other, threadId)])
  const texts = ['Écrit dans le train', 'Écrit dans le tunnel']

  proxy.cut()
  await expect(page.getByText(fr('threads.link.kept'))).toBeVisible()
  for (const text of texts) await say({ page, locale: 'fr' }, text)

  await expect(page.getByText(fr('threads.log.tag.waiting'))).toHaveCount(2)
  await expect(page.getByText(fr('threads.link.waiting', { count: 2 }))).toBeVisible()
  expect(await stored(threadId)).toHaveLength(1)
  await expectAccessible(page)
  proxy.restore()
  for (const reader of [page, other]) for (const text of texts) await expect(said(reader, text)).toHaveCount(1)
  await expect(page.getByText(fr('threads.log.tag.waiting'))).toHaveCount(0)
  expect((await stored(threadId)).map(({ text }) => text)).toEqual(['Bonjour', ...texts])
  await page.context().close()
  await proxy.close()
})

test('whoever chose little data connects where signs of life are seldom, at once and after each return', async ({ as }) => {
  const threadId = await talk('On a thin line')
  const page = await as('u12')
  const lines: string[] = []
  page.on('websocket', (socket) => lines.push(new URL(socket.url()).pathname))
  await open(page, threadId)
  await expect.poll(() => lines).toEqual(['/socket.io/'])

  await page.goto('/me')
  lines.length = 0
  await page.locator('form:has([value="lowData"]) button').first().click()
  await expect.poll(() => lines.at(-1)).toBe(`${lowPath}/`)
  await open(page, threadId)
  await expect.poll(() => lines.at(-1)).toBe(`${lowPath}/`)

  await post(threadId, 'Heard on a thin line')
  await expect(said(page, 'Heard on a thin line')).toBeVisible()
})
