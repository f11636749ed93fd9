import type { Page } from '@playwright/test'
import { follow, press } from './acts/page.ts'
import { phone } from './acts/phone.ts'
import { say } from './acts/thread.ts'
import { type ApiClient, openApi } from './api-client.ts'
import { expectAccessible, expect as once, test } from './fixtures.ts'
import { words } from './words.ts'

// One person reads French on a phone, the others English at a desk: each page is seen by one of them.
test.use({ serverName: 'moderation' })

const expect = once.configure({ timeout: 30_000 })
const [fr, en] = [words('fr'), words('en')]

/** Opens a thread whose live end stands. */
async function open(page: Page, threadId: string): Promise<void> {
  await page.goto(`/threads/${threadId}`)
  await expect(page.locator('[role="log"] [role="status"]')).toBeAttached()
}

/** As tall as the page, so that nothing lies under the bar that stays at the foot of a phone. */
async function accessibleOnPhone(page: Page): Promise<void> {
  await page.setViewportSize({ ...phone.viewport, height: 3000 })
  await expectAccessible(page)
  await page.setViewportSize(phone.viewport)
}

/** Goes through a page that is one act: looked at, filled in, sent. */
async function act(page: Page, path: string, submit: string, fill: () => Promise<unknown>): Promise<void> {
  await page.goto(path)
  await fill()
  await (page.viewportSize()?.width === phone.viewport.width ? accessibleOnPhone : expectAccessible)(page)
  await press(page, submit)
  await page.waitForURL((url) => url.pathname !== path.split('?')[0])
}

test('a report is answered, a thread slowed, tightened and closed to one, and open pages follow', async ({ kente, as }) => {
  test.setTimeout(300_000)
  const [essiApi, thaboApi] = [await openApi(kente.url, 'u05'), await openApi(kente.url, 'u11')]
  const thaboId = await idOf(essiApi, 'Thabo Molefe')
  const { threadId } = await essiApi.command<{ threadId: string }>('threads.create', {
    ...{ title: 'Octobre', lang: 'fr', level: 'restricted', participantIds: [thaboId] },
  })
  await thaboApi.command('threads.post', { threadId, lang: 'en', text: 'You know nothing of halls.' })
  const essi = { page: await as('u05', { locale: 'fr', ...phone }), locale: 'fr' } as const
  const helen = await as('u03', { locale: 'en' })
  const thabo = await as('u11', { locale: 'en', expected: /404/ })
  const path = `/threads/${threadId}`
  await open(thabo, threadId)

  // Essi reports it; the coordinator finds the report in the queue and hides the message.
  await essi.page.goto(`${path}/m/1`)
  await follow(essi.page, fr('messages.report.title'))
  await essi.page.getByLabel(fr('messages.report.reason'), { exact: true }).fill('Le ton.')
  await accessibleOnPhone(essi.page)
  await press(essi.page, fr('messages.report.submit'))
  await essi.page.waitForURL((url) => !url.pathname.endsWith('/report'))
  await helen.goto('/secretariat/reports')
  await expectAccessible(helen)
  const report = helen.getByRole('listitem').filter({ hasText: 'Le ton.' })
  await expect(report).toContainText(en('messages.reports.author', { name: 'Thabo Molefe', code: 'SAMA' }))
  await report.getByRole('link', { name: en('messages.reports.look') }).click()
  await helen.getByRole('radio', { name: en('messages.reports.hidden') }).check()
  await helen.getByLabel(en('messages.reports.reason'), { exact: false }).fill('Please stay courteous.')
  await expectAccessible(helen)
  await press(helen, en('messages.reports.submit'))
  await expect(helen.getByText(en('messages.reports.none'))).toBeVisible()
  await expect(thabo.locator('#m-1')).toContainText(en('threads.log.hidden', { reason: 'Please stay courteous.' }))
  await expect(thabo.locator('#m-1')).not.toContainText('You know nothing')

  // The thread is slowed down, then comes under the rule, while the others have it open.
  await open(essi.page, threadId)
  await expect(essi.page.locator('#m-1')).toContainText(fr('threads.log.hidden', { reason: 'Please stay courteous.' }))
  await act(helen, `${path}/pace`, en('threads.tend.pace.submit'), () => helen.getByLabel(en('threads.tend.pace.label'), { exact: true }).selectOption('60'))
  await expect(thabo.getByText(en('threads.pin.slow', { seconds: 60 }))).toBeVisible()
  await expect(essi.page.getByText(fr('threads.pin.slow', { seconds: 60 }))).toBeVisible()
  await act(helen, `${path}/tighten`, en('threads.tend.tighten.submit'), () => helen.getByRole('checkbox', { name: en('threads.new.rule') }).check())
  await expect(thabo.getByText(en('threads.chatham.notice'))).toBeVisible()
  await expect(essi.page.getByText(fr('threads.chatham.notice'))).toBeVisible()
  await expectAccessible(thabo)
  await accessibleOnPhone(essi.page)

  // Thabo is removed under his eyes: his page says so, and nothing more arrives.
  await act(essi.page, `${path}/remove`, fr('threads.tend.remove.submit'), () =>
    essi.page.getByLabel(fr('threads.tend.person'), { exact: true }).selectOption(thaboId),
  )
  await expect(thabo.getByText(en('threads.log.ended'))).toBeVisible()
  await expectAccessible(thabo)
  await open(essi.page, threadId)
  await say(essi, 'Entre nous, maintenant.')
  await expect(essi.page.locator('#m-2')).toContainText('Entre nous')
  await open(helen, threadId)
  await expect(helen.getByRole('log').getByText('Entre nous, maintenant.')).toBeVisible()
  await expect(thabo.getByText('Entre nous')).toHaveCount(0)
  expect((await thabo.request.get(path)).status()).toBe(404)
})

test('a message is kept, recalled and made unread for oneself; a translation is checked and falls behind its original', async ({ kente, as }) => {
  test.setTimeout(300_000)
  const author = await openApi(kente.url, 'u05')
  const { threadId } = await author.command<{ threadId: string }>('threads.create', { title: 'Salle de Lomé', lang: 'fr', level: 'alliance' })
  for (const text of ['La salle est réservée.', 'Le traiteur aussi.']) await author.command('threads.post', { threadId, lang: 'fr', text })
  const [essi, helen] = [await as('u05', { locale: 'fr', ...phone }), await as('u03', { locale: 'en' })]
  const message = `/threads/${threadId}/m/1`

  // Helen keeps it, is to be reminded of it, and has the thread unread again from there.
  await helen.goto(message)
  await press(helen, en('messages.bookmark.on'))
  await expect(helen.getByRole('button', { name: en('messages.bookmark.off') })).toBeVisible()
  await act(helen, `${message}/remind`, en('messages.remind.submit'), () =>
    helen.getByLabel(en('messages.remind.at'), { exact: true }).fill('2099-01-05T09:00'),
  )
  await helen.goto('/threads/bookmarks')
  const kept = helen.getByRole('listitem').filter({ hasText: 'La salle est réservée.' })
  await expect(kept).toContainText(en('messages.bookmark.by', { name: 'Essi Amegan', code: 'GGPS' }))
  await expect(kept).toContainText(en('messages.remind.set'))
  await expectAccessible(helen)
  const readTo = async () => (await (await openApi(kente.url, 'u03')).query<{ readSeq: number }>('threads.page', { threadId })).readSeq
  await open(helen, threadId)
  await expect.poll(readTo).toBe(2)
  await helen.goto(message)
  await press(helen, en('messages.unread.submit'))
  await expect.poll(readTo).toBe(0)

  // She translates it; its author compares and says that it is right, then corrects the original.
  await act(helen, `${message}/translate`, en('messages.translate.submit'), async () => {
    await helen.getByLabel(en('messages.translate.language'), { exact: true }).selectOption('en')
    await helen.getByLabel(en('messages.translate.text'), { exact: true }).fill('The hall is booked.')
  })
  await essi.goto(message)
  await expect(essi.getByText(fr('messages.translate.unchecked'), { exact: false })).toBeVisible()
  await accessibleOnPhone(essi)
  await press(essi, fr('messages.translate.check'))
  await essi.waitForURL((url) => url.pathname === `/threads/${threadId}`)
  await essi.goto(message)
  await expect(essi.getByText(fr('messages.translate.checkedBy', { name: 'Essi Amegan' }), { exact: false })).toBeVisible()
  await act(essi, `${message}/edit`, fr('messages.edit.submit'), () =>
    essi.getByLabel(fr('messages.edit.text'), { exact: true }).fill('La salle est réservée pour mars.'),
  )

  await helen.goto(message)
  const line = [
    en('messages.translate.by', { name: 'Helen Okafor' }),
    en('messages.translate.checkedBy', { name: 'Essi Amegan' }),
    en('messages.translate.stale'),
  ]
  await expect(helen.getByText(line.join(' · '))).toBeVisible()
  await expectAccessible(helen)
  await open(essi, threadId)
  await expect(essi.locator('#m-1')).toContainText('pour mars')
  await open(helen, threadId)
  await expect(helen.locator('#m-1')).toContainText(en('threads.log.translation.stale'))
})

async function idOf(api: ApiClient, name: string): Promise<string> {
  const { people } = await api.query<{ people: { id: string; name: string }[] }>('threads.opening', {})
  const found = people.find((person) => person.name === name)
  if (!found) throw new Error(`nobody is called ${name}`)
  return found.id
}
