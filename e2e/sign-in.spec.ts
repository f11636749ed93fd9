import { expect, expectAccessible, test } from './fixtures.ts'
import { demoPassword } from './start-kente.ts'

const words = {
  en: { password: 'Password', submit: 'Sign in' },
  fr: { password: 'Mot de passe', submit: 'Se connecter' },
} as const

for (const locale of ['en', 'fr'] as const) {
  const { password, submit } = words[locale]

  test(`someone signs in and out without script (${locale})`, async ({ visit }) => {
    const page = await visit({ locale, javaScriptEnabled: false })
    await page.goto('/projects')
    await expect(page).toHaveURL(/\/login\?next=%2Fprojects$/)
    await page.locator('input[name=email]').fill('u06@demo.example')
    await page.getByLabel(password, { exact: true }).fill(demoPassword)

    await page.getByRole('button', { name: submit, exact: true }).click()

    await expect(page).toHaveURL(/\/projects$/)
    await expect(page.getByRole('banner')).toContainText('Kodjo Bessan')
    await page.locator('form[action="/logout"] button').first().click()
    await page.goto('/projects')
    await expect(page).toHaveURL(/\/login\?next=%2Fprojects$/)
  })

  test(`a wrong password is refused in a sentence, with the address kept (${locale})`, async ({ visit }) => {
    const page = await visit({ locale, javaScriptEnabled: false })
    await page.goto('/login')
    await page.locator('input[name=email]').fill('u12@demo.example')
    await page.getByLabel(password, { exact: true }).fill('not the password')

    await page.getByRole('button', { name: submit, exact: true }).click()

    await expect(page.getByRole('alert')).toBeVisible()
    await expect(page.locator('input[name=email]')).toHaveValue('u12@demo.example')
    await expect(page.getByLabel(password, { exact: true })).toHaveValue('')
  })
}

test('the demonstration offers to enter as each person, said in a sentence', async ({ visit }) => {
  const page = await visit()
  await page.goto('/login')
  await expectAccessible(page)

  await page.getByRole('button', { name: /^Helen Okafor/ }).click()

  await expect(page.getByRole('banner')).toContainText('Helen Okafor')
})
