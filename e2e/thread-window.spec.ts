import type { Page } from '@playwright/test'
import { openApi } from './api-client.ts'
import { expect, expectAccessible, test } from './fixtures.ts'
import { words } from './words.ts'

test.use({ serverName: 'thread-window' })

const t = words('en')
const count = 260
let threadId = ''

test.beforeAll(async ({ kente }) => {
  test.setTimeout(240_000)
  const api = await openApi(kente.url, 'u05')
  ;({ threadId } = await api.command<{ threadId: string }>('threads.create', { title: 'A long talk', lang: 'en', level: 'alliance' }))
  for (let n = 1; n <= count; n++)
    await api.command('threads.post', { threadId, lang: 'en', text: `Point ${n}. ${'The officers meet on the second day. '.repeat(1 + (n % 4))}` })
})

/** The numbers of the messages that stand in the page, in order. */
function seqs(page: Page): Promise<number[]> {
  return page.locator('.log-frame li.msg[id]').evaluateAll((rows) => rows.map(({ id }) => Number(id.slice(2))))
}

const top = (page: Page, seq: number) => page.locator(`#m-${seq}`).evaluate((row) => Math.round(row.getBoundingClientRect().top))

function firstInView(page: Page): Promise<number> {
  return page.evaluate(() => {
    const row = [...document.querySelectorAll('.log-frame li.msg[id]')].find((one) => one.getBoundingClientRect().bottom > 0)
    return Number(row?.id.slice(2))
  })
}

async function open(page: Page, search = ''): Promise<void> {
  await page.goto(`/threads/${threadId}${search}`)
  // The parts that move are loaded after the first paint; the link to earlier messages then stays in the page.
  await expect(page.locator('[role="log"] [role="status"]')).toBeAttached()
}

test('a long thread opens at its end with fifty messages, and loads what comes near while one scrolls, without a jump', async ({ as }) => {
  const page = await as('u06')
  await open(page)
  await expect(page.locator(`#m-${count}`)).toBeInViewport()
  expect((await seqs(page)).length).toBeLessThanOrEqual(75)

  for (let turn = 0; turn < 14; turn++) {
    const [first = 1] = await seqs(page)
    if (first === 1) break
    await page.evaluate(() => window.scrollTo({ top: 900, behavior: 'instant' }))
    const anchor = await firstInView(page)
    const before = await top(page, anchor)
    await expect.poll(async () => (await seqs(page))[0]).toBeLessThan(first)
    expect(Math.abs((await top(page, anchor)) - before), `message ${anchor} stays where it was`).toBeLessThanOrEqual(2)
    const now = await seqs(page)
    expect(now.length).toBeLessThanOrEqual(150)
    expect(now).toEqual(Array.from({ length: now.length }, (_, index) => (now[0] ?? 0) + index))
  }
  expect((await seqs(page))[0]).toBe(1)
})

test('from the middle one reads on to the end, and one press leads to the newest', async ({ as }) => {
  const page = await as('u06')
  await open(page, '?at=60#m-60')
  await expect(page.locator('#m-60')).toBeInViewport()
  expect((await seqs(page)).at(-1)).toBeLessThan(count)

  await page.locator('.new-below').click()
  await expect(page.locator(`#m-${count}`)).toBeInViewport()

  await open(page, '?at=180#m-180')
  for (let turn = 0; turn < 12 && (await seqs(page)).at(-1) !== count; turn++) {
    const last = (await seqs(page)).at(-1) ?? 0
    await page.evaluate(() => window.scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }))
    await expect.poll(async () => (await seqs(page)).at(-1)).toBeGreaterThanOrEqual(Math.min(count, last + 1))
  }
  expect((await seqs(page)).at(-1)).toBe(count)
})

test('Back leads to the message that was being read, also after a reload', async ({ as }) => {
  const page = await as('u06')
  await open(page, '?at=120#m-120')
  await page.evaluate(() => document.getElementById('m-110')?.scrollIntoView({ block: 'start', behavior: 'instant' }))
  await expect(page).toHaveURL(/\?at=\d+$/)
  const read = await firstInView(page)
  const before = await top(page, read)
  const other = page.locator('.tlist li a:not([aria-current])').first()
  await other.click()
  await expect(page).not.toHaveURL(new RegExp(threadId))

  await page.goBack()
  await expect(page.locator(`#m-${read}`)).toBeInViewport()
  await expect.poll(async () => Math.abs((await top(page, read)) - before)).toBeLessThanOrEqual(2)
  await page.reload()
  await expect.poll(async () => Math.abs((await top(page, read)) - before)).toBeLessThanOrEqual(2)
})

test('someone who was away begins at the first unread message and is told how many there are', async ({ as, kente }) => {
  const page = await as('u08')
  const api = await openApi(kente.url, 'u08')
  await page.request.post(`/threads/${threadId}/read`, { form: { as: api.mandateId, seq: '100' }, headers: { origin: kente.url } })
  await open(page)

  await expect(page.getByText(t('threads.log.firstUnread'), { exact: true })).toBeInViewport()
  await expect(page.locator('#m-101')).toBeInViewport()
  await expect(page.locator('.new-below')).toBeVisible()
  await expectAccessible(page)
})

test('without a script the links at both ends lead on', async ({ as }) => {
  const page = await as('u06', { javaScriptEnabled: false })
  await page.goto(`/threads/${threadId}?before=${count + 1}`)
  await page.getByRole('link', { name: t('threads.log.earlier') }).click()
  expect((await seqs(page)).at(-1)).toBe(count - 50)
  await page.getByRole('link', { name: t('threads.log.later') }).click()
  expect((await seqs(page)).at(-1)).toBe(count)
  await page.locator('.msg-do').last().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('messages.react.title'))
})

test('keys lead from message to message, answer, react and list themselves, and can be switched off', async ({ as }) => {
  const page = await as('u06')
  await open(page)
  await page.locator('main').focus()

  await page.keyboard.press('j')
  const first = await page.evaluate(() => document.activeElement?.id)
  expect(first).toMatch(/^m-\d+$/)
  await page.keyboard.press('k')
  expect(Number((await page.evaluate(() => document.activeElement?.id))?.slice(2))).toBe(Number(first?.slice(2)) - 1)
  expect(await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle)).not.toBe('none')

  await page.keyboard.press('+')
  await expect(page.getByRole('button', { name: t('threads.log.reactions.agree') })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator(`#m-${Number(first?.slice(2)) - 1} .msg-reaction-own`)).toContainText(t('threads.log.reactions.agree'))
  await page.locator(`#m-${Number(first?.slice(2)) - 1} .msg-reaction-own`).click()
  await expect(page.locator(`#m-${Number(first?.slice(2)) - 1} .msg-reaction`)).toHaveCount(0)

  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: t('threads.keys.title') })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('j')
  await page.keyboard.press('r')
  const field = page.getByRole('textbox', { name: t('threads.compose.message') })
  await expect(field).toBeFocused()
  await page.keyboard.type('jk?')
  await expect(field).toHaveValue('jk?')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('log').getByText('jk?')).toBeVisible()

  await page.goto('/me')
  await page.locator('form:has([value="singleKeys"]) button').click()
  await expect(page.getByText(t('members.me.singleKeysOff'))).toBeVisible()
  await open(page)
  await page.locator('main').focus()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('new messages are told together, not one by one', async ({ as, kente }) => {
  const page = await as('u06')
  await open(page)
  const api = await openApi(kente.url, 'u05')
  for (const text of ['One', 'Two', 'Three']) await api.command('threads.post', { threadId, lang: 'en', text })

  const told = page.locator('[role="log"] [role="status"]').filter({ hasText: /./ })
  await expect(told).toHaveText(/^3 new messages, from /, { timeout: 15_000 })
  await expect(page.getByRole('log')).toHaveAttribute('aria-live', 'off')
})
