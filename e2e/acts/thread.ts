import { words } from '../words.ts'
import { press, type Reader } from './page.ts'

/** Opens the discussion of a dossier from its page. */
export async function openDiscussion({ page, locale }: Reader, path: string): Promise<void> {
  await page.goto(path)
  await page
    .getByRole('link', { name: words(locale)('threads.dossier.open') })
    .first()
    .click()
  await page.waitForURL(/\/threads\/[0-9a-f-]{36}/)
}

/** Writes into the open thread and sends. */
export async function say({ page, locale }: Reader, text: string): Promise<void> {
  const t = words(locale)
  await page.getByRole('textbox', { name: t('threads.compose.message') }).fill(text)
  await press(page, t('threads.compose.send'))
}
