import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { demoPassword } from './start-kente.ts'
import { words } from './words.ts'

test.use({ serverName: 'keyboard' })

const t = words('fr')

/** Goes on by Tab until this element has the focus: what no Tab reaches is not there for whoever has no mouse. */
async function tabTo(page: Page, name: string, limit = 80): Promise<void> {
  for (let pressed = 0; pressed < limit; pressed++) {
    await page.keyboard.press('Tab')
    const on = await page.evaluate(() => {
      const { activeElement: element } = document
      const label = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels?.[0] : null
      return (element?.getAttribute('aria-label') ?? label?.textContent ?? element?.textContent ?? '').replace(/\s+/g, ' ').trim()
    })
    if (on.includes(name)) return
  }
  throw new Error(`${limit} times Tab do not lead to ${name}`)
}

/** Whether what has the focus shows it: an outline or a ring around it. */
async function showsFocus(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const { activeElement } = document
    if (!activeElement) return false
    const { outlineStyle, boxShadow } = getComputedStyle(activeElement)
    return outlineStyle !== 'none' || boxShadow !== 'none'
  })
}

test('someone without a mouse signs in, finds a thread, writes in it and signs out', async ({ visit }) => {
  test.setTimeout(120_000)
  const page = await visit({ locale: 'fr' })
  await page.goto('/login')
  await tabTo(page, t('members.login.email'))
  await page.keyboard.type('u06@demo.example')
  await tabTo(page, t('members.login.password'))
  await page.keyboard.type(demoPassword)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL((url) => url.pathname === '/')

  await page.keyboard.press('Tab')
  await expect(page.locator(':focus')).toHaveText(t('common.skip'))
  expect(await showsFocus(page)).toBe(true)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#main$/)

  await page.goto('/')
  await tabTo(page, t('threads.title'))
  expect(await showsFocus(page)).toBe(true)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/threads$/)
  await tabTo(page, 'Capteurs communautaires')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/threads\/[0-9a-f-]{36}$/)

  await tabTo(page, t('threads.compose.message'))
  await page.keyboard.type('La liste ghanéenne arrive demain.')
  await tabTo(page, t('threads.compose.send'))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('log').getByText('La liste ghanéenne arrive demain.')).toBeVisible()

  await page.goto('/')
  await tabTo(page, 'Kodjo Bessan')
  await page.keyboard.press('Enter')
  await tabTo(page, t('common.mast.signOut'))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/login/)
  await page.goto('/forums')
  await expect(page).toHaveURL(/\/login/)
})
