import { expect, expectAccessible, test } from './fixtures.ts'
import { demoPassword } from './start-kente.ts'
import { words } from './words.ts'

// Signed in, a person reads their own language.
const readers = [
  { locale: 'fr', person: 'u06', name: 'Kodjo Bessan' },
  { locale: 'en', person: 'u11', name: 'Thabo Molefe' },
] as const

for (const { locale, person, name } of readers) {
  const t = words(locale)

  test(`someone signs in and out without script (${locale})`, async ({ visit }) => {
    const page = await visit({ locale, javaScriptEnabled: false })
    await page.goto('/forums')
    await expect(page).toHaveURL(/\/login\?next=%2Fforums$/)
    await page.getByLabel(t('members.login.email')).fill(`${person}@demo.example`)
    await page.getByLabel(t('members.login.password')).fill(demoPassword)

    await page.getByRole('button', { name: t('members.login.submit'), exact: true }).click()

    await expect(page).toHaveURL(/\/forums$/)
    const account = page.getByRole('banner').locator('summary', { hasText: name })
    await account.click()
    await page
      .getByRole('banner')
      .getByRole('button', { name: t('common.mast.signOut') })
      .click()
    await page.goto('/forums')
    await expect(page).toHaveURL(/\/login\?next=%2Fforums$/)
  })

  test(`a wrong password is refused in a sentence, with the address kept (${locale})`, async ({ visit }) => {
    const page = await visit({ locale, javaScriptEnabled: false })
    await page.goto('/login')
    await page.getByLabel(t('members.login.email')).fill('u12@demo.example')
    await page.getByLabel(t('members.login.password')).fill('not the password')

    await page.getByRole('button', { name: t('members.login.submit'), exact: true }).click()

    await expect(page.getByRole('alert')).toBeVisible()
    await expect(page.getByLabel(t('members.login.email'))).toHaveValue('u12@demo.example')
    await expect(page.getByLabel(t('members.login.password'))).toHaveValue('')
  })
}

test('the demonstration offers to enter as each person, said in a sentence', async ({ visit }) => {
  const page = await visit()
  await page.goto('/login')
  await expectAccessible(page)

  await page.getByRole('button', { name: /^Helen Okafor/ }).click()

  await expect(page.getByRole('banner')).toContainText('Helen Okafor')
})
