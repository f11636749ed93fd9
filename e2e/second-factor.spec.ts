import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import type { Page } from '@playwright/test'
import { follow, press } from './acts/page.ts'
import { addAuthenticator, codeOf } from './authenticator.ts'
import { expect, expectAccessible, test } from './fixtures.ts'
import { demoPassword, startKente } from './start-kente.ts'
import { words } from './words.ts'

test.use({ serverName: 'second-factor' })

type T = ReturnType<typeof words>

async function typePassword(page: Page, t: T, person: string): Promise<void> {
  await page.getByLabel(t('members.login.email')).fill(`${person}@demo.example`)
  await page.getByLabel(t('members.login.password')).fill(demoPassword)
  await press(page, t('members.login.submit'))
}

async function signOut(page: Page): Promise<void> {
  await page.context().clearCookies({ name: 'kente_session' })
}

const readers = [
  { locale: 'fr', person: 'u06', javaScriptEnabled: false },
  { locale: 'en', person: 'u11', javaScriptEnabled: true },
] as const

for (const { locale, person, javaScriptEnabled } of readers) {
  const t = words(locale)

  test(`someone sets up an authenticator and signs in with its codes, then with a recovery code (${locale}, ${javaScriptEnabled ? 'with' : 'without'} script)`, async ({
    as,
  }) => {
    const page = await as(person, { locale, javaScriptEnabled })
    await page.goto('/me')
    await follow(page, t('account.factor.factorChange'))
    if (javaScriptEnabled) await expectAccessible(page)
    await follow(page, t('account.factor.setUp'))
    await press(page, t('account.app.start'))
    await expect(page.getByRole('img', { name: t('account.app.qr') })).toBeVisible()
    if (javaScriptEnabled) await expectAccessible(page)
    const secret = (await page.locator('code').textContent()) ?? ''

    await page.getByLabel(t('account.app.code')).fill('000000')
    await press(page, t('account.app.submit'))
    await expect(page.getByRole('alert').first()).toBeVisible()
    await page.getByLabel(t('account.app.code')).fill(codeOf(secret, -1))
    await press(page, t('account.app.submit'))
    const codes = page.getByRole('list', { name: t('account.codes.list') }).getByRole('listitem')
    await expect(codes).toHaveCount(10)
    if (javaScriptEnabled) await expectAccessible(page)
    const recovery = (await codes.first().textContent()) ?? ''

    await signOut(page)
    await page.goto('/login?next=%2Fforums')
    await typePassword(page, t, person)
    await expect(page).toHaveURL(/\/login\/code\?next=%2Fforums$/)
    if (javaScriptEnabled) await expectAccessible(page)
    await page.getByLabel(t('account.step.code')).fill(codeOf(secret))
    await press(page, t('account.step.submit'))
    await expect(page).toHaveURL(/\/forums$/)

    await signOut(page)
    await page.goto('/login')
    await typePassword(page, t, person)
    await page.getByLabel(t('account.step.code')).fill(recovery)
    await press(page, t('account.step.submit'))
    await expect(page).toHaveURL(/\/$/)
    await page.goto('/me/second-factor')
    await expect(page.getByRole('main')).toContainText(t('account.factor.codesLeft', { count: 9 }))
    await page.goto('/me/second-factor/off')
    await press(page, t('account.off.submit'))
    await expect(page.getByRole('main')).toContainText(t('account.factor.done.off'))
  })
}

test('a passkey is made, signs in by itself, and is removed', async ({ visit, kente }) => {
  const t = words('en')
  const page = await visit({ baseURL: kente.url.replace('127.0.0.1', 'localhost') })
  await addAuthenticator(page)
  await page.goto('/login?next=%2Fme%2Fpasskeys%2Fadd')
  await typePassword(page, t, 'u12')
  await page.getByLabel(t('account.passkey.name')).fill('Office telephone')
  await expectAccessible(page)
  await press(page, t('account.passkey.submit'))
  await expect(page.getByRole('list', { name: t('account.codes.list') }).getByRole('listitem')).toHaveCount(10)

  await signOut(page)
  await page.goto('/login')
  await press(page, t('account.signIn.passkey'))
  await expect(page).toHaveURL(/\/$/)
  await expect(page.getByRole('navigation').first()).toBeVisible()

  await signOut(page)
  await page.goto('/login')
  await typePassword(page, t, 'u12')
  await press(page, t('account.step.passkey'))
  await expect(page).toHaveURL(/\/$/)

  await page.goto('/me/second-factor')
  await expectAccessible(page)
  await page.getByRole('link', { name: t('account.factor.removeNamed', { name: 'Office telephone' }) }).click()
  await press(page, t('account.removePasskey.submit'))
  await expect(page.getByRole('main')).toContainText(t('account.factor.done.removed'))
})

test('money asks for a fresh proof inside the form, with and without script, and nothing typed is lost', async ({ browser }) => {
  test.setTimeout(150_000)
  const t = words('en')
  const folder = await mkdtemp(join(tmpdir(), 'kente-step-up-'))
  await cp(process.env.KENTE_DEMO_FOLDER ?? '', folder, { recursive: true })
  const first = await startKente({ dataDir: folder })
  const port = Number(new URL(first.url).port)
  const pages = await Promise.all([true, false].map((javaScriptEnabled) => browser.newPage({ baseURL: first.url, locale: 'en-GB', javaScriptEnabled })))
  for (const page of pages) {
    await page.goto('/login?next=%2Fpool%2Fpledge')
    await typePassword(page, t, 'u11')
    await page.getByLabel(t('pool.pledgeForm.amount')).fill('5,000')
    await press(page, t('pool.pledgeForm.submit'))
    await expect(page).toHaveURL(/\/pool\/contributions\/[0-9a-f-]{36}$/)
  }

  await first.stop()
  const database = await PGlite.create(join(folder, 'db'))
  await database.query(`UPDATE "Session" SET "provedAt" = now() - interval '11 minutes'`)
  await database.close()
  const second = await startKente({ dataDir: folder, port })

  for (const page of pages) {
    const contribution = new URL(page.url()).pathname
    await page.goto(`${contribution}/commit`)
    await page.getByLabel(t('pool.commitForm.document')).fill('Letter of 1 May')
    await press(page, t('pool.commitForm.submit'))
    const box = page.getByRole('main').getByRole('alert')
    await expect(box).toContainText('Confirm that it is you')
    await expect(page.getByLabel(t('pool.commitForm.document'))).toHaveValue('Letter of 1 May')
    await box.getByLabel(t('common.proof.password')).fill('not the password')
    await box.getByRole('button', { name: t('common.proof.submit') }).click()
    await expect(box).toContainText('That was not right')
    await box.getByLabel(t('common.proof.password')).fill(demoPassword)
    await box.getByRole('button', { name: t('common.proof.submit') }).click()
    await expect(page).toHaveURL(new RegExp(`${contribution}$`))
  }
  await Promise.all(pages.map((page) => page.close()))
  await second.stop()
  await rm(folder, { recursive: true, force: true })
})

test('the platform administrator requires a second factor, and a coordinator is led to set one up', async ({ as }) => {
  const t = words('en')
  const administrator = await as('u01')
  await administrator.goto('/secretariat/settings')
  await expectAccessible(administrator)
  await administrator.getByLabel(t('members.requirement.finance')).check()
  await press(administrator, t('members.requirement.submit'))
  await expect(administrator.getByRole('main')).toContainText(t('members.requirement.done'))

  const finance = await as('u04')
  await finance.goto('/pool')
  await expect(finance).toHaveURL(/\/me\/second-factor\?next=%2Fpool$/)
  await expect(finance.getByRole('main')).toContainText(t('account.factor.due'))
  await expectAccessible(finance)
  await follow(finance, t('account.factor.setUp'))
  await press(finance, t('account.app.start'))
  const secret = (await finance.locator('code').textContent()) ?? ''
  await finance.getByLabel(t('account.app.code')).fill(codeOf(secret))
  await press(finance, t('account.app.submit'))
  await expect(finance.getByRole('list', { name: t('account.codes.list') })).toBeVisible()
  await finance.goto('/pool')
  await expect(finance).toHaveURL(/\/pool$/)
})
