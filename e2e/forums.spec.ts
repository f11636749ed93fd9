import { comeIn } from './acts/come-in.ts'
import { follow, press } from './acts/page.ts'
import { type ApiClient, openApi } from './api-client.ts'
import { expect, expectAccessible, test } from './fixtures.ts'
import { words } from './words.ts'

test.use({ serverName: 'forums' })

const people = {
  fr: { coordinator: 'u02', other: 'u03', code: 'KPP', name: 'Plateforme de Kigali' },
  en: { coordinator: 'u03', other: 'u02', code: 'NDP', name: 'Nairobi Platform' },
} as const

async function idOf(api: ApiClient, code: string): Promise<string> {
  return (await api.query<{ id: string }>('members.forum', { code })).id
}

for (const locale of ['fr', 'en'] as const) {
  const { coordinator, code, name } = people[locale]
  const t = words(locale)

  test(`a coordinator leads an applicant into the alliance, and its standing says so (${locale})`, async ({ as, kente }) => {
    test.setTimeout(120_000)
    const api = await openApi(kente.url, coordinator)
    const page = await as(coordinator, { locale })
    await page.goto('/forums')
    await expectAccessible(page)
    await follow(page, t('members.register.action'))
    await page.getByLabel(t('members.register.code')).fill(code)
    await page.getByLabel(t('members.sheet.nameFr')).fill(name)
    await page.getByLabel(t('members.sheet.nameEn')).fill(name)
    await page.getByLabel(t('members.sheet.hostCity')).fill('Kigali')
    await page.getByLabel(t('members.sheet.country'), { exact: true }).selectOption('RW')
    await expectAccessible(page)
    await press(page, t('members.register.submit'))

    await expect(page).toHaveURL(new RegExp(`/forums/${code}$`))
    const main = page.getByRole('main')
    await expect(main.getByText(t('members.statuses.applicant'), { exact: true })).toBeVisible()
    await expect(main.getByText(t('members.standing.needsAdmin'))).toBeVisible()
    await expectAccessible(page)

    await follow(page, t('members.standing.acts.consider'))
    await press(page, t('members.standing.pages.consider.submit'))
    await expect(main.getByText(t('members.statuses.under_consideration'), { exact: true })).toBeVisible()
    await comeIn(kente, api, { name: 'Odile Mugisha', email: `odile-${locale}@demo.example`, locale, bodyId: await idOf(api, code), role: 'forum_admin' })

    await page.reload()
    await follow(page, t('members.standing.acts.admission'))
    await page.getByLabel(t('members.standing.outcomes.admit')).check()
    await page.getByLabel(t('members.standing.reason')).fill('trop bref')
    await press(page, t('members.standing.pages.admission.submit'))
    await expect(page.getByRole('alert')).toBeVisible()
    await expect(page.getByLabel(t('members.standing.reason'))).toHaveValue('trop bref')
    await expectAccessible(page)
    await page.getByLabel(t('members.standing.reason')).fill('La réunion du 3 mars a admis le forum.')
    await page.getByLabel(t('members.standing.referenceLabel')).fill('CR 2026-03')
    await press(page, t('members.standing.pages.admission.submit'))

    await expect(page).toHaveURL(new RegExp(`/forums/${code}#standing$`))
    const standing = page.getByRole('region', { name: t('members.standing.title') })
    await expect(standing.getByRole('listitem')).toHaveCount(3)
    await expect(standing.getByRole('listitem').first()).toContainText('CR 2026-03')
    await expect(main.getByText(t('members.statuses.under_consideration'), { exact: true })).toHaveCount(0)
  })
}

test('an applicant’s administrator finds the way to their own forum alone', async ({ kente, as, visit }) => {
  const t = words('fr')
  const api = await openApi(kente.url, 'u02')
  const { forumId } = await api.command<{ forumId: string }>('members.register-forum', {
    ...{ code: 'AFD', nameFr: 'Forum d’Abidjan', nameEn: 'Abidjan Forum', hostCity: 'Abidjan', country: 'CI', class: 'full', languages: ['fr'] },
  })
  await comeIn(kente, api, { name: 'Aya Kouassi', email: 'aya@demo.example', locale: 'fr', bodyId: forumId, role: 'forum_admin' })
  const coordinator = await as('u02', { locale: 'fr' })
  const visitor = await visit({ locale: 'fr' })
  await visitor.goto('/login')

  await visitor.getByRole('button', { name: /^Aya Kouassi/ }).click()

  await expect(visitor).toHaveURL(/\/forums\/AFD$/)
  await expect(visitor.getByText(t('members.candidate.applicant'), { exact: true })).toBeVisible()
  await expect(visitor.getByRole('navigation', { name: t('common.nav.main') }).getByRole('link')).toHaveCount(2)
  await expectAccessible(visitor)
  await visitor.goto('/projects')
  await expect(visitor).toHaveURL(/\/forums\/AFD$/)
  await coordinator.goto('/forums?status=applicant')
  await expect(coordinator.getByRole('main').getByRole('link', { name: 'Forum d’Abidjan' })).toBeVisible()
})

test('an administrator keeps the sheet, and is told who was faster', async ({ as, kente }) => {
  test.setTimeout(90_000)
  const t = words('en')
  const page = await as('u11', { locale: 'en', expected: /409/ })
  await page.goto('/forums/SAMA')
  await follow(page, t('members.sheet.action'))
  await expectAccessible(page)
  await page.getByLabel(t('members.sheet.website')).fill('https://sama.example.org')
  const coordinator = await openApi(kente.url, 'u02')
  const sheet = await coordinator.query<{ id: string; version: number }>('members.forum-sheet', { code: 'SAMA' })
  await coordinator.command('members.edit-forum', { ...sheet, forumId: sheet.id, website: 'https://elsewhere.example.org' })

  await press(page, t('members.sheet.submit'))

  await expect(page.getByText(t('members.sheet.staleTitle'))).toBeVisible()
  await expect(page.getByText('https://elsewhere.example.org')).toBeVisible()
  await expect(page.getByLabel(t('members.sheet.website'))).toHaveValue('https://sama.example.org')
  await expectAccessible(page)
  await press(page, t('members.sheet.submit'))
  await expect(page.getByRole('main').getByRole('link', { name: 'https://sama.example.org' })).toHaveAttribute('rel', 'nofollow noopener')
})

test('an edition is added, says what it clashes with, and is removed, without script', async ({ as, kente }) => {
  test.setTimeout(90_000)
  const t = words('en')
  const coordinator = await openApi(kente.url, 'u02')
  const october = { startsOn: '2031-10-12', endsOn: '2031-10-14' }
  const dakar = { nameFr: 'Rencontres de Dakar', nameEn: 'Dakar Meetings', venue: 'Dakar', ...october }
  await coordinator.command('members.add-edition', { forumId: await idOf(coordinator, 'FSMD'), ...dakar })
  const page = await as('u11', { locale: 'en', javaScriptEnabled: false })
  await page.goto('/forums/SAMA')
  await follow(page, t('members.editions.add'))
  await page.getByLabel(t('members.editions.nameFr')).fill('Forum de Gaborone')
  await page.getByLabel(t('members.editions.nameEn')).fill('Gaborone Forum')
  await page.getByLabel(t('members.editions.startsOn')).fill('2031-10-14')
  await page.getByLabel(t('members.editions.endsOn')).fill('2031-10-13')
  await page.getByLabel(t('members.editions.venue')).fill('Gaborone')
  await press(page, t('members.editions.submit'))
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.getByLabel(t('members.editions.venue'))).toHaveValue('Gaborone')

  await page.getByLabel(t('members.editions.endsOn')).fill('2031-10-16')
  await press(page, t('members.editions.submit'))

  const editions = page.getByRole('region', { name: t('members.editions.title') })
  await expect(editions.getByRole('listitem').filter({ hasText: 'Gaborone Forum' })).toContainText('Dakar Meetings (FSMD)')
  await editions.getByRole('link', { name: t('threads.subject.openAbout', { name: 'Gaborone Forum' }) }).click()
  await page.getByRole('textbox', { name: t('threads.new.titleField') }).fill('The programme of October')
  await press(page, t('threads.new.create'))
  await page.getByRole('link', { name: 'Gaborone Forum', exact: true }).click()
  await expect(editions.getByRole('list', { name: t('threads.subject.ofEdition', { name: 'Gaborone Forum' }) })).toContainText('The programme of October')

  await editions.getByRole('link', { name: t('members.editions.removeNamed', { name: 'Gaborone Forum' }) }).click()
  await press(page, t('members.editions.removeSubmit'))
  await expect(editions.getByText('Gaborone Forum')).toHaveCount(0)
  await page.getByRole('link', { name: 'The programme of October' }).click()
  await expect(page.getByText(t('threads.head.editionRemoved'))).toBeVisible()
})

test('suspension throws the forum’s people out of the page they have open', async ({ as, kente }) => {
  test.setTimeout(90_000)
  const t = words('fr')
  const administrator = await as('u07', { locale: 'fr' })
  const opened = administrator.waitForEvent('websocket')
  await administrator.goto('/threads')
  await opened
  const coordinator = await as('u02', { locale: 'fr' })
  await coordinator.goto('/forums/FSMD')
  await follow(coordinator, t('members.standing.acts.suspend'))
  await expectAccessible(coordinator)
  await coordinator.getByLabel(t('members.standing.reason')).fill('Les comptes n’ont pas été remis.')
  await press(coordinator, t('members.standing.pages.suspend.submit'))
  await expect(coordinator.getByRole('main').getByText(t('members.statuses.suspended'), { exact: true }).first()).toBeVisible()

  // The list reads itself again and finds the door closed, or the link is cut first: either way they are out.
  const cut = administrator.getByRole('banner').getByText(t('common.link.ended'))
  await expect(cut.or(administrator.getByRole('heading', { level: 1, name: t('members.login.title') }))).toBeAttached()
  await administrator.goto('/projects')
  await expect(administrator).toHaveURL(/\/login\?next=%2Fprojects$/)
  await expect(openApi(kente.url, 'u07')).rejects.toThrow('could not sign in')
})

test('partners and the secretariat are found from the forums, by keyboard too', async ({ as }) => {
  const t = words('en')
  const page = await as('u11', { locale: 'en' })
  await page.goto('/forums')
  const partner = page
    .getByRole('region', { name: t('members.partners.title') })
    .getByRole('link')
    .first()
  await partner.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/partners\/[A-Z]+$/)
  await expect(page.getByText(t('members.partnerKinds.donor'))).toBeVisible()
  await expectAccessible(page)

  await page.goto('/forums')
  await follow(page, t('members.secretariat.link'))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('members.secretariat.title'))
  await expectAccessible(page)
})
