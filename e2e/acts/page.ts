import type { Locator, Page } from '@playwright/test'
import { words } from '../words.ts'

/** Someone at their browser, and the language in which they read. */
export type Reader = { readonly page: Page; readonly locale: 'fr' | 'en' }

/** Presses a button of the page itself, not of the masthead. */
export async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('main').getByRole('button', { name, exact: true }).click()
}

/** Follows a link of the page itself. */
export async function follow(page: Page, name: string): Promise<void> {
  await page.getByRole('main').getByRole('link', { name, exact: true }).first().click()
}

/** The lines of one's day that wait and name this dossier. */
export function waitingFor({ page, locale }: Reader, title: string): Locator {
  return page
    .getByRole('region', { name: words(locale)('notices.home.waits') })
    .getByRole('listitem')
    .filter({ hasText: title })
}

/** Opens the first thing that waits in this dossier, from one's own day. */
export async function openWaiting(reader: Reader, title: string): Promise<void> {
  await reader.page.goto('/')
  await waitingFor(reader, title).first().getByRole('link').last().click()
  await reader.page.waitForURL((url) => url.pathname !== '/')
}
