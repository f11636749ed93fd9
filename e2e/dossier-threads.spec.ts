import { press } from './acts/page.ts'
import { phone } from './acts/phone.ts'
import { say } from './acts/thread.ts'
import { dossierForDecision } from './acts/through-api.ts'
import { expectAccessible, expect as once, test } from './fixtures.ts'
import { words } from './words.ts'

test.use({ serverName: 'dossier-threads' })
test.describe.configure({ timeout: 240_000 })

// Several people at once, each with a browser of their own: a busy machine may take its time.
const expect = once.configure({ timeout: 30_000 })
const [fr, en] = [words('fr'), words('en')]

test('a part of a dossier is discussed from where it stands, and a review stays among those who do it', async ({ as, kente }) => {
  const path = await dossierForDecision(kente.url, 'Paroles de rive', '1500000')
  const mamadou = { page: await as('u07', { locale: 'fr', ...phone, expected: /404/ }), locale: 'fr' } as const
  const koffi = { page: await as('u02', { locale: 'en' }), locale: 'en' } as const

  // A partner asks about the budget, on a phone.
  await mamadou.page.goto(path)
  const budget = mamadou.page.getByRole('region', { name: fr('projects.proposal.budget') })
  await budget.getByRole('link', { name: fr('threads.dossier.discuss') }).click()
  await expect(mamadou.page.getByLabel(fr('threads.new.section'))).toHaveValue('budget')
  await mamadou.page.getByLabel(fr('threads.new.titleField'), { exact: true }).fill('Le taux de change')
  await press(mamadou.page, fr('threads.new.create'))
  await mamadou.page.waitForURL(/\/threads\/[0-9a-f-]{36}$/)
  await say(mamadou, 'Quel taux retenons-nous ?')
  await mamadou.page.goto(path)
  await expect(budget.getByRole('link', { name: fr('threads.dossier.ofSection', { count: 1 }) })).toBeVisible()
  await expectAccessible(mamadou.page)

  // The coordinator finds it there, and opens a review that neither party finds.
  await koffi.page.goto(path)
  const others = koffi.page.getByRole('region', { name: en('threads.dossier.others') })
  await expect(others.getByRole('link', { name: 'Le taux de change' })).toBeVisible()
  await koffi.page.getByRole('link', { name: en('threads.dossier.new') }).click()
  await koffi.page.getByLabel(en('threads.new.titleField'), { exact: true }).fill('How strong is it?')
  await koffi.page.getByRole('radio', { name: en('threads.kind.review') }).check()
  await koffi.page.getByRole('radio', { name: en('threads.level.confidential') }).check()
  await koffi.page.getByRole('checkbox', { name: /Mamadou Sarr/ }).check()
  await press(koffi.page, en('threads.new.create'))
  await expect(koffi.page.getByRole('alert').first()).toBeVisible()
  await koffi.page.getByRole('checkbox', { name: /Mamadou Sarr/ }).uncheck()
  await koffi.page.getByRole('checkbox', { name: /Helen Okafor/ }).check()
  await press(koffi.page, en('threads.new.create'))
  await koffi.page.waitForURL(/\/threads\/[0-9a-f-]{36}$/)
  const review = new URL(koffi.page.url()).pathname
  await say(koffi, 'The budget convinces me.')
  await expectAccessible(koffi.page)

  const helen = { page: await as('u03', { locale: 'en' }), locale: 'en' } as const
  await helen.page.goto(path)
  await helen.page
    .getByRole('region', { name: en('threads.dossier.others') })
    .getByRole('link', { name: 'How strong is it?' })
    .click()
  await expect(helen.page.getByRole('log').getByText('The budget convinces me.')).toBeVisible()
  expect((await mamadou.page.request.get(review)).status()).toBe(404)
  await mamadou.page.reload()
  await expect(mamadou.page.getByRole('link', { name: 'Le taux de change' })).toBeVisible()
  await expect(mamadou.page.getByText('How strong is it?')).toHaveCount(0)
})
