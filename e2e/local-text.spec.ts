import type { BrowserContext, Page } from '@playwright/test'
import { kept } from './acts/local-texts.ts'
import { press } from './acts/page.ts'
import { phone } from './acts/phone.ts'
import { say } from './acts/thread.ts'
import { openApi } from './api-client.ts'
import { expectAccessible, expect as once, test } from './fixtures.ts'
import { demoPassword } from './start-kente.ts'
import { words } from './words.ts'

/** What is written on a computer that two people use, kept in the browser's own IndexedDB (rulings.md 35). */
test.use({ serverName: 'local-text' })

const expect = once.configure({ timeout: 30_000 })

/** A line that is cut, a session that is over, and what the browser says of both. */
const expected = /net::|Failed to fetch|ERR_INTERNET_DISCONNECTED|WebSocket|401|404|Load failed|NetworkError/

/** Signs in in this browser, in which others may have been before. */
async function signInHere(context: BrowserContext, person: string, locale: 'fr' | 'en'): Promise<void> {
  const origin = new URL((await context.request.get('/healthz')).url()).origin
  const headers = { origin }
  const form = { email: `${person}@demo.example`, password: demoPassword, remember: 'on' }
  expect((await context.request.post('/login', { form, headers, maxRedirects: 0 })).status()).toBe(303)
  await context.request.post('/language', { form: { locale }, headers, maxRedirects: 0 })
}

/** Opens a thread whose live end stands. */
async function open(page: Page, threadId: string): Promise<void> {
  await page.goto(`/threads/${threadId}`)
  await expect(page.locator('[role="log"] [role="status"]')).toBeAttached()
}

test('sign-out asks, forgets one’s own and leaves what somebody else’s ended session left; it leaves later by itself (fr, phone)', async ({ kente, visit }) => {
  test.setTimeout(240_000)
  const t = words('fr')
  const koffi = await openApi(kente.url, 'u02')
  const { threadId } = await koffi.command<{ threadId: string }>('threads.create', { title: 'Poste commun', lang: 'fr', level: 'alliance' })
  await koffi.command('threads.set-pace', { threadId, seconds: 600 })
  const page = await visit({ locale: 'fr', expected, ...phone })
  const reader = { page, locale: 'fr' } as const
  const context = page.context()

  // Mamadou writes without a line, and his session ends before it is back.
  await signInHere(context, 'u07', 'fr')
  await open(page, threadId)
  await context.setOffline(true)
  await say(reader, 'De Mamadou')
  await expect.poll(() => kept(page)).toContain('De Mamadou')
  await context.clearCookies()
  await context.setOffline(false)
  await page.goto('/login')
  expect(await kept(page), 'a session that ends keeps what waits').toEqual(['De Mamadou'])

  // Lerato's second message is held back by slow mode, and says when it leaves.
  await signInHere(context, 'u12', 'fr')
  await open(page, threadId)
  await say(reader, 'De Lerato')
  await expect(page.locator('#m-1')).toContainText('De Lerato')
  await say(reader, 'De Lerato encore')
  await expect(page.getByText(new RegExp(t('threads.log.tag.leavesIn', { seconds: 5 }).replace('5', '\\d+')))).toBeVisible()
  await expectAccessible(page)
  expect([...(await kept(page))].sort()).toEqual(['De Lerato encore', 'De Mamadou'])

  await page.goto('/me')
  const asked: string[] = []
  const leave = async (way: 'accept' | 'dismiss') => {
    page.once('dialog', (dialog) => {
      asked.push(dialog.message())
      void dialog[way]()
    })
    await press(page, t('members.me.signOut'))
  }
  await leave('dismiss')
  await expect.poll(() => asked).toEqual([t('common.mast.unsent', { count: 1 })])
  expect([...(await kept(page))].sort()).toEqual(['De Lerato encore', 'De Mamadou'])
  await leave('accept')
  await page.waitForURL(/\/login/)
  expect(await kept(page)).toEqual(['De Mamadou'])

  // Mamadou comes back: his message leaves by itself, and nothing of it stays here once he signs out.
  await signInHere(context, 'u07', 'fr')
  await open(page, threadId)
  await expect(page.locator('#m-2')).toContainText('De Mamadou')
  await expect.poll(() => kept(page)).toEqual([])
  await page.goto('/me')
  await press(page, t('members.me.signOut'))
  await page.waitForURL(/\/login/)
  expect(asked).toHaveLength(2)
})

test('a suspension empties the browser: at once where a page is open, with the first answer where none is (en)', async ({ kente, visit }) => {
  test.setTimeout(240_000)
  const koffi = await openApi(kente.url, 'u02')
  const { threadId } = await koffi.command<{ threadId: string }>('threads.create', { title: 'Two laptops', lang: 'en', level: 'alliance' })
  const [here, away] = [await visit({ locale: 'en', expected }), await visit({ locale: 'en', expected })]
  for (const page of [here, away]) {
    await signInHere(page.context(), 'u08', 'en')
    await open(page, threadId)
  }
  const t = words('en')
  await away.context().setOffline(true)
  await say({ page: away, locale: 'en' }, 'Not sent yet')
  await here.getByRole('textbox', { name: t('threads.compose.message') }).fill('Half a thought')
  await expect.poll(() => kept(here)).toEqual(['Half a thought'])
  await expect.poll(() => kept(away)).toContain('Not sent yet')
  await here.evaluate(
    () =>
      new Promise<void>((done) => {
        const opening = indexedDB.open('kente-local-text')
        opening.onsuccess = () => {
          const writing = opening.result.transaction('drafts', 'readwrite')
          writing.objectStore('drafts').put({ key: 'somebody-else m t', text: 'Of somebody else', at: 1 })
          writing.oncomplete = () => {
            opening.result.close()
            done()
          }
        }
      }),
  )

  const { people } = await koffi.query<{ people: { id: string; name: string }[] }>('threads.opening', {})
  const personId = people.find(({ name }) => name === 'Awa Diallo')?.id
  await koffi.command('members.suspend-person', { personId, reason: 'Laptop lost.' })

  await expect(here.getByText(t('threads.link.ended'))).toBeVisible()
  await expect.poll(() => kept(here)).toEqual(['Of somebody else'])
  expect(await kept(away)).toContain('Not sent yet')

  await away.context().setOffline(false)
  const answer = await away.goto('/threads')
  expect(new URL(away.url()).pathname).toBe('/login')
  const first = await answer?.request().redirectedFrom()?.response()
  expect(await first?.headerValue('clear-site-data')).toBe('"storage"')
  expect(await kept(away)).toEqual([])
})
