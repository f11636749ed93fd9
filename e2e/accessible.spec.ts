import { expect, expectAccessible, test } from './fixtures.ts'
import { fixedPages, pagesOfThings, secretariatPages } from './pages.ts'

const people = [
  { person: 'u05', does: 'a forum’s administrator', more: [] },
  { person: 'u04', does: 'finance', more: secretariatPages },
] as const

for (const locale of ['fr', 'en'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const { person, does, more } of people) {
      test(`axe finds nothing serious on any page of ${does} (${locale}, ${colorScheme})`, async ({ as }) => {
        test.setTimeout(180_000)
        const page = await as(person, { locale, colorScheme })
        const pages = [...fixedPages, ...more, ...(await pagesOfThings(page))]

        for (const path of pages) {
          await page.goto(path)
          await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
          await expect(page.locator('html')).toHaveAttribute('lang', locale)
          await expectAccessible(page)
        }
      })
    }
  }

  test(`no page is wider than a small phone (${locale})`, async ({ as }) => {
    test.setTimeout(120_000)
    const page = await as('u05', { locale, viewport: { width: 390, height: 844 } })
    const pages = [...fixedPages, ...(await pagesOfThings(page))]

    for (const path of pages) {
      await page.goto(path)
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      expect(overflow, `${path} is ${overflow} px too wide`).toBeLessThanOrEqual(0)
    }
  })
}
