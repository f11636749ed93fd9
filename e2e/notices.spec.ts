import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openApi } from './api-client.ts'
import { expect, expectAccessible, test } from './fixtures.ts'
import { words } from './words.ts'

// Mails are chosen and ended here.
test.use({ serverName: 'notices' })

for (const { locale, person, javaScriptEnabled } of [
  { locale: 'fr', person: 'u08', javaScriptEnabled: false },
  { locale: 'en', person: 'u11', javaScriptEnabled: true },
] as const) {
  const t = words(locale)

  test(`someone has mails gathered, with hours in which none leaves (${locale}, ${javaScriptEnabled ? 'with' : 'without'} script)`, async ({ as }) => {
    const page = await as(person, { locale, javaScriptEnabled, expected: /4\d\d/ })
    await page.goto('/me')
    await page.getByRole('link', { name: t('members.me.noticesLink') }).click()
    await page.getByRole('radio', { name: t('notices.choices.mail.daily') }).check()
    await page.getByRole('checkbox', { name: t('notices.choices.isQuiet') }).check()
    await page.getByLabel(t('notices.choices.quietFrom'), { exact: true }).fill('21:00')
    await page.getByLabel(t('notices.choices.quietTo'), { exact: true }).fill('21:00')
    await page.getByRole('button', { name: t('notices.choices.submit') }).click()

    await expect(page.getByLabel(t('notices.choices.quietTo'), { exact: true })).toHaveAttribute('aria-invalid', 'true')
    await expect(page.getByRole('radio', { name: t('notices.choices.mail.daily') })).toBeChecked()
    await page.getByLabel(t('notices.choices.quietTo'), { exact: true }).fill('06:30')
    await page.getByRole('button', { name: t('notices.choices.submit') }).click()

    await expect(page.getByRole('status').filter({ hasText: t('notices.choices.done') })).toBeVisible()
    await page.goto('/me/notices')
    await expect(page.getByRole('radio', { name: t('notices.choices.mail.daily') })).toBeChecked()
    await expect(page.getByLabel(t('notices.choices.quietTo'), { exact: true })).toHaveValue('06:30')
    if (javaScriptEnabled) await expectAccessible(page)
  })
}

for (const locale of ['fr', 'en'] as const) {
  test(`someone has the mails of one discussion gathered, without script (${locale})`, async ({ kente, as }) => {
    const t = words(locale)
    const api = await openApi(kente.url, 'u03')
    const { threadId } = await api.command<{ threadId: string }>('threads.create', { title: 'Un mot', lang: 'fr', level: 'alliance' })
    const page = await as('u11', { locale, javaScriptEnabled: false })
    await page.goto(`/threads/${threadId}/about`)
    await page.getByLabel(t('threads.follow.label')).selectOption(t('threads.follow.all'))
    await page.getByLabel(t('threads.follow.whenLabel'), { exact: true }).selectOption(t('threads.follow.when.daily'))
    await page.getByRole('button', { name: t('threads.follow.submit'), exact: true }).click()
    await page.goto(`/threads/${threadId}/about`)

    await expect(page.getByLabel(t('threads.follow.label'))).toHaveValue('all')
    await expect(page.getByLabel(t('threads.follow.whenLabel'), { exact: true })).toHaveValue('daily')
  })
}

for (const locale of ['fr', 'en'] as const) {
  test(`the browser tells that something waits only where it has shown a notice (${locale})`, async ({ as }) => {
    const t = words(locale)
    const page = await as('u11', { locale })
    await page.context().grantPermissions(['notifications'])
    await page.goto('/me/notices')
    await page.getByRole('button', { name: t('notices.choices.browserOn') }).click()

    await expect(page.getByText(t('notices.choices.browserState.on'))).toBeVisible()
    const shown = await page.evaluate(async () => (await (await navigator.serviceWorker.ready).getNotifications()).map(({ body, data }) => ({ body, data })))
    expect(shown).toEqual([{ body: t('notices.choices.browserTrial'), data: '/' }])
    await page.getByRole('button', { name: t('notices.choices.browserOff') }).click()
    await expect(page.getByText(t('notices.choices.browserState.off'))).toBeVisible()

    await page.evaluate(() => {
      Object.defineProperty(navigator, 'serviceWorker', { value: undefined })
      Object.defineProperty(window, 'Notification', { value: Object.assign(() => {}, { permission: 'granted' }) })
    })
    await page.getByRole('button', { name: t('notices.choices.browserOn') }).click()
    await expect(page.getByText(t('notices.choices.browserState.impossible'))).toBeVisible()
    await expectAccessible(page)
  })
}

test('a mail about a mention carries the press that ends such mails, which asks for no sign-in', async ({ kente, visit }) => {
  const t = words('fr')
  const api = await openApi(kente.url, 'u03')
  const { threadId } = await api.command<{ threadId: string }>('threads.create', { title: 'Un mot', lang: 'fr', level: 'alliance' })
  await api.command('threads.post', { threadId, lang: 'fr', text: '@Mamadou Sarr, un mot' })
  let link = ''
  await expect(async () => {
    link = await unsubscribeLink(join(kente.dataDir, 'outbox'), 'u07@')
    expect(link).not.toBe('')
  }).toPass()

  const page = await visit({ locale: 'fr' })
  await page.goto(new URL(link).pathname)
  await expectAccessible(page)
  await page.getByRole('button', { name: t('notices.unsubscribe.submit') }).click()

  await expect(page.getByRole('status')).toHaveText(t('notices.unsubscribe.done'))
})

/** The link in the header of the newest mail to an address that contains this. */
async function unsubscribeLink(outbox: string, address: string): Promise<string> {
  const names = (await readdir(outbox).catch(() => [])).filter((name) => name.endsWith('.eml')).sort()
  const mails = await Promise.all(names.map((name) => readFile(join(outbox, name), 'utf8')))
  const mail = mails.toReversed().find((text) => new RegExp(`^To: .*${address}`, 'im').test(text)) ?? ''
  return /^List-Unsubscribe:\s*<([^>]+)>/im.exec(mail.replace(/\r?\n[ \t]+/g, ''))?.[1] ?? ''
}
