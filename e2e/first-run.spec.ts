import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, test as base, type Page } from '@playwright/test'
import { mailedLink } from './acts/mailed-link.ts'
import { watchErrors } from './errors.ts'
import { expect, expectAccessible } from './fixtures.ts'
import { type Kente, startKente } from './start-kente.ts'
import { words } from './words.ts'

/** A real installation, in an empty folder. */
const test = base.extend<{ installation: Kente }>({
  // biome-ignore lint/correctness/noEmptyPattern: the library wants the names of what a fixture uses
  installation: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'kente-first-run-'))
    const kente = await startKente({ dataDir: folder, env: { KENTE_DEMO: '0' } })
    await use(kente)
    await kente.stop()
    await rm(folder, { recursive: true, force: true })
  },
})

const t = words('en')
const password = 'warp and weft of paper'

async function open(browser: Browser, baseURL: string, locale: string): Promise<{ page: Page; errors: string[] }> {
  const context = await browser.newContext({ baseURL, locale })
  const errors: string[] = []
  watchErrors(context, { tell: (error) => errors.push(error) })
  return { page: await context.newPage(), errors }
}

async function send(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
}

test('a new alliance goes from the link on the console to its first active forum', async ({ browser, installation }) => {
  test.setTimeout(240_000)
  // The server of a test takes any free port, which its links cannot know.
  const link = /\/set-up\/\S+/.exec(installation.said())?.[0] ?? ''
  expect(link, installation.said()).not.toBe('')
  const { page, errors } = await open(browser, installation.url, 'en-GB')

  await test.step('the link sets the alliance and its first coordinator up', async () => {
    await page.goto(link)
    await expectAccessible(page)
    await page.getByLabel(t('members.setUp.nameFr')).fill('Alliance des rives')
    await page.getByLabel(t('members.setUp.nameEn')).fill('Alliance of the Shores')
    await page.getByLabel(t('members.setUp.prefix')).fill('SHORE')
    await page.getByLabel(t('members.setUp.languages')).selectOption('en,fr')
    await page.getByLabel(t('members.setUp.name'), { exact: true }).fill('Ama Lawson')
    await page.getByLabel(t('members.setUp.email')).fill('ama@shore.example')
    await page.getByLabel(t('members.setUp.password')).fill(password)
    await send(page, t('members.setUp.submit'))
    await expect(page.getByRole('heading', { name: t('members.firstSteps.title') })).toBeVisible()
    await expect(page.getByText(t('members.firstSteps.count', { done: 0, all: 6 }))).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('whoever asks for another language reads the first one of the alliance', async () => {
    const stranger = await open(browser, installation.url, 'sw')
    await stranger.page.goto('/login')
    await expect(stranger.page.locator('html')).toHaveAttribute('lang', 'en')
    await stranger.page.context().close()
  })

  const step = async (name: string) => {
    await page.goto('/')
    await page.getByRole('link', { name: t(`members.firstSteps.${name}.title`) }).click()
  }
  const inviteHere = async (name: string, email: string) => {
    await page.getByLabel(t('members.invite.name'), { exact: true }).fill(name)
    await page.getByLabel(t('members.invite.email')).fill(email)
    await expect(page.getByLabel(t('members.invite.locale'))).toHaveValue('en')
    await send(page, t('members.invite.submit'))
    await expect(page).toHaveURL(/\/invitations\?sent=/)
  }

  await test.step('a second coordinator, a first forum and its administrator', async () => {
    await step('coordinator')
    await inviteHere('Koffi Mensah', 'koffi@shore.example')
    await step('register')
    await page.getByLabel(t('members.register.code')).fill('KPP')
    await page.getByLabel(t('members.sheet.nameFr')).fill('Plateforme de Kigali')
    await page.getByLabel(t('members.sheet.nameEn')).fill('Kigali Platform')
    await page.getByLabel(t('members.sheet.hostCity')).fill('Kigali')
    await send(page, t('members.register.submit'))
    await expect(page).toHaveURL(/\/forums\/KPP$/)
    await step('invite')
    await page.getByLabel(t('members.invite.role')).selectOption('forum_admin')
    await inviteHere('Odile Mugisha', 'odile@kigali.example')
    await page.goto('/')
    await expect(page.getByText(t('members.firstSteps.count', { done: 3, all: 6 }))).toBeVisible()
  })

  await test.step('the administrator accepts', async () => {
    const odile = await open(browser, installation.url, 'en-GB')
    await odile.page.goto(await mailedLink(installation.dataDir, 'odile@kigali.example'))
    await odile.page.getByLabel(t('members.invitation.password')).fill(password)
    await send(odile.page, t('members.invitation.comeIn'))
    // Whoever administers a forum on its way in begins with its sheet.
    await expect(odile.page.getByRole('heading', { level: 1 })).toHaveText('Kigali Platform')
    expect(odile.errors).toEqual([])
    await odile.page.context().close()
  })

  await test.step('the forum is considered and admitted, and the list goes', async () => {
    await step('consider')
    await page.locator('main form button[type="submit"]').first().click()
    await expect(page).toHaveURL(/\/forums\/KPP/)
    await step('admit')
    await page.locator('main form').getByRole('radio').first().check()
    await page.locator('main form textarea').first().fill('The meeting of 3 March examined the application.')
    await page.locator('main form button[type="submit"]').first().click()
    await page.waitForURL(/\/forums\/KPP(#standing)?$/)
    await page.goto('/')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('heading', { name: t('members.firstSteps.title') })).toHaveCount(0)
    expect(errors).toEqual([])
  })
})
