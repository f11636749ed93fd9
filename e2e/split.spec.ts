import { openApi } from './api-client.ts'
import { expect, expectAccessible, test } from './fixtures.ts'
import { words } from './words.ts'

test.use({ serverName: 'split' })
/** Several people at several screens, one after the other. */
test.describe.configure({ timeout: 180_000 })

/** Essi of GGPS begins a thread of the alliance and says so many things in it. */
async function aTalk(url: string, count: number): Promise<string> {
  const author = await openApi(url, 'u05')
  const { threadId } = await author.command<{ threadId: string }>('threads.create', { title: 'Octobre', lang: 'fr', level: 'alliance' })
  for (let n = 1; n <= count; n++) await author.command('threads.post', { threadId, lang: 'fr', text: `Point ${n}` })
  return threadId
}

test('a coordinator splits a thread at a message while others have it open, who are led on', async ({ as, kente }) => {
  const t = words('fr')
  const threadId = await aTalk(kente.url, 4)
  const reader = await as('u11', { locale: 'fr' })
  await reader.setViewportSize({ width: 390, height: 844 })
  await reader.goto(`/threads/${threadId}`)
  await expect(reader.getByText('Point 3')).toBeVisible()

  const koffi = await as('u02', { locale: 'fr' })
  await koffi.goto(`/threads/${threadId}/m/3`)
  await koffi.getByRole('link', { name: t('threads.tend.split.fromHere') }).click()
  await expect(koffi.getByRole('checkbox', { name: /Point 3/ })).toBeChecked()
  await expect(koffi.getByRole('checkbox', { name: /Point 4/ })).toBeChecked()
  await expectAccessible(koffi)
  await koffi.getByRole('textbox', { name: t('threads.tend.split.titleField') }).fill('La salle')
  await koffi.getByRole('button', { name: t('threads.tend.split.submit'), exact: true }).click()
  await expect(koffi.getByRole('heading', { level: 1, name: 'La salle' })).toBeVisible()
  await expect(koffi.getByText('Point 4')).toBeVisible()
  await expect(koffi.getByText('Point 2')).toHaveCount(0)

  const marker = reader.locator('#m-3')
  await expect(marker.getByText(t('threads.log.movedTo'))).toBeVisible()
  await expect(reader.getByText('Point 3')).toHaveCount(0)
  await expectAccessible(reader)
  await marker.getByRole('link', { name: 'La salle' }).click()
  await expect(reader.getByRole('heading', { level: 1, name: 'La salle' })).toBeVisible()
  await expect(reader.getByText('Point 3')).toBeVisible()
  await reader.goto(`/threads/${threadId}/m/4`)
  await expect(reader).toHaveURL(/\/m\/2$/)
  await expect(reader.getByText('Point 4').first()).toBeVisible()

  await reader.goto(`/threads/${threadId}/about`)
  await expect(reader.getByText(t('threads.about.did.split'))).toBeVisible()
  await reader.getByRole('link', { name: t('threads.tend.split.other') }).click()
  await expect(reader.getByRole('heading', { level: 1, name: 'La salle' })).toBeVisible()
})

test('messages are chosen over several pages without a script, and a refusal keeps the choice', async ({ as, kente }) => {
  const t = words('en')
  const threadId = await aTalk(kente.url, 53)
  const page = await as('u02', { locale: 'en', javaScriptEnabled: false })
  await page.goto(`/threads/${threadId}/about`)
  await page.getByRole('link', { name: t('threads.tend.split.title') }).click()
  await page.getByRole('checkbox', { name: /Point 53/ }).check()
  await page.getByRole('button', { name: t('threads.tend.split.earlier') }).click()
  await page.getByRole('checkbox', { name: /Point 2$/ }).check()
  await expect(page.getByRole('checkbox', { name: t('threads.tend.split.one', { seq: 53 }) })).toBeChecked()
  await page.getByRole('button', { name: t('threads.tend.split.submit'), exact: true }).click()
  await expect(page.getByRole('textbox', { name: t('threads.tend.split.titleField') })).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByRole('checkbox', { name: /Point 2$/ })).toBeChecked()
  await page.getByRole('textbox', { name: t('threads.tend.split.titleField') }).fill('The hall')
  await page.getByRole('button', { name: t('threads.tend.split.submit'), exact: true }).click()

  await expect(page.getByRole('heading', { level: 1, name: 'The hall' })).toBeVisible()
  await expect(page.locator('.msg-body')).toHaveText(['Point 2', 'Point 53'])
})
