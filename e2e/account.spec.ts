import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures.ts'
import { demoPassword } from './start-kente.ts'
import { words } from './words.ts'

// Passwords change here.
test.use({ serverName: 'account' })

/** Opens the newest outgoing mail with this subject, as soon as it has left, and follows its link. */
async function followLink(page: Page, subject: string): Promise<void> {
  await expect(async () => {
    await page.goto('/dev/mail')
    await page.getByRole('link', { name: subject }).first().click({ timeout: 1000 })
  }).toPass()
  await page.locator('.letter a').first().click()
}

for (const { locale, person, subject } of [
  { locale: 'fr', person: 'u07', subject: 'Choisir un nouveau mot de passe' },
  { locale: 'en', person: 'u11', subject: 'Choose a new password' },
] as const) {
  const t = words(locale)

  test(`a forgotten password is chosen anew by the link in a mail (${locale})`, async ({ visit }) => {
    const page = await visit({ locale, expected: /404/ })
    await page.goto('/login')
    await page.getByRole('link', { name: t('account.login.forgotten') }).click()
    await expect(page.getByRole('heading', { level: 1, name: t('account.forgotten.title') })).toBeVisible()
    await expectAccessible(page)
    await page.getByLabel(t('members.login.email')).fill(`${person}@demo.example`)
    await page.getByRole('button', { name: t('account.forgotten.submit') }).click()
    await expect(page.getByRole('heading', { level: 1, name: t('account.forgotten.asked') })).toBeVisible()
    await expectAccessible(page)

    await followLink(page, subject)
    const link = page.url()
    await expectAccessible(page)
    await page.getByLabel(t('members.password.next')).fill('les fils se croisent')
    await page.getByRole('button', { name: t('account.newPassword.submit') }).click()

    await expect(page.getByRole('banner')).toBeVisible()
    await page.goto(link)
    await expect(page.getByRole('heading', { name: t('account.spent.title') })).toBeVisible()
    await expectAccessible(page)
  })
}

test('a link for a new password is asked for without script, and nobody learns who is here', async ({ visit }) => {
  const t = words('en')
  const page = await visit({ javaScriptEnabled: false })
  await page.goto('/password')
  await page.getByLabel(t('members.login.email')).fill('nobody@demo.example')

  await page.getByRole('button', { name: t('account.forgotten.submit') }).click()

  await expect(page.getByRole('heading', { level: 1, name: t('account.forgotten.asked') })).toBeVisible()
})

test('someone ends another of their devices, which is out at once', async ({ visit }) => {
  const t = words('en')
  const [here, there] = [await visit({ userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' }), await visit()]
  for (const page of [here, there]) {
    await page.goto('/login?next=/me')
    await page.getByLabel(t('members.login.email')).fill('u12@demo.example')
    await page.getByLabel(t('members.login.password')).fill(demoPassword)
    await page.getByRole('button', { name: t('members.login.submit'), exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: t('members.me.title') })).toBeVisible()
  }
  await here.reload()
  await expectAccessible(here)

  await here.getByRole('button', { name: /^End the session Chrome/ }).click()

  await expect(here.getByRole('status').filter({ hasText: t('members.me.done.session') })).toBeVisible()
  await there.goto('/forums')
  await expect(there).toHaveURL(/\/login\?next=%2Fforums$/)
  await here.goto('/forums')
  await expect(here).toHaveURL(/\/forums$/)
})

test('an address changes once both the old and the new one have confirmed', async ({ as }) => {
  const t = words('fr')
  const page = await as('u06', { locale: 'fr' })
  await page.goto('/me')
  await page.getByRole('link', { name: t('account.email.title') }).click()
  await expectAccessible(page)
  await page.getByLabel(t('account.email.next')).fill('kodjo.bessan@demo.example')
  await page.getByLabel(t('members.password.current')).fill(demoPassword)
  await page.getByRole('button', { name: t('account.email.submit') }).click()
  await expect(page.getByRole('main')).toContainText('kodjo.bessan@demo.example')
  await expectAccessible(page)

  await followLink(page, 'Confirmer votre changement d’adresse')
  await expectAccessible(page)
  await page.getByRole('button', { name: t('account.email.confirmSubmit') }).click()
  await expect(page.getByText(t('account.email.waiting.old'))).toBeVisible()
  await followLink(page, 'Confirmer votre nouvelle adresse')
  await page.getByRole('button', { name: t('account.email.confirmSubmit') }).click()

  await expect(page.getByRole('heading', { level: 1, name: t('account.email.doneTitle') })).toBeVisible()
  await page.goto('/me')
  await expect(page.getByRole('main')).toContainText('kodjo.bessan@demo.example')
})
