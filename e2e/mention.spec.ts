import { openApi } from './api-client.ts'
import { expect, expectAccessible, test } from './fixtures.ts'
import { words } from './words.ts'

for (const locale of ['fr', 'en'] as const) {
  const t = words(locale)

  test(`whom an @ could name is chosen by keys and by a press, and those who cannot read it are told apart (${locale})`, async ({ as, kente }) => {
    const api = await openApi(kente.url, 'u05')
    const { threadId } = await api.command<{ threadId: string }>('threads.create', { title: 'Un mot', lang: 'fr', level: 'caucus' })
    const page = await as('u05', { locale })
    await page.goto(`/threads/${threadId}`)
    const text = page.getByRole('textbox', { name: t('threads.compose.message') })
    const list = page.getByRole('listbox', { name: t('threads.compose.mention.label') })
    await text.pressSequentially('Bonjour @coo')

    await expect(list.getByRole('option')).toHaveCount(1)
    await expect(list.getByRole('option', { selected: true })).toContainText(t('threads.compose.mention.unseen'))
    await expect(text).toHaveAttribute('aria-activedescendant', (await list.getByRole('option').getAttribute('id')) ?? '')
    await expectAccessible(page)
    await text.press('Escape')
    await expect(list).toHaveCount(0)
    await expect(text).toBeFocused()

    await text.fill('')
    await text.pressSequentially('@m')
    await expect(list.getByRole('option').nth(1)).toBeVisible()
    const second = await list.getByRole('option').nth(1).locator('bdi').textContent()
    await text.press('ArrowDown')
    await expect(list.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true')
    await text.press('Enter')
    await expect(text).toHaveValue(`@${second} `)
    await expect(list).toHaveCount(0)

    await text.pressSequentially('@mamadou sa')
    await list.getByRole('option', { name: 'Mamadou Sarr' }).click()
    await expect(text).toHaveValue(`@${second} @Mamadou Sarr `)
    await expect(text).toBeFocused()
    await text.pressSequentially('@nobodyatall')
    await text.press('Enter')
    await expect(text).toHaveValue(`@${second} @Mamadou Sarr @nobodyatall\n`)
  })
}
