import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { follow, press } from './acts/page.ts'
import { expect, expectAccessible, test } from './fixtures.ts'
import { words } from './words.ts'

test.use({ serverName: 'people' })

const t = words('en')

/** Opens the page of a person through the search. */
async function find(page: Page, q: string, name: string): Promise<void> {
  await page.goto('/secretariat/people')
  await page.getByLabel(t('members.admin.people.q')).fill(q)
  await press(page, t('members.admin.people.show'))
  // The whole list may name the person as well; only the list that was asked for stays.
  await page.waitForURL((url) => url.searchParams.get('q') === q)
  await follow(page, name)
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

test('someone whose mandate ends is out at once, wherever they have a page open', async ({ as }) => {
  test.setTimeout(150_000)
  // The page that is cut off says so by failed requests.
  const other = await as('u06', { expected: /401|404|Failed to load|ERR_/ })
  const coordinator = await as('u02')
  await other.goto('/threads')
  await expect(other.getByRole('heading', { level: 1 })).toBeVisible()

  await find(coordinator, 'bessan', 'Kodjo Bessan')
  await expectAccessible(coordinator)
  await coordinator.getByRole('link', { name: t('members.admin.person.endNamed', { code: 'GGPS' }) }).click()
  await expectAccessible(coordinator)
  await press(coordinator, t('members.admin.end.submit'))
  await expect(coordinator).toHaveURL(/\/people\/[0-9a-f-]{36}$/)
  await expect(coordinator.getByRole('main')).toContainText(t('members.admin.person.phase.over'))

  await expect(other).toHaveURL(/\/login/)

  const main = coordinator.getByRole('main')
  await coordinator.goto('/secretariat/audit?group=mandates')
  await expect(main).toContainText('Koffi Adjavon for SECRETARIAT ended the mandate “Forum staff” for GGPS of Kodjo Bessan')
  await expectAccessible(coordinator)
})

test('someone with two mandates chooses for which body they act, and each act says which', async ({ as }) => {
  test.setTimeout(150_000)
  const coordinator = await as('u02')
  await find(coordinator, 'lérato', 'Lerato Kgosi')
  await follow(coordinator, t('members.admin.person.give'))
  await coordinator.getByLabel(t('members.admin.give.body')).selectOption('FSMD')
  await press(coordinator, t('members.admin.give.next'))
  await coordinator.getByLabel(t('members.admin.give.role')).selectOption('forum_admin')
  await expectAccessible(coordinator)
  await press(coordinator, t('members.admin.give.submit'))
  await expect(coordinator).toHaveURL(/\/people\/[0-9a-f-]{36}$/)
  const person = new URL(coordinator.url()).pathname

  const lerato = await as('u12')
  await lerato.goto('/')
  const acting = lerato.locator('.mast .acting')
  await acting.locator('summary').click()
  await acting.getByRole('button', { name: /FSMD|Sécurité|Sahel|Dakar/ }).click()
  await lerato.goto('/forums/FSMD/people')
  await follow(lerato, 'Awa Diallo')
  await lerato.getByRole('link', { name: t('members.admin.person.changeNamed', { code: 'FSMD' }) }).click()
  await lerato.getByLabel(t('members.admin.give.personTitle')).fill('Liaison')
  await press(lerato, t('members.admin.change.submit'))
  await expect(lerato.getByRole('main')).toContainText('Liaison')

  await coordinator.goto('/secretariat/audit?body=FSMD')
  await expect(coordinator.getByRole('main')).toContainText(
    'Lerato Kgosi for FSMD changed the function in the mandate “Forum staff, Liaison” for FSMD of Awa Diallo',
  )
  await coordinator.goto(person)
  await expect(coordinator.getByRole('main')).toContainText('Koffi Adjavon for SECRETARIAT gave Lerato Kgosi the mandate “Forum administrator” for FSMD')
})

test('the trail and one’s own data can be taken away as files', async ({ as }) => {
  test.setTimeout(90_000)
  const coordinator = await as('u03')
  const download = async (path: string, name: string) => {
    await coordinator.goto(path)
    const [file] = await Promise.all([coordinator.waitForEvent('download'), follow(coordinator, name)])
    return readFile((await file.path()) ?? '', 'utf8')
  }

  const trail = await download('/secretariat/audit', t('members.admin.audit.export'))
  expect(trail).toContain(t('members.admin.audit.columns.person'))

  const own = JSON.parse(await download('/me/privacy', t('account.privacy.takeAction')))
  expect(own.account.name).toBe('Helen Okafor')
  expect(JSON.stringify(own)).not.toContain('Koffi')
})
